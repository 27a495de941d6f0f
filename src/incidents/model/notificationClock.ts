import type { Notification } from "./breach.ts";

/** GDPR art. 33(1): "not later than 72 hours after having become aware of it". */
const hoursToNotify = 72;

/** How a breach stands against the 72 hours. */
export type NotificationClock =
  | { readonly kind: "running"; readonly due: Temporal.Instant; readonly minutesLeft: number }
  | { readonly kind: "over"; readonly due: Temporal.Instant; readonly minutesLate: number }
  | { readonly kind: "in-time"; readonly due: Temporal.Instant; readonly sentAt: Temporal.Instant }
  | {
      readonly kind: "late";
      readonly due: Temporal.Instant;
      readonly sentAt: Temporal.Instant;
      readonly minutesLate: number;
    };

/**
 * The last moment to notify. Hours run through nights, week-ends, holidays and changes of the hour: Regulation (EEC, Euratom) 1182/71
 * art. 3(4) moves the end of a period to a working day only where it is expressed otherwise than in hours.
 */
export const notificationDue = (awareAt: Temporal.Instant): Temporal.Instant =>
  awareAt.add({ hours: hoursToNotify });

/** The first notification stops the clock, however little it could say (art. 33(4)). @returns minutes rounded against the body. */
export const notificationClock = (
  awareAt: Temporal.Instant,
  notifications: readonly Notification[],
  now: Temporal.Instant,
): NotificationClock => {
  const due = notificationDue(awareAt);
  const first = notifications.find(({ kind }) => kind === "first");
  const at = first?.sentAt ?? now;
  const isLate = Temporal.Instant.compare(at, due) > 0;
  const minutesLate = Math.ceil(due.until(at).total("minutes"));
  if (first === undefined)
    return isLate
      ? { kind: "over", due, minutesLate }
      : { kind: "running", due, minutesLeft: Math.floor(at.until(due).total("minutes")) };
  return isLate
    ? { kind: "late", due, sentAt: at, minutesLate }
    : { kind: "in-time", due, sentAt: at };
};
