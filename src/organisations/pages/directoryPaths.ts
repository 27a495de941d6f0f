import type { Bilingual, Language } from "../../kernel/index.ts";

/** Where the directory of data protection officers stands, the same as JSON, and the lasting address of each `:body`. */
export const directoryPaths = {
  list: { fr: "/delegues-protection-donnees", en: "/en/data-protection-officers" },
  file: { fr: "/delegues-protection-donnees.json", en: "/en/data-protection-officers.json" },
  body: { fr: "/delegues-protection-donnees/:body", en: "/en/data-protection-officers/:body" },
} as const satisfies Record<string, Bilingual>;

/** The lasting address of what the directory says of a body. */
export const directoryPath = (body: string, language: Language): string =>
  directoryPaths.body[language].replace(":body", encodeURIComponent(body));
