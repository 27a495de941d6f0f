import type { Bilingual } from "../../kernel/index.ts";

/** Where a site shows one entry to people, `:index`; `/ledger/entries` gives the same to programs. */
export const entryPaths: Bilingual = { fr: "/preuves/:index", en: "/en/proofs/:index" };

export const entryPath = (index: number, language: keyof Bilingual): string =>
  entryPaths[language].replace(":index", String(index));
