import type { DeclaredClock } from "./catalogue.ts";

/**
 * Days that programs write where there is no date: the first day of .NET and of many databases, of Windows, of SQL Server,
 * of spreadsheets, of COBOL and of Unix. An open file that bears one would be due at once, so that a clock which shows one
 * says nothing, as an empty one, until a dataset states which days mean none (`egide.none`; an empty list: no day does).
 */
export const placeholderDays: readonly string[] = [
  "0001-01-01",
  "1601-01-01",
  "1753-01-01",
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1970-01-01",
];

export const noneDays = ({ none }: DeclaredClock): readonly string[] => none ?? placeholderDays;

/** The day from which on no later one means none, in whatever zone it is read: a cheap first look at a clock. */
export const afterNoneDays = (days: readonly string[]): string =>
  Temporal.PlainDate.from(days.toSorted().at(-1) ?? "0001-01-01")
    .add({ days: 3 })
    .toString();

/** The seconds of Unix from the first of a day to that of the next one, by UTC. */
export const unixDay = (day: string): readonly [from: number, to: number] => {
  const from = Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds / 1_000;
  return [from, from + 86_400];
};
