import type { FastifyRequest } from "fastify";
import { fill, type Actor, type Language } from "../../../../kernel/index.ts";
import type { FieldError } from "../../../../platform/web/index.ts";
import type { PresentActivity } from "../../../actions/presentActivity.ts";
import { saveActivity } from "../../../actions/saveActivity.ts";
import type { RegisterVersion } from "../../../actions/registerVersions.ts";
import type { Activity } from "../../../model/register.ts";
import { partState, type Part } from "../../parts/part.ts";
import type { Section } from "../../parts/sections.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import type { AskedActivity } from "./askedActivity.ts";
import { words } from "./editWords.ts";
import { mistakesIn, rowsSaid, rowsTyped, sectionState } from "./typedRows.ts";

/** A part that two people changed, and what is kept of it unless they say otherwise. */
export interface Disputed {
  readonly part: Part;
  readonly usual: "theirs" | "mine" | null;
}

/** What somebody else made of a section while it was written. */
export interface Conflict {
  readonly theirs: PresentActivity;
  /** The version that changed this section last; null where that was no version, such as an import. */
  readonly by: RegisterVersion | null;
  readonly disputed: readonly Disputed[];
}

export type SectionSaved =
  | { readonly kind: "kept" | "unchanged" | "gone" }
  | { readonly kind: "mistakes"; readonly errors: readonly FieldError[] }
  | { readonly kind: "conflict"; readonly conflict: Conflict };

/** What its author had before them: the version of the activity, and the state of the section. */
export const baseOf = (section: Section, { activity, latest }: PresentActivity): string =>
  activity === null ? "" : `${latest?.number ?? 0}.${sectionState(section, activity)}`;

/** Keeps what was typed of one section. Where somebody changed that section meanwhile, nothing is kept, and both are shown. */
export const saveSection = async (
  console: RegisterConsole,
  { body, id, present, activity }: AskedActivity,
  section: Section,
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
): Promise<SectionSaved> => {
  const disputed = fields.getAll("conflict");
  const errors = [
    ...section.parts.flatMap((part) => mistakesIn(part, rowsTyped(part, fields), language)),
    ...disputed.flatMap((name) => pickMissing(section, name, fields, language)),
    ...(disputed.length > 0 && reason === ""
      ? [{ field: "reason", message: words.reasonNeeded[language] }]
      : []),
  ];
  if (errors.length > 0) return { kind: "mistakes", errors };
  if (base !== baseOf(section, present)) {
    const conflict = await conflictOf(console, { body, id, section, fields, base }, present);
    // Another part of it was changed, or the same was written: there is nothing to choose.
    if (conflict.disputed.length > 0) return { kind: "conflict", conflict };
  }
  const written = section.parts.reduce(
    (sum, part) =>
      fields.get(`pick-${part.name}`) === "theirs"
        ? sum
        : part.write(sum, rowsSaid(part, rowsTyped(part, fields))),
    activity,
  );
  const change = {
    body,
    activity: id,
    base: present.digest,
    author,
    reason:
      reason === ""
        ? fill(words.usualReason[language], { section: section.title[language] })
        : reason,
  };
  const saved = await saveActivity(console, { ...change, written });
  if (saved.kind !== "conflict") return { kind: saved.kind };
  if (saved.present.activity === null) return { kind: "gone" };
  const asked = { body, id, section, fields, base: baseOf(section, present) };
  return { kind: "conflict", conflict: await conflictOf(console, asked, saved.present) };
};

const pickMissing = (
  { parts }: Section,
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

/** Where what was typed and what stands differ, and who of the two changed it. */
const conflictOf = async (
  console: RegisterConsole,
  {
    body,
    id,
    section,
    fields,
    base,
  }: {
    readonly body: string;
    readonly id: string;
    readonly section: Section;
    readonly fields: URLSearchParams;
    readonly base: string;
  },
  theirs: PresentActivity,
): Promise<Conflict> => {
  const before = await shownAt(console, { body, id, section, base });
  const stateOf = (part: Part, activity: Activity | null): string | null =>
    activity === null ? null : partState(part, part.read(activity));
  return {
    theirs,
    by: await lastChange(console, section, theirs.latest),
    disputed: section.parts.flatMap((part): Disputed[] => {
      const mine = partState(part, rowsSaid(part, rowsTyped(part, fields)));
      const there = stateOf(part, theirs.activity);
      if (mine === there) return [];
      const was = stateOf(part, before);
      if (was !== null && mine === was) return [{ part, usual: "theirs" }];
      return [{ part, usual: was !== null && there === was ? "mine" : null }];
    }),
  };
};

/** The version that changed a section last, among the latest; a later one may have changed another section. */
const lastChange = async (
  { versions }: Pick<RegisterConsole, "versions">,
  section: Section,
  latest: RegisterVersion | null,
): Promise<RegisterVersion | null> => {
  let version = latest;
  for (let steps = 0; version !== null && steps < mostSteps; steps += 1) {
    const { body, activity, number } = version;
    const before: RegisterVersion | null =
      number === 1 ? null : await versions.find(body, activity, number - 1);
    if (before === null || stateIn(section, before) !== stateIn(section, version)) return version;
    version = before;
  }
  return latest;
};
const mostSteps = 20;

const stateIn = (section: Section, { content }: RegisterVersion): string | null =>
  content === null ? null : sectionState(section, content);

/** The activity as the form showed it; null when it can no longer be told. */
const shownAt = async (
  { working, versions }: RegisterConsole,
  {
    body,
    id,
    section,
    base,
  }: {
    readonly body: string;
    readonly id: string;
    readonly section: Section;
    readonly base: string;
  },
): Promise<Activity | null> => {
  const [number = "", state] = base.split(".");
  if (!/^\d{1,9}$/.test(number)) return null;
  const version = Number(number) > 0 ? await versions.find(body, id, Number(number)) : null;
  const { published } = await working(body);
  const candidates = [
    version?.content ?? null,
    published.register?.activities.find((each) => each.id === id) ?? null,
  ];
  return candidates.find((each) => each !== null && sectionState(section, each) === state) ?? null;
};

const saved = new WeakMap<FastifyRequest, SectionSaved>();
/** What became of a form, for the page that shows it again. */
export const savedOf = (request: FastifyRequest): SectionSaved | null => saved.get(request) ?? null;
export const keepSaved = (request: FastifyRequest, outcome: SectionSaved): void => {
  saved.set(request, outcome);
};
