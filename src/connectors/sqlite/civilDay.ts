import type { SQLOutputValue } from "node:sqlite";
import type { ClockFormat } from "../contract/catalogue.ts";
import type { DueClock } from "../contract/endTarget.ts";
import { col, type Row, type Words } from "./words.ts";

/** The civil day that a clock shows, as text; null when it shows none. Uses `egide_day`. */
export const readsAsDay = (words: Words, row: Row, clock: DueClock): string => {
  const declared = words.clockOf(row.collection, clock.column);
  const format = words.bind(declared.format ?? clock.kind);
  return `egide_day(${col(row, clock.column)}, ${format}, ${words.bind(clock.due.timeZone)})`;
};

/** The latest of several days, those that are null left aside. */
export const latestOf = (days: readonly string[]): string => {
  const [only = "null"] = days;
  if (days.length < 2) return only;
  return `nullif(max(${days.map((day) => `coalesce(${day}, '')`).join(", ")}), '')`;
};

/** `egide_day`: a day or a time without zone as it is written, a moment as the day that it falls on in the zone. */
export const civilDay = (
  value: SQLOutputValue,
  format: SQLOutputValue,
  timeZone: SQLOutputValue,
): string | null => {
  if (value === null) return null;
  try {
    return dayOf(value, format as ClockFormat, String(timeZone));
  } catch {
    return null;
  }
};

const dayOf = (value: SQLOutputValue, format: ClockFormat, timeZone: string): string => {
  if (format === "date" || format === "local") return String(value).slice(0, 10);
  const instant =
    format === "instant"
      ? Temporal.Instant.from(String(value))
      : Temporal.Instant.fromEpochMilliseconds(
          Number(value) * (format === "unix-seconds" ? 1_000 : 1),
        );
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
};
