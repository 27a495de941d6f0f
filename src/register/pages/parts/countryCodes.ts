import type { Bilingual } from "../../../kernel/index.ts";

/** ISO 3166-1, as a person types it. */
export const countryPattern: { readonly is: RegExp; readonly wrong: Bilingual } = {
  is: /^[A-Z]{2}$/,
  wrong: {
    fr: "Un pays s’écrit par son code en deux lettres capitales, comme FR ou DE.",
    en: "A country is written as its code of two capitals, such as FR or DE.",
  },
};

const names = {
  fr: new Intl.DisplayNames("fr", { type: "region", fallback: "code" }),
  en: new Intl.DisplayNames("en", { type: "region", fallback: "code" }),
};

/** What a country is called; its code where it has none. */
export const countryName = (code: string, language: "fr" | "en"): string =>
  countryPattern.is.test(code) ? (names[language].of(code) ?? code) : code;
