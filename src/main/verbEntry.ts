import type { Bilingual } from "../kernel/index.ts";
import type { Verb, VerbEntry } from "../platform/command-line/index.ts";

/** A line of the table of contents of `egide`: the verb itself is loaded when it is called. */
export const entry = (
  name: string,
  fr: string,
  en: string,
  load: () => Promise<Verb>,
): VerbEntry => ({
  name,
  summary: { fr, en } satisfies Bilingual,
  load,
});
