/** One thing without which this process cannot do its work. */
export interface ReadinessCheck {
  /** In a word of ours: `database`, `migrations`, `ledger-key`, `queue`. */
  readonly name: string;
  /** Throws when it is not there. */
  check(): Promise<void>;
}

export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, "ok" | "failed">>;
}

const patience = 5_000;

/** Asks every check at once; one that does not answer within five seconds has failed. Says which, and nothing of why. */
export const readinessOf = async (checks: readonly ReadinessCheck[]): Promise<Readiness> => {
  const results = await Promise.all(
    checks.map(async ({ name, check }) => {
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(new Error("late")), patience);
      try {
        await Promise.race([check(), late.promise]);
        return [name, "ok"] as const;
      } catch {
        return [name, "failed"] as const;
      } finally {
        clearTimeout(timer);
      }
    }),
  );
  return {
    isReady: results.every(([, result]) => result === "ok"),
    checks: Object.fromEntries(results),
  };
};
