import type { Company } from "../../../connectors/index.ts";

/** What a run has felt of one batch. */
export interface FeltBatch {
  readonly rows: number;
  /** Milliseconds. */
  readonly took: number;
  /** Whether others wait too long beside us; null: too little was felt since it was last said. */
  readonly isCrowded: boolean | null;
  readonly company: Company;
}

/** How a run goes on: rows of the next batch, and how long it rests after one, as a share of what the batch took. */
export interface Pace {
  readonly size: number;
  readonly rest: number;
}

interface Bounds {
  readonly largest: number;
  /** Milliseconds that a batch aims at: locks are held no longer. */
  readonly duration: number;
  /** How many times larger the next batch may be. */
  readonly growth: number;
  readonly leastRest: number;
  readonly mostRest: number;
}

export const smallestBatch = 100;

/**
 * Beside others: 1,000 rows cost 8 % of throughput and keep what others wait at 1.3 times, 10,000 rows at 2.4 times. The
 * least rest is what lets the watch feel how long others wait without us.
 */
const beside: Bounds = {
  largest: 1_000,
  duration: 100,
  growth: 1.25,
  leastRest: 0.25,
  mostRest: 4,
};
/** Alone, or where nobody can say: only crowding tells that somebody is there. */
const unseen: Bounds = { largest: 10_000, duration: 200, growth: 2, leastRest: 0, mostRest: 1 };
/** Nobody waits; whoever comes meanwhile waits for one batch. */
const alone: Bounds = { ...unseen, duration: 500, mostRest: 0 };

const boundsOf = (company: Company): Bounds =>
  company === "others" ? beside : company === "nobody" ? alone : unseen;

/** The first batch is one that nobody beside us notices. */
export const firstPace: Pace = { size: beside.largest, rest: 0 };
export const largestBatch = unseen.largest;
/** An entry of the ledger takes 65,536 bytes, a MAC 22 of them. */
export const largestNamedBatch = 2_500;

/**
 * As many rows as the last batch would have ended in the time it aims at, at least half and at most twice as
 * many, so that one slow batch says little. Where others wait too long the size is halved at once and the rest doubled; when they no
 * longer do, the rest grows shorter and the size may grow: not sooner, since a batch lasts less than feeling takes. As
 * soon as others come, batches are as small as they must be beside them.
 */
export const nextPace = ({ size, rest }: Pace, felt: FeltBatch): Pace => {
  const bounds = boundsOf(felt.company);
  if (felt.isCrowded === true && felt.company !== "nobody")
    return {
      size: within(bounds, size / 2),
      rest: clamped(bounds.leastRest, bounds.mostRest, Math.max(1, rest * 2)),
    };
  const fitting = fittingSize(bounds, size, felt);
  const mayGrow = felt.company !== "others" || felt.isCrowded === false;
  return {
    size: within(bounds, mayGrow ? fitting : Math.min(size, fitting)),
    rest: clamped(bounds.leastRest, bounds.mostRest, felt.isCrowded === null ? rest : rest * 0.8),
  };
};

const fittingSize = (
  { duration, growth }: Bounds,
  size: number,
  { rows, took }: FeltBatch,
): number => {
  const fitting = took > 0 ? (rows * duration) / took : size * growth;
  // A batch that was not full says how fast it was, not that more would come.
  const wasFull = rows >= size;
  return Math.min(wasFull ? size * growth : size, Math.max(size / 2, fitting));
};

const clamped = (least: number, most: number, value: number): number =>
  Math.min(most, Math.max(least, value));

const within = ({ largest }: Bounds, size: number): number =>
  Math.round(clamped(smallestBatch, largest, size));

/** Milliseconds that no rest exceeds, whatever a batch took. */
const longestRest = 2_000;

/** Milliseconds to wait after a batch. `rate`: rows a second that the run may not exceed, of `rows` in all; null: any. */
export const restAfter = (
  rest: number,
  { rows, took }: Pick<FeltBatch, "rows" | "took">,
  rate: number | null,
): number => {
  const forRate = rate === null ? 0 : (rows * 1_000) / rate - took;
  return Math.max(0, forRate, Math.min(took * rest, longestRest));
};
