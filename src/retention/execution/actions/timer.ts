import { setTimeout as wait } from "node:timers/promises";

/** How a run measures and waits; a test gives one of its own. */
export interface Timer {
  /** Milliseconds on a clock that nobody sets. */
  milliseconds(): number;
  /** Ends early when the signal does; never throws. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own. */
export const systemTimer: Timer = {
  milliseconds: () => performance.now(),
  wait: async (milliseconds, signal) => {
    // Aborted: there is nothing left to wait for.
    await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => {});
  },
};
