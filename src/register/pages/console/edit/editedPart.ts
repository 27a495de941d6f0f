import type { FastifyRequest } from "fastify";
import type { Actor, Bilingual, Language } from "../../../../kernel/index.ts";
import { consolePath, type Piece } from "../../../../platform/web/index.ts";
import type { Changed, ChangeBy } from "../../../actions/keepVersion.ts";
import { presentOf, type Present, type Versioned } from "../../../actions/presentOf.ts";
import type { Section } from "../../parts/sections.ts";
import type { RegisterConsole } from "../registerConsole.ts";

/** A part of a register that an address names and that is kept by itself, as it stands: an activity, or the head. */
export interface EditedPart<Subject extends object> {
  readonly body: string;
  readonly part: Versioned<Subject>;
  readonly present: Present<Subject>;
  /** What its form begins with. */
  readonly subject: Subject;
  /** What it is called. */
  readonly title: string;
  readonly titleLang: "fr" | null;
}

/** What tells the pages of an activity from those of the head. */
export interface EditedKind<Subject extends object> {
  /** What follows the address of the register. */
  readonly path: string;
  readonly object?: { readonly kind: "activity"; readonly parameter: "activity" };
  readonly sections: readonly Section<Subject>[];
  part(request: FastifyRequest): Versioned<Subject>;
  /** What its form begins with where nothing stands; null: then there is no form. */
  readonly nothing: Subject | null;
  /** Where one of its pages stands. */
  pathOf(part: Versioned<Subject>): string;
  titleOf(subject: Subject): string | Bilingual;
  save(
    console: RegisterConsole,
    part: Versioned<Subject>,
    change: ChangeBy & { readonly written: Subject; readonly author: Actor },
  ): Promise<Changed<Subject>>;
  /** What stands below the fields of a section. */
  below(section: Section<Subject>, subject: Subject, language: Language): Piece;
}

/** Whether the register of a body is kept here: not in a folder of the machine, and not that of no body. */
export const mayBeEdited = async (
  { desk, isBody }: Pick<RegisterConsole, "desk" | "isBody">,
  body: string,
): Promise<boolean> => desk !== null && (await isBody(body));

/** Null where there is none, or where none can be changed. */
export const editedPart = async <Subject extends object>(
  console: RegisterConsole,
  kind: EditedKind<Subject>,
  request: FastifyRequest,
  language: Language,
): Promise<EditedPart<Subject> | null> => {
  const { body } = request.params as { readonly body: string };
  if (!(await mayBeEdited(console, body))) return null;
  const part = kind.part(request);
  const present = await presentOf(console, body, part);
  const subject = present.content ?? kind.nothing;
  return subject === null
    ? null
    : { body, part, present, subject, ...titled(kind, subject, language) };
};

/** What a part is called, and whether those are words of the register. */
export const titled = <Subject extends object>(
  { titleOf }: Pick<EditedKind<Subject>, "titleOf">,
  subject: Subject,
  language: Language,
): { readonly title: string; readonly titleLang: "fr" | null } => {
  const title = titleOf(subject);
  return typeof title === "string"
    ? { title, titleLang: "fr" }
    : { title: title[language], titleLang: null };
};

/** Where the pages of a part stand. */
export const pathOfPart = <Subject extends object>(
  { pathOf }: Pick<EditedKind<Subject>, "pathOf">,
  { body, part }: Pick<EditedPart<Subject>, "body" | "part">,
  language: Language,
): string => consolePath(body, "registre", language, pathOf(part));
