import type { BreachContent, Notification } from "./breach.ts";

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

/** When the first notification left, which stops the clock; null: none did. */
export const firstSent = (notifications: readonly Notification[]): Temporal.Instant | null =>
  notifications.find(({ kind }) => kind === "first")?.sentAt ?? null;

/** What of a record the authority is to be told next, and until when. */
export interface NextDue {
  readonly kind: "first" | "complement";
  readonly at: Temporal.Instant;
}

/**
 * The first notification within 72 hours; then, as long as none says that it is complete, a complement. For that one art. 33(4) gives no number
 * ("without undue further delay"); the CNIL asks for it within 72 hours of what was sent before, where possible (« Cnil direct », quand faut-il
 * notifier une violation). @returns null for a near miss, a written decision not to notify, a complete notification.
 */
export const nextDue = ({
  facts,
  authority,
  notifications,
}: Pick<BreachContent, "facts" | "authority" | "notifications">): NextDue | null => {
  if (facts.isNearMiss || authority?.choice === "register-only") return null;
  const last = notifications.at(-1);
  if (last === undefined) return { kind: "first", at: notificationDue(facts.awareAt) };
  return last.isComplete
    ? null
    : { kind: "complement", at: last.sentAt.add({ hours: hoursToNotify }) };
};

/**
 * The first notification stops the clock, however little it could say (art. 33(4)).
 * @param sentAt - when it left; null: it did not. @returns minutes rounded against the body.
 */
export const notificationClock = (
  awareAt: Temporal.Instant,
  sentAt: Temporal.Instant | null,
  now: Temporal.Instant,
): NotificationClock => {
  const due = notificationDue(awareAt);
  const at = sentAt ?? now;
  const isLate = Temporal.Instant.compare(at, due) > 0;
  const minutesLate = Math.ceil(due.until(at).total("minutes"));
  if (sentAt === null)
    return isLate
      ? { kind: "over", due, minutesLate }
      : { kind: "running", due, minutesLeft: Math.floor(at.until(due).total("minutes")) };
  return isLate ? { kind: "late", due, sentAt, minutesLate } : { kind: "in-time", due, sentAt };
};
