/** How many of the last probes of each kind count, and how many are made before the first batch. */
export const probesKept = 20;

/** Milliseconds below which a wait is noise of the line and of this process, not of the database. */
const noise = 1;

/** The value below which 95 of 100 lie; 0 of none. */
export const percentile95 = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
};

/**
 * Others wait too long: the 95th percentile of the last probes beside a batch exceeds one and a half times that of the
 * last ones without: what others do to each other is in both.
 */
export const isCrowded = (without: readonly number[], beside: readonly number[]): boolean =>
  beside.length > 0 && percentile95(beside) > 1.5 * Math.max(noise, percentile95(without));
