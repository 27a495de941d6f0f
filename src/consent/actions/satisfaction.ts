/** What visitors answered of one page, in one month. */
export interface SatisfactionCount {
  readonly path: string;
  /** The first day of the month. */
  readonly month: Temporal.PlainDate;
  readonly yes: number;
  readonly no: number;
}

/** Answers at the foot of articles: counts by page and month, and nothing of whoever answered (AME-56). */
export interface Satisfaction {
  /** Counts one more. */
  count(path: string, month: Temporal.PlainDate, answer: "yes" | "no"): Promise<void>;
  /** Those since a month, the latest month first, then by path. */
  list(since: Temporal.PlainDate): Promise<readonly SatisfactionCount[]>;
}
