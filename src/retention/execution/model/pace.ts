/** What a run has felt of one batch. */
export interface FeltBatch {
  readonly rows: number;
  /** Milliseconds. */
  readonly took: number;
  /** Others wait too long beside us. */
  readonly isCrowded: boolean;
}

/** The size of the first batch: 1,000 rows cost 8 % of throughput, and nobody beside them notices. */
export const firstBatch = 1_000;
export const smallestBatch = 100;
/** Batches of 10,000 rows already double what others wait. */
export const largestBatch = 10_000;
/** An entry of the ledger takes 65,536 bytes, a MAC 22 of them. */
export const largestNamedBatch = 2_500;
/** Milliseconds that a batch aims at: locks are held no longer. */
export const aimedDuration = 200;

/**
 * The size of the next batch: as many rows as the last one would have ended in the time it aims at, at most doubled and
 * at least halved, so that one slow batch says little; halved at once when others wait too long.
 */
export const nextBatch = (size: number, { rows, took, isCrowded }: FeltBatch): number => {
  if (isCrowded) return within(size / 2);
  // A batch that was not full says how fast it was, not that more would come.
  const wasFull = rows >= size;
  const fitting = took > 0 ? (rows * aimedDuration) / took : size * 2;
  const wanted = Math.min(wasFull ? size * 2 : size, Math.max(size / 2, fitting));
  return within(wanted);
};

const within = (size: number): number =>
  Math.round(Math.min(largestBatch, Math.max(smallestBatch, size)));

/**
 * Milliseconds to wait after a batch. `rate`: rows a second that the run may not exceed; null: any. Where others wait too
 * long, the run rests as long as the batch took: half of the time is theirs.
 */
export const restAfter = ({ rows, took, isCrowded }: FeltBatch, rate: number | null): number => {
  const forRate = rate === null ? 0 : (rows * 1_000) / rate - took;
  return Math.max(0, forRate, isCrowded ? Math.min(took, 2_000) : 0);
};
