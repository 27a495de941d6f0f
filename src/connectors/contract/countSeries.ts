import type { EndTarget } from "./endTarget.ts";

/**
 * One target at several moments: they differ only in their boundaries, each no earlier than the one before. What is due
 * stays due, so each row has a first step at which it would end.
 */
export type EndSeries = readonly [EndTarget, ...EndTarget[]];

/** When rows would end, under several rules at once. */
export interface SeriesCount {
  /** Rows that were looked at: all of the collection, or a sample of it. */
  readonly rows: number;
  /** The share of the rows that was looked at: 1, or what was asked for. */
  readonly share: number;
  /** Rows that are alike under every series; none is said twice. */
  readonly groups: readonly SeriesGroup[];
}

export interface SeriesGroup {
  /**
   * For each series, the place of the first of its targets under which the row would end; `never`: under none of them;
   * `done`: its end has come to pass already (it bears the mark, its fields say nothing).
   */
  readonly steps: readonly (number | "never" | "done")[];
  readonly rows: number;
}

/**
 * An expression for the first of the conditions that is true, by halves: a row is asked `log2` of them. The conditions
 * are such that those behind a true one are true.
 */
export const firstTrue = (conditions: readonly string[]): string => {
  const search = (low: number, high: number): string => {
    if (low === high) return String(low);
    const middle = (low + high) >> 1;
    return `(case when ${conditions[middle]} then ${search(low, middle)} else ${search(middle + 1, high)} end)`;
  };
  return search(0, conditions.length);
};

/** The numbers that stand for a step in a statement: `series.length` is never. */
export const doneStep = -1;

export const stepOf = (value: number, series: EndSeries): number | "never" | "done" =>
  value === doneStep ? "done" : value >= series.length ? "never" : value;
