import type { Satisfaction, SatisfactionCount } from "../actions/satisfaction.ts";

/** Counts remembered as long as the process lives. */
export const memorySatisfaction = (): Satisfaction => {
  const kept = new Map<string, SatisfactionCount>();
  return {
    count: async (path, month, answer) => {
      const key = `${month.toString()} ${path}`;
      const { yes, no } = kept.get(key) ?? { yes: 0, no: 0 };
      kept.set(key, {
        path,
        month,
        yes: yes + (answer === "yes" ? 1 : 0),
        no: no + (answer === "no" ? 1 : 0),
      });
    },
    list: async (since) =>
      [...kept.values()]
        .filter(({ month }) => Temporal.PlainDate.compare(month, since) >= 0)
        .toSorted(
          (a, b) => Temporal.PlainDate.compare(b.month, a.month) || (a.path < b.path ? -1 : 1),
        ),
  };
};
