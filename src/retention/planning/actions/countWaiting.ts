import type { Condition, Connector, DueClock, EndTarget } from "../../../connectors/index.ts";
import { isDispute, isNotice } from "../model/clockKinds.ts";
import { allOf } from "../model/conditionOn.ts";
import type { Waiting } from "../model/planRule.ts";

/**
 * Of the rows that no date ends, those that wait for a decision, and those whose person was not told: nobody has to look
 * for a date there. Each number is a difference of two counts, so that no row stands in both.
 */
export const countWaiting = async (
  connector: Connector,
  target: EndTarget,
  silent: number,
): Promise<Waiting> => {
  const notices = without(target, isNotice);
  const disputes = without(notices ?? target, isDispute);
  // Nobody waits: no table is read again for that.
  const silentOf = async (one: EndTarget | null, otherwise: number): Promise<number> =>
    one === null || silent === 0
      ? otherwise
      : (await connector.count({ ...one, children: [], protections: [] })).silent;
  const told = await silentOf(notices, silent);
  const dated = await silentOf(disputes, told);
  const untold = Math.max(0, silent - told);
  return {
    ...(disputes && { disputed: Math.max(0, told - dated) }),
    ...(notices && { untold, toTell: untold > 0 ? await toTell(connector, target, notices) : 0 }),
  };
};

/** Rows that would end now if their person had been told. */
const toTell = async (
  connector: Connector,
  target: EndTarget,
  withoutNotices: EndTarget,
): Promise<number> => {
  const notices = target.cases.flatMap(({ clocks }) => clocks.filter(isNotice));
  const untold: Condition = {
    kind: "any",
    of: notices.map(({ column }) => ({ kind: "empty", column })),
  };
  const cases = withoutNotices.cases.map(({ when, clocks }) => ({
    when: allOf([when, untold]),
    clocks,
  }));
  return (await connector.count({ ...withoutNotices, cases })).collection;
};

/** The same target without some of its clocks; null where it has none of them. */
const without = (target: EndTarget, taken: (clock: DueClock) => boolean): EndTarget | null =>
  target.cases.some(({ clocks }) => clocks.some(taken))
    ? {
        ...target,
        cases: target.cases.map(({ when, clocks }) => ({
          when,
          clocks: clocks.filter((clock) => !taken(clock)),
        })),
      }
    : null;
