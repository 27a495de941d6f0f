import { lastDayOf, parsePeriod } from "../../../kernel/index.ts";
import type { Policy } from "../../../retention/index.ts";
import type { Duty } from "./erasurePlan.ts";
import { collectionId } from "./ownershipMap.ts";

/**
 * The legal minima among the rules of a policy (GDPR art. 17(3)(b)). One whose period hangs on anything but a column of the
 * row itself keeps every row here: whoever knows when it is over is the planner of retention, and it ends them then.
 */
export const dutiesOf = ({ rules }: Pick<Policy, "rules">): readonly Duty[] =>
  rules
    .filter(({ end }) => end.kind === "keep")
    .map((rule): Duty => {
      const period = parsePeriod(rule.keep);
      const isPlain =
        rule.clockIn === null &&
        rule.when === null &&
        rule.cases.length === 0 &&
        rule.disputes === null &&
        rule.plus === null &&
        period !== null;
      return {
        rule: rule.id,
        collection: collectionId(rule.store, rule.collection),
        with: rule.with.map((name) => collectionId(rule.store, name)),
        clock: isPlain ? rule.clock : null,
        lastDay: (clock) => {
          const day = dayOf(clock);
          return day === null || period === null ? null : lastDayOf(day, period);
        },
      };
    });

/** The civil day that a clock begins with; null where none is written. A moment may be of the next day in Paris, so one is added. */
const dayOf = (clock: string): Temporal.PlainDate | null => {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(clock.trim()) ?? [];
  if (day === undefined) return null;
  try {
    const written = Temporal.PlainDate.from(day, { overflow: "reject" });
    return time === "" ? written : written.add({ days: 1 });
  } catch {
    return null;
  }
};
