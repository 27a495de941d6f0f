import { parsePeriod, type Period } from "../../../kernel/index.ts";

/**
 * Periods one after the other, as one ISO-8601 period; null when one of them is no period, or when hours stand beside
 * days: hours run from an instant, days to a midnight, and no promise was ever seen that mixes them.
 */
export const periodSum = (parts: readonly string[]): string | null => {
  const periods = parts.map(parsePeriod);
  const [first] = parts;
  if (first === undefined || periods.includes(null)) return null;
  const counted = periods.filter((period): period is Period => period !== null && !period.blank);
  if (parts.length === 1) return first;
  if (counted.length === 0) return "P0D";
  const hours = counted.filter((period) => period.hours > 0).length;
  if (hours > 0 && hours < counted.length) return null;
  const sum = Temporal.Duration.from({
    years: total(counted, "years"),
    months: total(counted, "months"),
    weeks: total(counted, "weeks"),
    days: total(counted, "days"),
    hours: total(counted, "hours"),
  }).toString();
  return parsePeriod(sum) === null ? null : sum;
};

const total = (
  periods: readonly Period[],
  unit: "years" | "months" | "weeks" | "days" | "hours",
): number => periods.reduce((sum, period) => sum + period[unit], 0);
