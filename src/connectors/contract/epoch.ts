/** Below it, a count of seconds (the year 5138); from it on, of milliseconds (March 1973): the two are never confused. */
const secondsCeiling = 100_000_000_000;

/** The first whole unit at or after an instant: a boundary inside a unit must not keep what lies before it. */
export const wholeUnits = (
  before: string,
  format: "unix-seconds" | "unix-milliseconds",
): bigint => {
  const exact = Temporal.Instant.from(before).epochNanoseconds;
  const unit = format === "unix-seconds" ? 1_000_000_000n : 1_000_000n;
  return exact / unit + (exact % unit > 0n ? 1n : 0n);
};

/**
 * The SQL condition "this number counts that unit". Zero and less is what programs write for "never", and no moment:
 * such a value is never due.
 */
export const countsUnit = (column: string, format: "unix-seconds" | "unix-milliseconds"): string =>
  format === "unix-seconds"
    ? `${column} > 0 and ${column} < ${secondsCeiling}`
    : `${column} >= ${secondsCeiling}`;
