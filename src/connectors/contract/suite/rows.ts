import type { Condition } from "../condition.ts";
import type { Boundary, DueClock, DueCount } from "../endTarget.ts";
import type { Bench } from "./laboratory.ts";

/** The boundary after a given last day, a civil day of Paris. */
const after = (lastDay: string): Boundary => ({
  lastDay,
  before: Temporal.PlainDate.from(lastDay)
    .add({ days: 1 })
    .toZonedDateTime("Europe/Paris")
    .toInstant()
    .toString(),
  timeZone: "Europe/Paris",
});

/** A clock of the row itself that shows a day. */
export const day = (column: string, lastDay: string): DueClock => ({
  column,
  kind: "date",
  due: after(lastDay),
  rows: null,
});

export const is = (column: string, value: string | number): Condition => ({
  kind: "compare",
  column,
  operator: "is",
  value,
});

export const leftIn = async (bench: Bench, table: string): Promise<readonly number[]> =>
  (await bench.sql(`select id from ${table} order by id`)).map((row) => Number(row["id"]));

/** A count of which only the parts that differ from zero are said. */
export const counted = (parts: Partial<DueCount>): DueCount => ({
  collection: 0,
  children: {},
  silent: 0,
  undecided: 0,
  protected: 0,
  held: 0,
  ...parts,
});
