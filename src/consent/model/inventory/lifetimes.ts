import { comparePeriods, lastDayOf, parsePeriod, type Bilingual } from "../../../kernel/index.ts";

/**
 * The longest that a tracker, a choice or a refusal may live: the CNIL's recommendation of 17 September 2020 (2020-092), and
 * what charters promise (AME-66, ODS-08).
 */
export const longestLife = "P13M";

/** The longest that what an exempt measurement collects may be kept: the CNIL's guidelines (2020-091). */
export const longestMeasurement = "P25M";

/** Six months: what the CNIL advises for a choice. */
export const usualChoiceLifetime = "P6M";

/** A cookie may live for minutes or seconds, which no retention period does. */
const short = /^PT\d{1,4}[MS]$/;

/** Whether a text is a life: `session`, a period of the calendar, hours, minutes or seconds. */
export const isLife = (text: string): boolean =>
  text === "session" || short.test(text) || parsePeriod(text) !== null;

/** Whether a life (`session` is none of the calendar) is longer than a limit, from whichever day it begins. */
export const livesLonger = (duration: string, than: string): boolean => {
  const [life, limit] = [parsePeriod(duration), parsePeriod(than)];
  if (life === null || limit === null) return false;
  const order = comparePeriods(life, limit);
  if (order !== "undecided") return order === "longer";
  // 393 days are never more than thirteen months; 395 days are, from the first of February.
  return anyYear.some(
    (day) => Temporal.PlainDate.compare(lastDayOf(day, life), lastDayOf(day, limit)) > 0,
  );
};

const anyYear = Array.from({ length: 4 * 366 }, (_, days) =>
  Temporal.PlainDate.from("2095-01-01").add({ days }),
);

/** A duration as a visitor reads it: « 13 mois », "until the browser is closed". */
export const durationWords = (duration: string): Bilingual => {
  if (duration === "session")
    return { fr: "jusqu’à la fermeture du navigateur", en: "until the browser is closed" };
  if (!isLife(duration)) return { fr: duration, en: duration };
  const period = Temporal.Duration.from(duration);
  const parts = units.flatMap(({ of, fr, en }) => {
    const count = period[of];
    if (count === 0) return [];
    const one = count === 1 ? 0 : 1;
    return [{ fr: `${count} ${fr[one]}`, en: `${count} ${en[one]}` }];
  });
  return {
    fr: parts.map((part) => part.fr).join(" et ") || "0 jour",
    en: parts.map((part) => part.en).join(" and ") || "0 days",
  };
};

const units = [
  { of: "years", fr: ["an", "ans"], en: ["year", "years"] },
  { of: "months", fr: ["mois", "mois"], en: ["month", "months"] },
  { of: "weeks", fr: ["semaine", "semaines"], en: ["week", "weeks"] },
  { of: "days", fr: ["jour", "jours"], en: ["day", "days"] },
  { of: "hours", fr: ["heure", "heures"], en: ["hour", "hours"] },
  { of: "minutes", fr: ["minute", "minutes"], en: ["minute", "minutes"] },
  { of: "seconds", fr: ["seconde", "secondes"], en: ["second", "seconds"] },
] as const;
