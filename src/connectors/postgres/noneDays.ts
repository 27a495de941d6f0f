import type { ClockFormat, DeclaredClock } from "../contract/catalogue.ts";
import type { DueClock } from "../contract/endTarget.ts";
import { afterNoneDays, noneDays, unixDay } from "../contract/noneDays.ts";
import type { Parameters } from "./parameters.ts";

/** "The clock shows a day that means none"; null when no day does. Null of a null. */
export const showsNone = (
  column: string,
  { kind, due }: DueClock,
  declared: DeclaredClock,
  parameters: Parameters,
): string | null => {
  const days = noneDays(declared);
  if (days.length === 0) return null;
  if (isUnix(declared.format)) return unixNone(column, days, declared.format);
  // As one text, so that it is bound once, whatever the number of clocks.
  const list = parameters.value(`{${days.join(",")}}`, "date[]");
  if (kind === "date") return `${column} = any (${list})`;
  const type = kind === "instant" ? "timestamptz" : "timestamp";
  const zones = kind === "instant" ? ["UTC", declared.timeZone ?? due.timeZone] : [];
  const shown =
    zones.length === 0
      ? [`${column}::date`]
      : zones.map((zone) => `(${column} at time zone ${parameters.value(zone, "text")})::date`);
  const among = shown.map((day) => `${day} = any (${list})`).join(" or ");
  // Nearly all clocks are later, and are looked at no closer.
  return `(${column} < ${parameters.value(afterNoneDays(days), type)} and (${among}))`;
};

const isUnix = (format: ClockFormat | undefined): format is "unix-seconds" | "unix-milliseconds" =>
  format === "unix-seconds" || format === "unix-milliseconds";

const unixNone = (
  column: string,
  days: readonly string[],
  format: "unix-seconds" | "unix-milliseconds",
): string => {
  const unit = format === "unix-seconds" ? 1 : 1_000;
  const ranges = days
    .map(unixDay)
    .map(([from, to]) => `${column} >= ${from * unit} and ${column} < ${to * unit}`);
  return `(${ranges.join(" or ")})`;
};
