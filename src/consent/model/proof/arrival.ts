/** What the browser's clock is worth when a choice arrives. */
export interface Arrival {
  /** Seconds that the choice waited; null where it came at once, or where the clock cannot be right. */
  readonly lateBy: number | null;
  /** How many seconds back a record that says the same is this very choice, sent again. */
  readonly sameWithin: number;
}

/** Clocks of people differ by minutes. */
const doubt = 600;
/** A banner that could not send keeps a choice for no longer. */
const longestWait = 30 * 86_400;

/**
 * A choice that is sent twice (the answer was lost) bears the same time of the browser, so its first record is not older than
 * that time. A clock that is years off says nothing: then only what came minutes ago is taken for the same.
 *
 * @param madeAt @param receivedAt Seconds since 1970.
 */
export const arrivalOf = (madeAt: number, receivedAt: number): Arrival => {
  const waited = receivedAt - madeAt;
  const isPlausible = waited >= -doubt && waited <= longestWait;
  return {
    lateBy: isPlausible && waited > doubt ? Math.round(waited) : null,
    sameWithin: isPlausible ? Math.max(0, Math.ceil(waited)) + doubt : doubt,
  };
};
