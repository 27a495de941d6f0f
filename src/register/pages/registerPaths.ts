import type { Bilingual } from "../../kernel/index.ts";

/** Where the public pages of the register stand. */
export const registerPaths = {
  list: { fr: "/registre", en: "/en/register" },
  activity: { fr: "/registre/:activity", en: "/en/register/:activity" },
} as const satisfies Record<string, Bilingual>;
