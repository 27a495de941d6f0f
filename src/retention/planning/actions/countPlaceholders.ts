import { placeholderDays } from "../../../connectors/index.ts";
import type { Condition, Connector, DueClock, EndTarget } from "../../../connectors/index.ts";
import { allOf } from "../model/conditionOn.ts";
import type { Ground } from "../model/ground.ts";
import type { Placeholders } from "../model/planRule.ts";
import { atTheEndOfTime } from "./atTheEndOfTime.ts";

/** Counts such rows, clock by clock and day by day: only where rows are silent at all, since it reads the table again. */
export const countPlaceholders = async (
  connector: Connector,
  target: EndTarget,
  clocks: Ground["clocks"],
): Promise<readonly Placeholders[]> => {
  const alone = atTheEndOfTime({ ...target, children: [], protections: [] });
  const rowsWith = async (clock: DueClock, days: readonly string[]): Promise<number> => {
    const shown = seenFromRow(clock, { kind: "any", of: days.map((day) => shows(clock, day)) });
    const cases = alone.cases.map(({ when, ...one }) => ({ ...one, when: allOf([when, shown]) }));
    return (await connector.count({ ...alone, cases })).silent;
  };
  const found: Placeholders[] = [];
  for (const clock of distinct(target)) {
    const collection = clock.rows?.path.at(-1)?.collection ?? target.collection;
    const declared = clocks[collection]?.[clock.column] ?? {};
    const isNumber = declared.format?.startsWith("unix") ?? false;
    if (declared.none !== undefined || isNumber) continue;
    if ((await rowsWith(clock, placeholderDays)) === 0) continue;
    const days: { readonly day: string; readonly rows: number }[] = [];
    for (const day of placeholderDays) days.push({ day, rows: await rowsWith(clock, [day]) });
    found.push({ collection, column: clock.column, days: days.filter(({ rows }) => rows > 0) });
  }
  return found;
};

const distinct = ({ cases }: EndTarget): readonly DueClock[] => [
  ...new Map(
    cases
      .flatMap(({ clocks }) => clocks)
      .map((clock) => [JSON.stringify([clock.column, clock.rows]), clock]),
  ).values(),
];

/** "The clock shows that day": a moment, in whatever zone it may have been meant. */
const shows = ({ column, kind }: DueClock, day: string): Condition => {
  if (kind === "date") return { kind: "compare", column, operator: "is", value: day };
  const midnight = Temporal.PlainDate.from(day).toPlainDateTime();
  const zone = kind === "instant" ? "Z" : "";
  // Paris is an hour ahead of UTC; before the year 1 no database knows a day by this name.
  const from = kind === "instant" && midnight.year > 1 ? midnight.subtract({ hours: 1 }) : midnight;
  const to = midnight.add({ days: 1 });
  return {
    kind: "all",
    of: [
      { kind: "compare", column, operator: "at-least", value: `${from.toString()}${zone}` },
      { kind: "compare", column, operator: "below", value: `${to.toString()}${zone}` },
    ],
  };
};

const seenFromRow = ({ rows }: DueClock, shown: Condition): Condition =>
  rows === null ? shown : { kind: "exists", path: rows.path, where: allOf([rows.where, shown]) };
