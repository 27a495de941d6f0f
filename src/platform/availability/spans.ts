/** How the site was: answering, or closed by its operator, who said so. */
export type SiteState = "open" | "maintenance";

/** A time without a gap in one state. */
export interface Span {
  readonly state: SiteState;
  readonly from: Temporal.Instant;
  /** Its last beat. */
  readonly until: Temporal.Instant;
}

/** How often the heart beats. */
export const beatSeconds = 60;

/**
 * Beats that are no further apart belong together: a beat may come late, and a process that is replaced is gone for less. A
 * gap below it is not seen, and the page says so.
 */
export const toleranceSeconds = 90;

/** What a beat does to the last span. */
export type BeatEffect =
  | { readonly kind: "extend"; readonly until: Temporal.Instant }
  | { readonly kind: "begin"; readonly from: Temporal.Instant; readonly until: Temporal.Instant };

/** Draws the last span out; begins another where the state has changed, from the last beat on, or behind a gap. */
export const beatOn = (last: Span | null, state: SiteState, at: Temporal.Instant): BeatEffect => {
  if (last === null) return { kind: "begin", from: at, until: at };
  // Two processes whose clocks differ: the later one is right, and a span never shrinks.
  const until = Temporal.Instant.compare(at, last.until) < 0 ? last.until : at;
  if (isGap(last.until, at)) return { kind: "begin", from: at, until: at };
  return last.state === state
    ? { kind: "extend", until }
    : { kind: "begin", from: last.until, until };
};

export const isGap = (from: Temporal.Instant, to: Temporal.Instant): boolean =>
  Temporal.Instant.compare(to, from.add({ seconds: toleranceSeconds })) > 0;
