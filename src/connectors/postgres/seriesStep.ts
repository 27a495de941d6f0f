import { doneStep, firstTrue, type EndSeries } from "../contract/countSeries.ts";
import type { DueClock, Protection } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { possibility } from "./condition.ts";
import { linkedRows, ownIsDue } from "./dueClock.ts";
import { belongs } from "./dueRows.ts";
import { notYetEnded } from "./ends/pending.ts";
import { holdsOn } from "./heldRows.ts";
import { fromOf, pairs, type RowName, type Scope } from "./scope.ts";

/**
 * The first step at which a row would end, as a number: the latest of the steps at which its clocks are due and what
 * protects it is over. Never null. A row that is linked is looked at once, whatever the number of steps.
 */
export const seriesStep = (
  scope: Scope,
  root: RowName,
  series: EndSeries,
  holds: readonly HeldSelector[],
): string => {
  const [first] = series;
  const never = String(series.length);
  const held = holdsOn(scope, root, first, holds);
  const open = notYetEnded(scope, root, first);
  const cases = first.cases.map((_, at) => {
    const clocks = clocksAt(series.map(({ cases: each }) => each[at]?.clocks ?? []));
    const own = belongs(scope, root, first.cases, at).join(" and ");
    return `when ${own || "true"} then ${latest(clocks.map((clock) => clockStep(scope, root, clock, never)))}`;
  });
  const due = `(case ${cases.join(" ")} else ${never} end)`;
  const step = latest([due, ...protectionSteps(scope, root, series)]);
  return (
    "(case " +
    (open.length > 0 ? `when (${open.join(" and ")}) is not true then ${doneStep} ` : "") +
    (held.length > 0 ? `when ${held.join(" or ")} then ${never} ` : "") +
    `else ${step} end)`
  ).replace(/^\(case else (.*) end\)$/s, "$1");
};

/** One clock with its boundary at each step. */
type ClockSeries = readonly [DueClock, ...DueClock[]];

const clocksAt = (steps: readonly (readonly DueClock[])[]): readonly ClockSeries[] =>
  (steps[0] ?? []).map((first, at) => [
    first,
    ...steps.slice(1).map((clocks) => clocks[at] ?? first),
  ]);

const latest = (steps: readonly string[]): string =>
  steps.length === 1 ? (steps[0] ?? "0") : `greatest(${["0", ...steps].join(", ")})`;

const clockStep = (scope: Scope, row: RowName, clocks: ClockSeries, never: string): string => {
  const [clock] = clocks;
  const own = (one: RowName): string => firstTrue(clocks.map((each) => ownIsDue(scope, one, each)));
  if (clock.rows === null) return own(row);
  const { along, counted } = linkedRows(scope, row, clock);
  const where = [...along.links, ...counted].join(" and ");
  return `coalesce((select max(${own(along.last)}) from ${along.from} where ${where}), ${clock.rows.needed ? never : "0"})`;
};

/** When the legal minima on the row, and on those that would end with it, are over. */
const protectionSteps = (scope: Scope, root: RowName, series: EndSeries): readonly string[] => {
  const [{ protections, children }] = series;
  if (protections.length === 0) return [];
  const never = String(series.length);
  const own = (row: RowName): readonly string[] =>
    protections.flatMap((protection, at) =>
      protection.collection === row.table.name
        ? [overAt(scope, row, protection, clocksOf(series, at), never)]
        : [],
    );
  const below = (row: RowName): readonly string[] =>
    children
      .filter((link) => link.parent === row.table.name)
      .flatMap((link) => {
        const child = scope.row(link.collection);
        const steps = [...own(child), ...below(child)];
        if (steps.length === 0) return [];
        const links = pairs(child, link.columns, row, link.parentColumns).join(" and ");
        return [`coalesce((select max(${latest(steps)}) from ${fromOf(child)} where ${links}), 0)`];
      });
  return [...own(root), ...below(root)];
};

const clocksOf = (series: EndSeries, at: number): readonly ClockSeries[] =>
  clocksAt(series.map(({ protections }) => protections[at]?.clocks ?? []));

/** What is unknown protects; a clock that says nothing protects for ever. */
const overAt = (
  scope: Scope,
  row: RowName,
  { when }: Protection,
  clocks: readonly ClockSeries[],
  never: string,
): string =>
  `(case when ${possibility(scope, row, when)} then ${latest(clocks.map((clock) => clockStep(scope, row, clock, never)))} else 0 end)`;
