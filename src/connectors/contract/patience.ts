import { setTimeout as wait } from "node:timers/promises";

/** How long a connector bears with others who use the same rows. */
export interface Patience {
  /** How many times one batch is tried in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled before each next one. */
  readonly firstDelay: number;
  /** Milliseconds that one attempt waits for a lock. */
  readonly lockTimeout: number;
  /** Milliseconds that one statement of a server may take; ten minutes when absent. */
  readonly statementTimeout?: number;
}

/** About a quarter of a minute in all, when a lock is held for long. */
export const ordinaryPatience: Patience = { attempts: 6, firstDelay: 40, lockTimeout: 2_000 };

/** Tries again while `isPassing` says that the failure may pass; the last failure reaches the caller. */
export const withPatience = async <T>(
  patience: Patience,
  isPassing: (error: unknown) => boolean,
  attempt: () => Promise<T>,
): Promise<T> => {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= patience.attempts || !isPassing(error)) throw error;
      // Two runs that met once must not meet again at the same pace.
      await wait(patience.firstDelay * 2 ** (tried - 1) * (0.75 + Math.random() / 2));
    }
  }
};
