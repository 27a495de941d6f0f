import { isGap, type Span } from "./spans.ts";

/** A time when nobody was answered: `outage`, or `maintenance` that the operator had said. */
export interface Interruption {
  readonly kind: "outage" | "maintenance";
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** What is known of the site: since when it is measured, and its spans, the oldest first. */
export interface Measured {
  /** null: it never was. */
  readonly since: Temporal.Instant | null;
  readonly spans: readonly Span[];
}

export interface Availability {
  /** The begin of what was measured of the period. */
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly outageSeconds: number;
  readonly maintenanceSeconds: number;
  /** Of the time that was no maintenance, the share in which the site answered, 0 to 1; null when all was maintenance. */
  readonly share: number | null;
  /** The latest first. */
  readonly interruptions: readonly Interruption[];
}

/**
 * How available the site was from a moment until now; null when nothing was measured then. A gap between two spans of
 * maintenance belongs to it: a server that is stopped for the work that was announced says nothing while it stands still.
 */
export const measure = (
  { since, spans }: Measured,
  period: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Availability | null => {
  if (since === null || Temporal.Instant.compare(since, period.until) > 0) return null;
  const from = later(since, period.from);
  const clipped = interruptionsOf(spans, period.until).flatMap(({ kind, ...each }) => {
    const begin = later(each.from, from);
    const end = earlier(each.until, period.until);
    return Temporal.Instant.compare(begin, end) < 0 ? [{ kind, from: begin, until: end }] : [];
  });
  const outageSeconds = secondsOf(clipped.filter(({ kind }) => kind === "outage"));
  const maintenanceSeconds = secondsOf(clipped.filter(({ kind }) => kind === "maintenance"));
  const counted = lengthOf({ from, until: period.until }) - maintenanceSeconds;
  return {
    from,
    until: period.until,
    outageSeconds,
    maintenanceSeconds,
    share: counted <= 0 ? null : (counted - outageSeconds) / counted,
    interruptions: clipped.toReversed(),
  };
};

/** Every time without an answer, in order; those of one kind that touch are one. */
const interruptionsOf = (
  spans: readonly Span[],
  now: Temporal.Instant,
): readonly Interruption[] => {
  const found: Interruption[] = [];
  const add = (next: Interruption): void => {
    const last = found.at(-1);
    if (last?.kind === next.kind && last.until.equals(next.from))
      found[found.length - 1] = { ...last, until: next.until };
    else found.push(next);
  };
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before && Temporal.Instant.compare(before.until, span.from) < 0) {
      const isMaintenance = before.state === "maintenance" && span.state === "maintenance";
      const kind = isMaintenance ? "maintenance" : "outage";
      add({ kind, from: before.until, until: span.from });
    }
    if (span.state === "maintenance")
      add({ kind: "maintenance", from: span.from, until: span.until });
  });
  const last = spans.at(-1);
  // The time since the last beat is still that of its span, until a beat is missing.
  if (last && isGap(last.until, now)) add({ kind: "outage", from: last.until, until: now });
  else if (last?.state === "maintenance")
    add({ kind: "maintenance", from: last.until, until: now });
  return found;
};

const lengthOf = ({ from, until }: Pick<Interruption, "from" | "until">): number =>
  Math.round((until.epochMilliseconds - from.epochMilliseconds) / 1_000);

const secondsOf = (all: readonly Interruption[]): number =>
  all.reduce((sum, each) => sum + lengthOf(each), 0);

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) > 0 ? a : b;
const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;
