import { FailureError } from "../../kernel/index.ts";
import { civilBoundary } from "../contract/civilBoundary.ts";
import type { DeclaredClock } from "../contract/catalogue.ts";
import type { DueClock } from "../contract/endTarget.ts";
import { countsUnit, wholeUnits } from "../contract/epoch.ts";
import { failure } from "../errors.ts";
import { clockKinds, declaredClock } from "./clock.ts";
import { conditions, possibility } from "./condition.ts";
import { showsNone } from "./noneDays.ts";
import { along, columnOf, exists, type Along, type RowName, type Scope } from "./scope.ts";

/** True exactly when the clock is due: of the row itself it may be null, so that an index on the column serves it. */
export const clockIsDue = (scope: Scope, row: RowName, clock: DueClock): string => {
  if (clock.rows === null) return ownIsDue(scope, row, clock);
  const some = linkedRows(scope, row, clock);
  const waiting = `not ${exists(some.along, [...some.counted, `(${ownIsDue(scope, some.along.last, clock)}) is not true`])}`;
  return clock.rows.needed ? `${hasLinkedRow(scope, row, clock)} and ${waiting}` : waiting;
};

/** True exactly when the clock says nothing, there where it stands. Never null. */
export const clockIsSilent = (scope: Scope, row: RowName, clock: DueClock): string => {
  if (clock.rows === null) return ownIsSilent(scope, row, clock);
  const some = linkedRows(scope, row, clock);
  const silent = exists(some.along, [...some.counted, ownIsSilent(scope, some.along.last, clock)]);
  return clock.rows.needed ? `(not ${hasLinkedRow(scope, row, clock)} or ${silent})` : silent;
};

/** The linked rows that count for a clock that stands in them. */
export const linkedRows = (
  scope: Scope,
  row: RowName,
  { rows }: DueClock,
): { readonly along: Along; readonly counted: readonly string[] } => {
  const way = along(scope, row, rows?.path ?? []);
  return {
    along: way,
    counted: conditions(possibility, scope, way.last, rows?.where ?? null),
  };
};

const hasLinkedRow = (scope: Scope, row: RowName, clock: DueClock): string => {
  const some = linkedRows(scope, row, clock);
  return exists(some.along, some.counted);
};

const declaredOf = (scope: Scope, row: RowName, clock: DueClock): DeclaredClock =>
  declaredClock(scope.clocks, row.table.name, clock.column);

/** The same of a clock in the row itself; null where the clock is. */
export const ownIsDue = (scope: Scope, row: RowName, clock: DueClock): string => {
  const column = columnOf(row, clock.column);
  const { format } = declaredOf(scope, row, clock);
  const { operator, value, type } = boundaryOf(scope, row, clock);
  const before = `${column} ${operator} ${scope.parameters.value(value, type)}`;
  const none = noneOf(scope, row, clock);
  const dated = none === null ? before : `${before} and not ${none}`;
  if (format === "unix-seconds" || format === "unix-milliseconds")
    return `${dated} and ${countsUnit(column, format)}`;
  // Minus infinity is no day anybody wrote down: it says nothing, as null does.
  return `${dated} and ${column} > '-infinity'::${type}`;
};

const noneOf = (scope: Scope, row: RowName, clock: DueClock): string | null =>
  showsNone(columnOf(row, clock.column), clock, declaredOf(scope, row, clock), scope.parameters);

const ownIsSilent = (scope: Scope, row: RowName, clock: DueClock): string => {
  const column = columnOf(row, clock.column);
  const { format } = declaredOf(scope, row, clock);
  const none = noneOf(scope, row, clock);
  const orNone = none === null ? "" : ` or ${none}`;
  return format === "unix-seconds" || format === "unix-milliseconds"
    ? `(${column} is null or not (${countsUnit(column, format)})${orNone})`
    : `(${column} is null or not isfinite(${column})${orNone})`;
};

/** A boundary of one kind, held against a column of another, would be hours off. */
const mustBe = (row: RowName, { column, kind }: DueClock, { format }: DeclaredClock): void => {
  const { base } = row.table.column(column);
  if (format !== undefined && !(base in clockKinds)) return;
  if (clockKinds[base as keyof typeof clockKinds] !== kind)
    throw new FailureError(failure("connectors.table-changed", { collection: row.table.name }));
};

/** What a clock is compared with: `column operator value`. */
export const boundaryOf = (
  scope: Scope,
  row: RowName,
  clock: DueClock,
): { readonly operator: "<" | "<="; readonly value: string; readonly type: string } => {
  const declared = declaredOf(scope, row, clock);
  const { kind, due } = clock;
  mustBe(row, clock, declared);
  if (declared.format === "unix-seconds" || declared.format === "unix-milliseconds")
    return {
      operator: "<",
      value: String(wholeUnits(due.before, declared.format)),
      type: "bigint",
    };
  if (kind === "date") return { operator: "<=", value: afterChrist(due.lastDay), type: "date" };
  if (kind === "instant")
    return { operator: "<", value: afterChrist(due.before), type: "timestamptz" };
  const civil = civilBoundary(due.before, declared.timeZone ?? due.timeZone);
  return { operator: "<", value: afterChrist(civil.toString()), type: "timestamp" };
};

/** The server reads no such year (`P9999Y`, which somebody wrote for "always"), and knows none before 4713 BC. */
const afterChrist = (time: string): string => (time.startsWith("-") ? "-infinity" : time);
