import { doneStep, firstTrue, type EndSeries } from "../contract/countSeries.ts";
import type { DueClock } from "../contract/endTarget.ts";
import type { Held } from "./holds.ts";
import { dueCondition } from "./clock.ts";
import { conditionSql } from "./condition.ts";
import { isOpen } from "./endings.ts";
import { isHeld } from "./holding.ts";
import { downwards, greatestOf, waysDown } from "./links.ts";
import { col, ruleRow, type Row, type Words } from "./words.ts";

/**
 * The first step at which a row would end, as a number: the latest of the steps at which its clocks are due and what
 * protects it is over. Never null.
 */
export const seriesStep = (words: Words, series: EndSeries, holds: readonly Held[]): string => {
  const [first] = series;
  const row = ruleRow(first.collection);
  const never = String(series.length);
  const due = first.cases.reduceRight((rest, { when }, at) => {
    const clocks = clocksAt(series.map(({ cases }) => cases[at]?.clocks ?? []));
    const step = latest(clocks.map((clock) => clockStep(words, row, clock, never)));
    if (when === null) return step;
    return `(case ${conditionSql(words, row, when)} when 1 then ${step} when 0 then ${rest} else ${never} end)`;
  }, never);
  const step = latest([due, ...protectionSteps(words, row, series)]);
  const open = isOpen(words, row, first);
  const held = isHeld(words, row, first, holds);
  const unless = [
    ...(open === null ? [] : [`when (${open}) is not 1 then ${doneStep}`]),
    ...(held === null ? [] : [`when ${held} then ${never}`]),
  ];
  return unless.length === 0 ? step : `(case ${unless.join(" ")} else ${step} end)`;
};

/** One clock with its boundary at each step. */
type ClockSeries = readonly [DueClock, ...DueClock[]];

const clocksAt = (steps: readonly (readonly DueClock[])[]): readonly ClockSeries[] =>
  (steps[0] ?? []).map((first, at) => [
    first,
    ...steps.slice(1).map((clocks) => clocks[at] ?? first),
  ]);

const latest = (steps: readonly string[]): string => `max(0, ${steps.join(", ")})`;

const clockStep = (words: Words, row: Row, clocks: ClockSeries, never: string): string => {
  const [{ rows, column }] = clocks;
  const own = (one: Row): string =>
    firstTrue(
      clocks.map(
        (clock) =>
          dueCondition(clock, words.clockOf(one.collection, column), col(one, column), words.bind)
            .due,
      ),
    );
  if (rows === null) return own(row);
  const { path, where, needed } = rows;
  const counts = (there: Row): string | null =>
    where === null ? null : `(${conditionSql(words, there, where)}) is not false`;
  return `coalesce(${greatestOf(words, row, path, own, counts)}, ${needed ? never : "0"})`;
};

/** When the legal minima on the row, and on those that would end with it, are over. */
const protectionSteps = (words: Words, row: Row, series: EndSeries): readonly string[] => {
  const [{ protections, children, collection }] = series;
  const never = String(series.length);
  return protections.flatMap((protection, at) => {
    const clocks = clocksAt(series.map((target) => target.protections[at]?.clocks ?? []));
    const over = (there: Row): string => {
      const step = latest(clocks.map((clock) => clockStep(words, there, clock, never)));
      // What is unknown protects; a clock that says nothing protects for ever.
      return protection.when === null
        ? step
        : `(case when (${conditionSql(words, there, protection.when)}) is not false then ${step} else 0 end)`;
    };
    const own = protection.collection === collection ? [over(row)] : [];
    const below = waysDown(collection, children)
      .filter((way) => way.at(-1)?.collection === protection.collection)
      .map((way) => `coalesce(${greatestOf(words, row, way.map(downwards), over, () => null)}, 0)`);
    return [...own, ...below];
  });
};
