import type { Rule } from "../../../src/retention/index.ts";
import {
  lastDayOfPeriod,
  lastDayOfYear,
  parisDay,
  parseDay,
  parseOraclePeriod,
  sumOfPeriods,
} from "./calendar.ts";
import { truthOf } from "./logic.ts";
import {
  linkedRows,
  rowsAlong,
  rowsOf,
  type OracleHold,
  type Row,
  type Shape,
  type Tables,
  type Value,
} from "./world.ts";

/** Why a row stays, or that it ends. */
export type Verdict =
  | "ends"
  | "other-rows"
  | "undecided"
  | "silent"
  | "not-due"
  | "protected"
  | "held";

export interface Night {
  readonly rules: readonly Rule[];
  readonly shape: Shape;
  readonly holds: readonly OracleHold[];
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** The verdict on one row under one rule. */
export const verdictOn = (rule: Rule, row: Row, tables: Tables, night: Night): Verdict => {
  const own = ripeness(rule, row, tables, night);
  if (own !== "due") return own;
  const along = rowsAlong(tables, night.shape, rule.collection, row, rule.with);
  const ending: readonly (readonly [string, Row])[] = [[rule.collection, row], ...along];
  const minima = night.rules.filter(
    ({ end, store }) => end.kind === "keep" && store === rule.store,
  );
  const isProtected = ending.some(([table, each]) =>
    minima.some(
      (minimum) =>
        minimum.collection === table &&
        !["due", "other-rows"].includes(ripeness(minimum, each, tables, night)),
    ),
  );
  if (isProtected) return "protected";
  return ending.some(([table, each]) => isHeld(rule.store, table, each, tables, night))
    ? "held"
    : "ends";
};

type Ripeness = "due" | Exclude<Verdict, "ends" | "protected" | "held">;

/** Whether the period of a rule is over for a row, whatever else keeps it. */
const ripeness = (rule: Rule, row: Row, tables: Tables, night: Night): Ripeness => {
  const { collection } = rule;
  const { shape, now } = night;
  if (rule.when !== null) {
    const speaks = truthOf(rule.when, collection, row, tables, shape);
    if (speaks !== true) return speaks === null ? "undecided" : "other-rows";
  }
  let keep: string = rule.keep;
  for (const each of rule.cases) {
    const isCase = truthOf(each.when, collection, row, tables, shape);
    if (isCase === null) return "undecided";
    if (isCase) {
      keep = each.keep;
      break;
    }
  }
  const over = (table: string, column: string, value: Value, period: string, plus: string | null) =>
    value === null
      ? null
      : isOver(value, shape.clocks[`${table}.${column}`] ?? "date", period, plus, now);
  const states: (boolean | null)[] = [];
  if (rule.clockIn === null)
    states.push(over(collection, rule.clock, row[rule.clock] ?? null, keep, rule.plus));
  else {
    const { clockIn } = rule;
    const rows = counting(clockIn, collection, row, tables, shape);
    if (rows.length === 0) return "silent";
    states.push(
      ...rows.map((each) =>
        over(clockIn.collection, rule.clock, each[rule.clock] ?? null, keep, rule.plus),
      ),
    );
  }
  if (rule.disputes) {
    const { rows, decided } = rule.disputes;
    for (const each of counting(rows, collection, row, tables, shape))
      states.push(over(rows.collection, decided, each[decided] ?? null, keep, rule.plus));
  }
  if (rule.notice)
    states.push(
      over(collection, rule.notice.sent, row[rule.notice.sent] ?? null, rule.notice.before, null),
    );
  if (states.includes(null)) return "silent";
  return states.every((state) => state === true) ? "due" : "not-due";
};

const counting = (
  rows: NonNullable<Rule["clockIn"]>,
  table: string,
  row: Row,
  tables: Tables,
  shape: Shape,
): readonly Row[] =>
  linkedRows(tables, shape, table, row, rows).filter(
    (each) =>
      rows.where === null || truthOf(rows.where, rows.collection, each, tables, shape) !== false,
  );

/** The last day belongs to the period; hours are exact; "without delay" waits for no midnight. */
const isOver = (
  value: Value,
  kind: "date" | "instant",
  keep: string,
  plus: string | null,
  now: number,
): boolean => {
  const added = plus === null || plus === "current-year" ? "P0D" : plus;
  const period = sumOfPeriods(parseOraclePeriod(keep), parseOraclePeriod(added));
  const isExact = plus !== "current-year" && period.months === 0 && period.days === 0;
  const moment = kind === "instant" ? momentOf(value) : null;
  if (isExact) {
    const since = now - period.hours * 3_600_000;
    return moment === null ? parseDay(String(value)) <= parisDay(since) : moment < since;
  }
  const start = moment === null ? parseDay(String(value)) : parisDay(moment);
  const end = lastDayOfPeriod(start, period);
  return (plus === "current-year" ? lastDayOfYear(end) : end) < parisDay(now);
};

const momentOf = (value: Value): number => Date.parse(String(value));

/** Held: named by a hold, or hanging below a row that is. */
const isHeld = (store: string, table: string, row: Row, tables: Tables, night: Night): boolean =>
  night.holds.some((hold) => hold.store === store && isNamed(hold, table, row, tables, night)) ||
  night.shape.links
    .filter(({ child, parent }) => child === table && parent !== table)
    .some(({ column, parent, parentColumn }) =>
      rowsOf(tables, parent)
        .filter((above) => row[column] !== null && above[parentColumn] === row[column])
        .some((above) => isHeld(store, parent, above, tables, night)),
    );

const isNamed = (
  hold: OracleHold,
  table: string,
  row: Row,
  tables: Tables,
  night: Night,
): boolean => {
  if (hold.kind === "file") return hold.table === table && row["id"] === hold.id;
  if (hold.kind === "query")
    return hold.table === table && truthOf(hold.where, table, row, tables, night.shape) !== false;
  return hold.fields.some(
    ([where, column]) =>
      where === table &&
      String(row[column] ?? "")
        .trim()
        .toLowerCase() === hold.value.trim().toLowerCase(),
  );
};
