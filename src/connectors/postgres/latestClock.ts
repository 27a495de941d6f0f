import { civilTimeZone } from "../../kernel/index.ts";
import type { DueClock, EndTarget } from "../contract/endTarget.ts";
import { declaredClock } from "./clock.ts";
import { linkedRows } from "./dueClock.ts";
import { belongs } from "./dueRows.ts";
import { columnOf, type RowName, type Scope } from "./scope.ts";

/** The column of an archive from which the final period runs: a day. */
export const archiveClock = "egide_clock";

/** The civil day of the latest clock of the row's case, as an expression of type date. */
export const latestDay = (
  scope: Scope,
  row: RowName,
  { cases }: Pick<EndTarget, "cases">,
): string => {
  const latest = cases.map(
    ({ clocks }) =>
      `greatest(${clocks
        .filter((clock) => clock.isNotice !== true)
        .map((clock) => dayOf(scope, row, clock))
        .join(", ")})`,
  );
  const [only, ...others] = latest;
  if (only !== undefined && others.length === 0) return only;
  const when = latest.map(
    (day, at) => `when ${belongs(scope, row, cases, at).join(" and ") || "true"} then ${day}`,
  );
  return `case ${when.join(" ")} end`;
};

const dayOf = (scope: Scope, row: RowName, clock: DueClock): string => {
  if (clock.rows === null) return ownDay(scope, row, clock);
  const { along, counted } = linkedRows(scope, row, clock);
  const where = [...along.links, ...counted].join(" and ");
  return `(select max(${ownDay(scope, along.last, clock)}) from ${along.from} where ${where})`;
};

const ownDay = (scope: Scope, row: RowName, clock: DueClock): string => {
  const column = columnOf(row, clock.column);
  const { base } = row.table.column(clock.column);
  const { format, timeZone } = declaredClock(scope.clocks, row.table.name, clock.column);
  const zone = (name: string): string => scope.parameters.value(name, "text");
  const inParis = (instant: string): string =>
    `(${instant} at time zone ${zone(civilTimeZone)})::date`;
  if (base === "date") return column;
  if (base === "timestamp with time zone") return inParis(column);
  if (base === "timestamp without time zone")
    return inParis(`(${column} at time zone ${zone(timeZone ?? clock.due.timeZone)})`);
  return inParis(
    `to_timestamp(${column}::numeric / ${format === "unix-milliseconds" ? "1000" : "1"})`,
  );
};
