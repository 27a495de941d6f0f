import { fill, type Actor, type Language } from "../../../../kernel/index.ts";
import type { FieldError } from "../../../../platform/web/index.ts";
import type { Present, Versioned } from "../../../actions/presentOf.ts";
import type { Version, Versions } from "../../../actions/registerVersions.ts";
import { partState, type Part } from "../../parts/part.ts";
import type { Section } from "../../parts/sections.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import type { EditedKind, EditedPart } from "./editedPart.ts";
import { words } from "./editWords.ts";
import { mistakesIn, rowsSaid, rowsTyped, sectionState } from "./typedRows.ts";

/** A part that two people changed, and what is kept of it unless they say otherwise. */
export interface Disputed<Subject> {
  readonly part: Part<Subject>;
  readonly usual: "theirs" | "mine" | null;
}

/** What somebody else made of a section while it was written. */
export interface Conflict<Subject> {
  readonly theirs: Present<Subject>;
  /** The version that changed this section last; null where that was no version, such as an import. */
  readonly by: Version<Subject> | null;
  readonly disputed: readonly Disputed<Subject>[];
}

export type SectionSaved<Subject> =
  | { readonly kind: "kept" | "unchanged" | "gone" }
  | { readonly kind: "mistakes"; readonly errors: readonly FieldError[] }
  | { readonly kind: "conflict"; readonly conflict: Conflict<Subject> };

/** What its author had before them: the version of the part, and the state of the section. */
export const baseOf = <Subject>(
  section: Section<Subject>,
  { content, latest }: Present<Subject>,
  nothing: Subject | null,
): string => {
  const subject = content ?? nothing;
  return subject === null ? "" : `${latest?.number ?? 0}.${sectionState(section, subject)}`;
};

/** Keeps what was typed of one section. Where somebody changed that section meanwhile, nothing is kept, and both are shown. */
export const saveSection = async <Subject extends object>(
  console: RegisterConsole,
  kind: EditedKind<Subject>,
  { body, part: versioned, present, subject }: EditedPart<Subject>,
  section: Section<Subject>,
  {
    fields,
    base,
    reason,
    author,
    language,
  }: {
    readonly fields: URLSearchParams;
    readonly base: string;
    readonly reason: string;
    readonly author: Actor;
    readonly language: Language;
  },
): Promise<SectionSaved<Subject>> => {
  const disputed = fields.getAll("conflict");
  const errors = [
    ...section.parts.flatMap((part) => mistakesIn(part, rowsTyped(part, fields), language)),
    ...disputed.flatMap((name) => pickMissing(section, name, fields, language)),
    ...(disputed.length > 0 && reason === ""
      ? [{ field: "reason", message: words.reasonNeeded[language] }]
      : []),
  ];
  if (errors.length > 0) return { kind: "mistakes", errors };
  const shown = { body, versioned, nothing: kind.nothing, section, fields };
  if (base !== baseOf(section, present, kind.nothing)) {
    const conflict = await conflictOf(console, { ...shown, base }, present);
    // Another part of it was changed, or the same was written: there is nothing to choose.
    if (conflict.disputed.length > 0) return { kind: "conflict", conflict };
  }
  const written = section.parts.reduce(
    (sum, part) =>
      fields.get(`pick-${part.name}`) === "theirs"
        ? sum
        : part.write(sum, rowsSaid(part, rowsTyped(part, fields))),
    subject,
  );
  const change = {
    body,
    base: present.digest,
    author,
    reason:
      reason === ""
        ? fill(words.usualReason[language], { section: section.title[language] })
        : reason,
  };
  const saved = await kind.save(console, versioned, { ...change, written });
  if (saved.kind !== "conflict") return { kind: saved.kind };
  if (saved.present.content === null) return { kind: "gone" };
  const before = baseOf(section, present, kind.nothing);
  return {
    kind: "conflict",
    conflict: await conflictOf(console, { ...shown, base: before }, saved.present),
  };
};

const pickMissing = <Subject>(
  { parts }: Section<Subject>,
  name: string,
  fields: URLSearchParams,
  language: Language,
): readonly FieldError[] => {
  const part = parts.find((each) => each.name === name);
  const picked = fields.get(`pick-${name}`);
  if (part === undefined || picked === "mine" || picked === "theirs") return [];
  const message = fill(words.pickNeeded[language], { part: part.title[language] });
  return [{ field: `pick-${name}`, message }];
};

/** The section of a form, as it was shown and as it was sent. */
interface SectionSent<Subject extends object> {
  readonly body: string;
  readonly versioned: Versioned<Subject>;
  readonly nothing: Subject | null;
  readonly section: Section<Subject>;
  readonly fields: URLSearchParams;
  readonly base: string;
}

/** Where what was typed and what stands differ, and who of the two changed it. */
const conflictOf = async <Subject extends object>(
  console: RegisterConsole,
  sent: SectionSent<Subject>,
  theirs: Present<Subject>,
): Promise<Conflict<Subject>> => {
  const { section, fields } = sent;
  const before = await shownAt(console, sent);
  const stateOf = (part: Part<Subject>, subject: Subject | null): string | null =>
    subject === null ? null : partState(part, part.read(subject));
  return {
    theirs,
    by: await lastChange(sent.versioned.among(console.versions), section, theirs.latest),
    disputed: section.parts.flatMap((part): Disputed<Subject>[] => {
      const mine = partState(part, rowsSaid(part, rowsTyped(part, fields)));
      const there = stateOf(part, theirs.content);
      if (mine === there) return [];
      const was = stateOf(part, before);
      if (was !== null && mine === was) return [{ part, usual: "theirs" }];
      return [{ part, usual: was !== null && there === was ? "mine" : null }];
    }),
  };
};

/** The version that changed a section last, among the latest; a later one may have changed another section. */
const lastChange = async <Subject>(
  { find }: Pick<Versions<Subject>, "find">,
  section: Section<Subject>,
  latest: Version<Subject> | null,
): Promise<Version<Subject> | null> => {
  let version = latest;
  for (let steps = 0; version !== null && steps < mostSteps; steps += 1) {
    const { body, activity, number } = version;
    const before: Version<Subject> | null =
      number === 1 ? null : await find(body, activity, number - 1);
    if (before === null || stateIn(section, before) !== stateIn(section, version)) return version;
    version = before;
  }
  return latest;
};
const mostSteps = 20;

const stateIn = <Subject>(
  section: Section<Subject>,
  { content }: Version<Subject>,
): string | null => (content === null ? null : sectionState(section, content));

/** The part as the form showed it; null when it can no longer be told. */
const shownAt = async <Subject extends object>(
  { working, versions }: RegisterConsole,
  { body, versioned, nothing, section, base }: SectionSent<Subject>,
): Promise<Subject | null> => {
  const [number = "", state] = base.split(".");
  if (!/^\d{1,9}$/.test(number)) return null;
  const version =
    Number(number) > 0
      ? await versioned.among(versions).find(body, versioned.key, Number(number))
      : null;
  const { published } = await working(body);
  const candidates = [version?.content ?? null, versioned.in(published.register), nothing];
  return candidates.find((each) => each !== null && sectionState(section, each) === state) ?? null;
};
