import { parsePeriod } from "../../../kernel/index.ts";

/** Thirteen months from a first of February: no choice lives longer (AME-66, AME-67). */
export const longestDays = 393;
/** The six months that the CNIL advises, from the first of February to that of August. */
export const usualDays = 181;

/**
 * How many days a choice holds, for acceptance and refusal alike: as many as the period has at least, whatever the day that
 * it begins on, and never more than thirteen months. What is no period, or none at all, is the usual one.
 */
export const lifetimeDays = (period: string): number => {
  const parsed = parsePeriod(period);
  if (parsed === null || parsed.blank) return usualDays;
  const lengths = anchors.map((from) =>
    Math.floor(from.until(from.add(parsed)).total({ unit: "days", relativeTo: from })),
  );
  return Math.min(longestDays, Math.max(1, Math.min(...lengths)));
};

/** Each first of a month of common years: what begins on one ends on one, and February is in every place. */
const anchors = Array.from({ length: 24 }, (_, month) =>
  Temporal.PlainDate.from("2025-01-01").add({ months: month }),
).map((date) => date.toPlainDateTime());
