import type { ClockFormat, DeclaredClock } from "../contract/catalogue.ts";
import { afterNoneDays, noneDays, unixDay } from "../contract/noneDays.ts";

/** "The clock shows a day that means none", of a value that can be read as that clock; null when no day does. */
export const showsNone = (
  column: string,
  format: ClockFormat,
  declared: DeclaredClock,
  timeZone: string,
  bind: (value: string) => string,
): string | null => {
  const days = noneDays(declared);
  if (days.length === 0) return null;
  if (format === "unix-seconds" || format === "unix-milliseconds") {
    const unit = format === "unix-seconds" ? 1 : 1_000;
    const ranges = days
      .map(unixDay)
      .map(([from, to]) => `${column} >= ${from * unit} and ${column} < ${to * unit}`);
    return `(${ranges.join(" or ")})`;
  }
  const among = `in (${days.map(bind).join(", ")})`;
  if (format === "date") return `${column} ${among}`;
  const written = `substr(${column}, 1, 10) ${among}`;
  // The day as it is written, by UTC, and where periods are counted.
  const shown =
    format === "local"
      ? written
      : `(${written} or date(${column}) ${among} or egide_day(${column}, 'instant', ${bind(timeZone)}) ${among})`;
  // Nearly all clocks are later, and are looked at no closer.
  return `(${column} < ${bind(afterNoneDays(days))} and ${shown})`;
};
