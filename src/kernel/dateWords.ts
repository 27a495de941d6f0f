import type { Language } from "./language.ts";
import { civilTimeZone } from "./period.ts";

const locale = { fr: "fr-FR", en: "en-GB" } as const;

/** French numbers the first of a month as an ordinal, which the locale data leaves out. */
const ordinal = (words: string, language: Language): string =>
  language === "fr" ? words.replace(/^1 /, "1er ") : words;

/** A civil day as people write it: « 1er janvier 2030 », "1 January 2030". */
export const dayWords = (day: Temporal.PlainDate, language: Language): string =>
  ordinal(day.toLocaleString(locale[language], { dateStyle: "long" }), language);

/** A moment in Europe/Paris as people write it: « 1er janvier 2030 à 08:00 ». */
export const momentWords = (instant: Temporal.Instant, language: Language): string =>
  ordinal(
    instant.toLocaleString(locale[language], {
      dateStyle: "long",
      timeStyle: "short",
      timeZone: civilTimeZone,
    }),
    language,
  );
