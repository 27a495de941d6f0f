import type { Boundary, EndTarget } from "../../../connectors/index.ts";

/** The same target with one boundary for all of its clocks. */
export const dueBy = (target: EndTarget, due: Omit<Boundary, "timeZone">): EndTarget => ({
  ...target,
  cases: target.cases.map(({ when, clocks }) => ({
    when,
    clocks: clocks.map((clock) => ({
      ...clock,
      due: { ...due, timeZone: clock.due.timeZone },
    })),
  })),
});

/** A boundary that every clock is before: what is not before `now` lies ahead. */
const endOfTime = { lastDay: "9999-12-31", before: "9999-12-31T00:00:00Z" };

/** The same target when every period is over: what it aims at, as far as its clocks say anything. */
export const atTheEndOfTime = (target: EndTarget): EndTarget => dueBy(target, endOfTime);
