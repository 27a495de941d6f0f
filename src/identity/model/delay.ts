/** Failures that one key has seen: an account, or an address of the network. */
export interface Failures {
  readonly count: number;
  readonly last: Temporal.Instant;
}

/** How many failures are free of any delay. */
export const freeFailures = { account: 4, address: 20 } as const;
export type DelayedBy = keyof typeof freeFailures;

const longestSeconds = 900;
const forgottenAfterHours = 24;

/**
 * When the next attempt may be made after so many failures: at once while they are few, then after 1, 2, 4 … seconds,
 * 15 minutes at most, so that nobody can keep somebody else out for long. A day later they are forgotten.
 */
const waitUntil = (failures: Failures, by: DelayedBy): Temporal.Instant => {
  const beyond = failures.count - freeFailures[by] - 1;
  if (beyond < 0) return failures.last;
  return failures.last.add({ seconds: Math.min(2 ** beyond, longestSeconds) });
};

const isForgotten = ({ last }: Failures, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(last.add({ hours: forgottenAfterHours }), now) <= 0;

/** What an attempt at `now` comes to: it counts as a failure until it has succeeded, so that a hundred at once are a hundred. */
export const attempt = (
  known: Failures | null,
  by: DelayedBy,
  now: Temporal.Instant,
):
  | { readonly kind: "counted"; readonly failures: Failures }
  | { readonly kind: "wait"; readonly seconds: number } => {
  const failures = known === null || isForgotten(known, now) ? null : known;
  if (failures !== null) {
    const until = waitUntil(failures, by);
    if (Temporal.Instant.compare(now, until) < 0)
      return { kind: "wait", seconds: Math.ceil(now.until(until).total("seconds")) };
  }
  return { kind: "counted", failures: { count: (failures?.count ?? 0) + 1, last: now } };
};
