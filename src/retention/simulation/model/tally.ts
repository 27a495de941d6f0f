import type { SeriesCount, SeriesGroup } from "../../../connectors/index.ts";

/** One of the rules on a collection, in the order in which a run ends them. */
export interface Contender {
  /** The rule whose numbers these are. */
  readonly rule: string;
  /**
   * `takes`: the row is gone from here. `leaves`: it stays, changed or marked. `follows`: what the contender before it has
   * archived ends there in its turn.
   */
  readonly kind: "takes" | "leaves" | "follows";
}

/** By rule: how many rows end at each step, and how many it has not ended yet, nor any other. */
export type Tallies = ReadonlyMap<string, Tally>;

export interface Tally {
  readonly ended: readonly number[];
  readonly left: readonly number[];
}

/**
 * What runs at each step would do: a row ends once under a rule, and not at all under one that comes after another has
 * taken it.
 */
export const tally = (
  contenders: readonly Contender[],
  { groups }: SeriesCount,
  steps: number,
): Tallies => {
  const tallies = new Map<string, { ended: number[]; left: number[] }>();
  const of = (rule: string) => {
    const known = tallies.get(rule) ?? { ended: zeros(steps), left: zeros(steps) };
    tallies.set(rule, known);
    return known;
  };
  for (const { rule } of contenders) of(rule);
  for (const group of groups) {
    const taker = takerOf(contenders, group);
    for (const [at, { rule, kind }] of contenders.entries()) {
      const own = group.steps[at] ?? "never";
      if (own === "done") continue;
      const { ended, left } = of(rule);
      const ends =
        kind === "follows"
          ? taker?.at === at - 1 && own !== "never"
            ? Math.max(own, taker.step)
            : Infinity
          : actsAt(at, own, taker);
      const from = kind === "follows" ? (taker?.at === at - 1 ? taker.step : Infinity) : 0;
      const until = kind === "follows" ? ends : Math.min(ends, taker?.step ?? Infinity);
      for (let step = 0; step < steps; step++) {
        if (step === ends) ended[step] = (ended[step] ?? 0) + group.rows;
        if (step >= from && step < until) left[step] = (left[step] ?? 0) + group.rows;
      }
    }
  }
  return tallies;
};

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

interface Taker {
  readonly at: number;
  readonly step: number;
}

/** The first contender to take the rows away; of several at one step, the first in order. */
const takerOf = (contenders: readonly Contender[], { steps }: SeriesGroup): Taker | null => {
  let taker: Taker | null = null;
  for (const [at, { kind }] of contenders.entries()) {
    const step = steps[at];
    if (kind === "takes" && typeof step === "number" && step < (taker?.step ?? Infinity))
      taker = { at, step };
  }
  return taker;
};

const actsAt = (at: number, step: number | "never", taker: Taker | null): number => {
  if (step === "never") return Infinity;
  if (taker === null || step < taker.step) return step;
  return step === taker.step && at <= taker.at ? step : Infinity;
};
