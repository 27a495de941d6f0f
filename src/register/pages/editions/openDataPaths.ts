import type { Bilingual } from "../../../kernel/index.ts";

/** How the open data of registers are asked for: for people, and for programs. */
export const openDataPaths: Bilingual = { fr: "/donnees-ouvertes", en: "/en/open-data" };
export const openApiPath = "/donnees-ouvertes/openapi.json";
