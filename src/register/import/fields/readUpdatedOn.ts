import { fold, type Span } from "../../../reading/index.ts";
import { textOf, type Value } from "../values.ts";
import { report, walk, type FieldContext } from "./fieldContext.ts";

/** The update date of the record; of several the latest counts. What is no date becomes null, and is found. */
export const readUpdatedOn = (
  context: FieldContext,
  values: readonly Value[],
): { updatedOn: string | null; source: Span[] } => {
  const dates: { date: string; source: Span[] }[] = [];
  const unread: Span[] = [];
  for (const { spans } of walk(values)) {
    const words = textOf(context.text, spans);
    const { days, isWhole } = findDays(words);
    context.coverage.place(spans);
    for (const date of days) dates.push({ date, source: [...spans] });
    if (isWhole) continue;
    unread.push(...spans);
    report(context, "date.malformed", spans, { value: words.slice(0, 60) });
  }
  dates.sort((a, b) => (a.date < b.date ? 1 : -1));
  if (dates.length > 1)
    report(
      context,
      "date.repeated",
      dates.flatMap(({ source }) => source),
    );
  const latest = dates[0];
  return latest
    ? { updatedOn: latest.date, source: latest.source }
    : { updatedOn: null, source: unread };
};

const monthNames =
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");
/** `17/02/2023`, `17.02.2023`, `2023-02-17`, « 17 février 2023 », « 1er mars 2024 ». */
const dayWritten = new RegExp(
  String.raw`(?<![\d/.-])(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})|(?<day2>\d{1,2})[/.-](?<month2>\d{1,2})[/.-](?<year2>\d{4})|(?<day3>\d{1,2})(?:er)? (?<name>${monthNames.join("|")}) (?<year3>\d{4}))(?![\d/-])`,
  "g",
);
/** The French law on data files is of 1978: no record of a register is older, nor from the next century. */
const years = { first: 1978, last: 2100 };

/** Every day that the words write; `isWhole` when each thing that looks like a day is one of the calendar. */
const findDays = (words: string): { days: string[]; isWhole: boolean } => {
  const folded = fold(words);
  const found = [...folded.matchAll(dayWritten)].map((match) => calendarDay(match.groups!));
  const days = found.filter((day) => day !== null);
  const rest = folded.replaceAll(dayWritten, " ");
  return { days, isWhole: days.length > 0 && days.length === found.length && !/\d{3}/.test(rest) };
};

const calendarDay = (groups: Record<string, string>): string | null => {
  const year = Number(groups["year"] ?? groups["year2"] ?? groups["year3"]);
  const name = groups["name"];
  const month = name ? monthNames.indexOf(name) + 1 : Number(groups["month"] ?? groups["month2"]);
  const day = Number(groups["day"] ?? groups["day2"] ?? groups["day3"]);
  if (year < years.first || year > years.last) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
};
