import type { DueClock, EndTarget } from "../contract/endTarget.ts";
import { latestOf, readsAsDay } from "./civilDay.ts";
import { dueCondition, type DueCondition } from "./clock.ts";
import { conditionSql } from "./condition.ts";
import { greatestOf, leadsTo } from "./links.ts";
import { col, joined, type Row, type Words } from "./words.ts";

/** Expressions on one row of the rule, each 1 or not. */
export interface Due {
  readonly due: string;
  /** A clock of its case says nothing. */
  readonly silent: string;
  /** To which case it belongs cannot be decided; null: it always can. */
  readonly undecided: string | null;
  /** The civil day of the latest clock of its case, as text. */
  readonly latest: string;
}

export const dueOf = (words: Words, row: Row, target: EndTarget): Due => {
  const conditions = target.cases.map(({ when }) =>
    when === null ? "1" : conditionSql(words, row, when),
  );
  const clocks = target.cases.map((each) =>
    each.clocks.map((clock) => ({ ...clockOn(words, row, clock), isNotice: clock.isNotice })),
  );
  const due = clocks.map((each) =>
    joined(
      each.map((clock) => clock.due),
      "and",
    ),
  );
  const silent = clocks.map((each) =>
    joined(
      each.map((clock) => clock.silent),
      "or",
    ),
  );
  const latest = clocks.map((each) =>
    latestOf(each.filter((clock) => clock.isNotice !== true).map((clock) => clock.day)),
  );
  const isDecided = target.cases.every(({ when }) => when === null);
  const [only, ...others] = conditions;
  if (only !== undefined && others.length === 0)
    return {
      // Side by side, so that an index on the clock serves it.
      due: isDecided ? (due[0] as string) : `${due[0]} and ${only} is true`,
      silent: isDecided ? (silent[0] as string) : `(${silent[0]} and ${only} is true)`,
      undecided: isDecided ? null : `(${only}) is null`,
      latest: latest[0] as string,
    };
  const byCase = (then: readonly string[], otherwise: string, unknown: string): string =>
    conditions.reduceRight(
      (rest, condition, at) =>
        `case ${condition} when 1 then (${then[at]}) when 0 then (${rest}) else ${unknown} end`,
      otherwise,
    );
  return {
    due: `${ceilingOf(words, row, target)}(${byCase(due, "0", "0")})`,
    silent: `(${byCase(silent, "0", "0")})`,
    undecided: isDecided
      ? null
      : `(${byCase(
          conditions.map(() => "0"),
          "0",
          "1",
        )})`,
    latest: `(${byCase(latest, "null", "null")})`,
  };
};

/** Whether all clocks of a protection are due, on any row. */
export const allDue = (words: Words, row: Row, clocks: readonly DueClock[]): string =>
  joined(
    clocks.map((clock) => clockOn(words, row, clock).due),
    "and",
  );

interface ClockOnRow {
  readonly due: string;
  readonly silent: string;
  /** The civil day it shows, the last one of several; null when there is none. */
  readonly day: string;
}

const clockOn = (words: Words, row: Row, clock: DueClock): ClockOnRow => {
  if (clock.rows === null) {
    const { due, silent } = ownClock(words, row, clock);
    return { due, silent, day: readsAsDay(words, row, clock) };
  }
  const { path, where, needed } = clock.rows;
  const counting =
    (holds: (there: Row) => string | null) =>
    (there: Row): string | null => {
      const counts = where === null ? null : `(${conditionSql(words, there, where)}) is not false`;
      return [counts, holds(there)].filter((part) => part !== null).join(" and ") || null;
    };
  const some = (holds: (there: Row) => string | null): string =>
    leadsTo(words, row, path, counting(holds));
  const waits = some((there) => `(${ownClock(words, there, clock).due}) is not true`);
  const says = some((there) => ownClock(words, there, clock).silent);
  const isThere = needed ? some(() => null) : "1";
  return {
    due: `(${isThere} and not ${waits})`,
    silent: `(${says}${needed ? ` or not ${isThere}` : ""})`,
    day: greatestOf(
      words,
      row,
      path,
      (there) => readsAsDay(words, there, clock),
      counting(() => null),
    ),
  };
};

const ownClock = (words: Words, row: Row, clock: DueClock): DueCondition =>
  dueCondition(
    clock,
    words.clockOf(row.collection, clock.column),
    col(row, clock.column),
    words.bind,
  );

/**
 * With several cases, an index on the clock still serves what every one of them says of it: nothing that is due lies
 * above the highest of their boundaries.
 */
const ceilingOf = (words: Words, row: Row, { cases, along }: EndTarget): string => {
  if (along === null) return "";
  const bounds = cases.map(({ clocks }) => {
    const clock = clocks.find(({ rows, column }) => rows === null && column === along);
    return clock === undefined ? null : ownClock(words, row, clock).bound;
  });
  const [first] = bounds;
  if (!first || bounds.some((bound) => bound?.operator !== first.operator)) return "";
  const highest = `max(${bounds.map((bound) => bound?.value).join(", ")})`;
  return `${col(row, along)} ${first.operator} ${highest} and `;
};
