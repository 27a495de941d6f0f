/** How many of the last probes count, and how many are made before the first batch. */
export const probesKept = 20;

/** Milliseconds below which a wait is noise of the line and of this process, not of the database. */
const noise = 2;

/** The value below which 95 of 100 lie; 0 of none. */
export const percentile95 = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
};

/** Others wait too long: the 95th percentile of the last probes exceeds one and a half times that of the first ones. */
export const isCrowded = (baseline: readonly number[], last: readonly number[]): boolean =>
  last.length > 0 && percentile95(last) > 1.5 * Math.max(noise, percentile95(baseline));
