/** Limits of a session: without a request for `idleMinutes` it is over, and after `absoluteHours` whatever happens. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

/** Those of either population. */
export const ownLimits: SessionLimits = { idleMinutes: 30, absoluteHours: 12 };

export interface Session {
  /** Names the session in its owner's list; it opens nothing. */
  readonly id: string;
  readonly account: string;
  /** A kind of device: « Firefox, Linux ». */
  readonly device: string;
  readonly madeAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  /** When a password or a factor was last given. */
  readonly authenticatedAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

export const isAlive = (
  { seenAt, endsAt }: Session,
  { idleMinutes }: SessionLimits,
  now: Temporal.Instant,
): boolean =>
  Temporal.Instant.compare(now, endsAt) < 0 &&
  Temporal.Instant.compare(now, seenAt.add({ minutes: idleMinutes })) < 0;

/** Whether a request is worth a write: once a minute tells idleness well enough. */
export const needsTouch = ({ seenAt }: Session, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, seenAt.add({ minutes: 1 })) >= 0;
