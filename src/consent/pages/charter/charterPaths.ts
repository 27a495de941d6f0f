import type { Language } from "../../../kernel/index.ts";

/** Where charters stand: that of these very pages, and those of other sites. */
export const charterPaths = {
  own: { fr: "/charte-des-cookies", en: "/en/cookie-charter" },
  other: { fr: "/charte-des-cookies/:site", en: "/en/cookie-charter/:site" },
} as const;

export const charterPath = (site: string | null, language: Language): string =>
  site === null
    ? charterPaths.own[language]
    : charterPaths.other[language].replace(":site", encodeURIComponent(site));
