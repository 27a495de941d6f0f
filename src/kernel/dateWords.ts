import { atFirstNeed } from "./atFirstNeed.ts";
import type { Language } from "./language.ts";
import { civilTimeZone } from "./period.ts";

const locale = { fr: "fr-FR", en: "en-GB" } as const;

/** Made once, and only when a date is to be written: each takes longer to make than a hundred days to write. */
const formats = (options: Intl.DateTimeFormatOptions) => ({
  fr: atFirstNeed(() => new Intl.DateTimeFormat(locale.fr, options)),
  en: atFirstNeed(() => new Intl.DateTimeFormat(locale.en, options)),
});
const days = formats({ dateStyle: "long" });
const months = formats({ month: "long", year: "numeric" });
const moments = formats({ dateStyle: "long", timeStyle: "short", timeZone: civilTimeZone });

/** French numbers the first of a month as an ordinal, which the locale data leaves out. */
const ordinal = (words: string, language: Language): string =>
  language === "fr" ? words.replace(/^1 /, "1er ") : words;

/** A civil day as people write it: « 1er janvier 2030 », "1 January 2030". */
export const dayWords = (day: Temporal.PlainDate, language: Language): string => {
  const key = `${language}${day.toString()}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const words = ordinal(days[language]().format(day), language);
  // Forgotten all at once: the days that pages speak of are soon written again.
  if (written.size >= mostWritten) written.clear();
  written.set(key, words);
  return words;
};

/** A list of fifty writes the same few days for every visitor, and each took a twentieth of a millisecond. */
const written = new Map<string, string>();
const mostWritten = 4_000;

/** The month of a day: « janvier 2030 ». */
export const monthWords = (day: Temporal.PlainDate, language: Language): string =>
  months[language]().format(day);

/** A moment in Europe/Paris as people write it: « 1er janvier 2030 à 08:00 ». */
export const momentWords = (instant: Temporal.Instant, language: Language): string =>
  ordinal(moments[language]().format(instant), language);
