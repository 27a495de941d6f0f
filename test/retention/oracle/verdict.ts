import type { Rule } from "../../../src/retention/index.ts";
import {
  lastDayOfPeriod,
  lastDayOfYear,
  parisDay,
  parseDay,
  parseOraclePeriod,
  sumOfPeriods,
  type Day,
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
  if (ending.some(([table, each]) => isKept(rule.store, table, each, tables, night)))
    return "protected";
  // Whatever hangs below a row holds it, also where the rule does not name that table.
  const everyTable = night.shape.links.map(({ child }) => child);
  const below = rowsAlong(tables, night.shape, rule.collection, row, everyTable);
  return [...ending, ...below].some(([table, each]) =>
    isHeld(rule.store, table, each, tables, night),
  )
    ? "held"
    : "ends";
};

/** Kept by a legal minimum: one on the row itself, or on a row above that it is kept with. */
const isKept = (store: string, table: string, row: Row, tables: Tables, night: Night): boolean =>
  night.rules
    .filter((minimum) => minimum.end.kind === "keep" && minimum.store === store)
    .some((minimum) =>
      rowsOf(tables, minimum.collection)
        .filter(
          (each) =>
            (minimum.collection === table && each === row) ||
            rowsAlong(tables, night.shape, minimum.collection, each, minimum.with).some(
              ([where, below]) => where === table && below === row,
            ),
        )
        .some((each) => keeps(minimum, each, tables, night)),
    );

/** A minimum is over when every period that it may have for the row is over: what is not known keeps. */
const keeps = (minimum: Rule, row: Row, tables: Tables, night: Night): boolean => {
  const says = (when: NonNullable<Rule["when"]>): boolean | null =>
    truthOf(when, minimum.collection, row, tables, night.shape);
  if (minimum.when !== null && says(minimum.when) === false) return false;
  for (const each of minimum.cases) {
    const isCase = says(each.when);
    if (isCase !== false && state(minimum, each.keep, row, tables, night) !== "due") return true;
    if (isCase === true) return false;
  }
  return state(minimum, minimum.keep, row, tables, night) !== "due";
};

type Ripeness = "due" | Exclude<Verdict, "ends" | "protected" | "held">;

/** Whether the period of a rule is over for a row, whatever else keeps it. */
const ripeness = (rule: Rule, row: Row, tables: Tables, night: Night): Ripeness => {
  const says = (when: NonNullable<Rule["when"]>): boolean | null =>
    truthOf(when, rule.collection, row, tables, night.shape);
  if (rule.when !== null) {
    const speaks = says(rule.when);
    if (speaks !== true) return speaks === null ? "undecided" : "other-rows";
  }
  for (const each of rule.cases) {
    const isCase = says(each.when);
    if (isCase === null) return "undecided";
    if (isCase) return state(rule, each.keep, row, tables, night);
  }
  return state(rule, rule.keep, row, tables, night);
};

/** Whether one period of a rule is over for a row. */
const state = (
  rule: Rule,
  keep: string,
  row: Row,
  tables: Tables,
  { shape, now }: Night,
): "due" | "not-due" | "silent" => {
  const over = ({ value, kind }: Clock, period: string, plus: string | null) =>
    value === null ? null : isOver(value, kind, period, plus, now);
  const starts = startsOf(rule, row, tables, shape);
  if (starts === null) return "silent";
  const states = starts.map((clock) => over(clock, keep, rule.plus));
  if (rule.notice) {
    const { sent, before } = rule.notice;
    states.push(over(clockOf(shape, rule.collection, sent, row), before, null));
  }
  if (states.includes(null)) return "silent";
  return states.every((each) => each === true) ? "due" : "not-due";
};

interface Clock {
  readonly value: Value;
  readonly kind: "date" | "instant";
}

const clockOf = ({ clocks }: Shape, table: string, column: string, row: Row): Clock => ({
  value: row[column] ?? null,
  kind: clocks[`${table}.${column}`] ?? "date",
});

/** All from which the period must have run; null when a row that should tell is not there. */
const startsOf = (rule: Rule, row: Row, tables: Tables, shape: Shape): readonly Clock[] | null => {
  const { collection, clock, clockIn, disputes } = rule;
  const decisions = disputes
    ? counting(disputes.rows, collection, row, tables, shape).map((each) =>
        clockOf(shape, disputes.rows.collection, disputes.decided, each),
      )
    : [];
  if (clockIn === null) return [clockOf(shape, collection, clock, row), ...decisions];
  const rows = counting(clockIn, collection, row, tables, shape);
  if (rows.length === 0) return null;
  return [...rows.map((each) => clockOf(shape, clockIn.collection, clock, each)), ...decisions];
};

/** The day from which the period of a row has run: the latest of several. */
export const startDay = (rule: Rule, row: Row, tables: Tables, shape: Shape): Day =>
  Math.max(
    ...(startsOf(rule, row, tables, shape) ?? []).map(({ value, kind }) =>
      kind === "instant" ? parisDay(momentOf(value)) : parseDay(String(value)),
    ),
  );

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
