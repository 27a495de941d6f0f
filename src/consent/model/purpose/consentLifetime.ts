import { lastDayOf, parsePeriod, type Language } from "../../../kernel/index.ts";

/** In what a lifetime is counted; `none`: until it is withdrawn. */
export const lifetimeUnits = ["none", "days", "weeks", "months", "years"] as const;
export type LifetimeUnit = (typeof lifetimeUnits)[number];

/**
 * The longest that a consent may be said to count. No text sets a limit: a consent holds until it is withdrawn, and the EDPB
 * (guidelines 05/2020, 110) advises to ask again at fitting intervals. Ten years are for slips of the hand: whoever means
 * longer means that it has no end.
 */
const longestConsent = "P10Y";

const letters = { days: "D", weeks: "W", months: "M", years: "Y" } as const;

/** The period of so many of a unit, such as `P18M`; null where it is none, or longer than may be said. */
export const lifetimeOf = (count: number, unit: Exclude<LifetimeUnit, "none">): string | null => {
  if (!Number.isInteger(count) || count < 1 || count > 9_999) return null;
  const text = `P${count}${letters[unit]}`;
  const [period, longest] = [parsePeriod(text), parsePeriod(longestConsent)];
  if (period === null || longest === null) return null;
  const from = Temporal.PlainDate.from("2000-01-01");
  return Temporal.PlainDate.compare(lastDayOf(from, period), lastDayOf(from, longest)) <= 0
    ? text
    : null;
};

/** The same read back; a period of several units is said in the smallest that it has. */
export const partsOfLifetime = (
  lifetime: string | null,
): { readonly count: number | null; readonly unit: LifetimeUnit } => {
  const period = lifetime === null ? null : parsePeriod(lifetime);
  if (period === null) return { count: null, unit: "none" };
  if (period.days > 0 || period.weeks > 0)
    return period.days === 0 && period.years === 0 && period.months === 0
      ? { count: period.weeks, unit: "weeks" }
      : { count: wholeDays(period), unit: "days" };
  return period.months > 0
    ? { count: 12 * period.years + period.months, unit: "months" }
    : { count: period.years, unit: "years" };
};

const wholeDays = (period: Temporal.Duration): number => {
  const from = Temporal.PlainDate.from("2000-01-01");
  return from.until(lastDayOf(from, period), { largestUnit: "days" }).days;
};

const units = {
  years: { fr: ["an", "ans"], en: ["year", "years"] },
  months: { fr: ["mois", "mois"], en: ["month", "months"] },
  weeks: { fr: ["semaine", "semaines"], en: ["week", "weeks"] },
  days: { fr: ["jour", "jours"], en: ["day", "days"] },
} as const;

/** « 1 an et 6 mois ». @throws TypeError for what is no period. */
export const lifetimeWords = (lifetime: string, language: Language): string => {
  const period = parsePeriod(lifetime);
  if (period === null) throw new TypeError(`no period: ${lifetime}`);
  return (Object.keys(units) as (keyof typeof units)[])
    .filter((unit) => period[unit] > 0)
    .map((unit) => `${period[unit]} ${units[unit][language][period[unit] === 1 ? 0 : 1]}`)
    .join(language === "fr" ? " et " : " and ");
};
