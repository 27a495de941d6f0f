/** The only source of the present moment: a model never asks the machine. */
export interface Clock {
  /** The present instant. */
  now(): Temporal.Instant;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still, or is moved by hand: the in-memory twin of `systemClock`. */
export const fixedClock = (
  instant: string | Temporal.Instant,
): Clock & { set(to: string): void } => {
  let present = Temporal.Instant.from(instant);
  return {
    now: () => present,
    set: (to) => {
      present = Temporal.Instant.from(to);
    },
  };
};
