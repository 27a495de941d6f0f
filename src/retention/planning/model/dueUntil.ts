import { parsePeriod } from "../../../kernel/index.ts";
import { countsHours } from "./boundaryOf.ts";
import type { Plan } from "./plan.ts";

/**
 * Until when rows are due, by the case at this place or else by the rule itself: the last day that is over; where a period is
 * counted in hours, or is none, the moment, since the rest of that day is not due.
 */
export const dueUntil = (
  { rule, target: { cases }, lastDay, boundaries }: Plan,
  at: number | null = null,
): Temporal.PlainDate | Temporal.Instant => {
  const ofRule = { keep: rule.keep, lastDay };
  const { keep, lastDay: day } = at === null ? ofRule : (boundaries[at] ?? ofRule);
  // The rule itself is its last case.
  const [clock] = cases[at ?? cases.length - 1]?.clocks ?? [];
  const isExact =
    clock !== undefined &&
    clock.kind !== "date" &&
    (countsHours(keep, rule.plus) || (rule.plus === null && parsePeriod(keep)?.blank === true));
  return isExact ? Temporal.Instant.from(clock.due.before) : Temporal.PlainDate.from(day);
};
