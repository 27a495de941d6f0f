import { firstPace, nextPace, restAfter } from "../model/pace.ts";
import type { LatencyWatch } from "./watchLatency.ts";
import type { Timer } from "./timer.ts";

/** How fast a plan goes on. */
export interface Pacing {
  /** Does one batch, learns from it, and rests afterwards. `null`: nothing was left. */
  batch<T extends { readonly counts: Readonly<Record<string, number>> }>(
    work: (size: number) => Promise<T | null>,
  ): Promise<T | null>;
}

export interface PacingOptions {
  readonly timer: Timer;
  readonly watch: Pick<LatencyWatch, "during" | "judge">;
  /** The collection whose rows a batch counts. */
  readonly collection: string;
  /** Fixed by the operator; null: it adapts. */
  readonly batchSize: number | null;
  /** What a receipt can still name. */
  readonly largest: number;
  /** Rows a second, of all collections; null: any. */
  readonly rate: number | null;
  readonly signal: AbortSignal | undefined;
  /** A long rest ends when somebody asked to stop. */
  readonly isInterrupted: () => Promise<boolean>;
}

/** How long a rest goes on, in milliseconds, before anybody looks whether it is still wanted. */
const longestSlice = 1_000;

export const pacingOf = ({
  timer,
  watch,
  collection,
  batchSize,
  largest,
  rate,
  signal,
  isInterrupted,
}: PacingOptions): Pacing => {
  let pace = firstPace;
  const size = (): number => Math.min(largest, batchSize ?? pace.size);
  return {
    batch: async (work) => {
      const began = timer.milliseconds();
      const asked = size();
      const result = await watch.during(() => work(asked));
      if (result === null) return null;
      const took = timer.milliseconds() - began;
      const rows = result.counts[collection] ?? 0;
      pace = nextPace({ ...pace, size: asked }, { rows, took, ...watch.judge() });
      const all = Object.values(result.counts).reduce((sum, each) => sum + each, 0);
      const rest = restAfter(pace.rest, { rows: all, took }, rate);
      for (let left = rest; left > 0; left -= longestSlice) {
        await timer.wait(Math.min(left, longestSlice), signal);
        if (left > longestSlice && (await isInterrupted())) break;
      }
      return result;
    },
  };
};
