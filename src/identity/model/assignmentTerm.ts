import { civilDay, startOfDay } from "../../kernel/index.ts";

/** Every role ends: after a year unless said otherwise, after two at the latest. */
export const termMonths = { usual: 12, most: 24 } as const;

/** The last day of a role that is given today and of which nobody says more. */
export const usualLastDay = (now: Temporal.Instant): Temporal.PlainDate =>
  civilDay(now).add({ months: termMonths.usual });

/** The moment at which a role ends whose last day is given: the midnight that closes it; null when no such term is allowed. */
export const endOfTerm = (
  lastDay: Temporal.PlainDate,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const today = civilDay(now);
  if (Temporal.PlainDate.compare(lastDay, today) < 0) return null;
  if (Temporal.PlainDate.compare(lastDay, today.add({ months: termMonths.most })) > 0) return null;
  return startOfDay(lastDay.add({ days: 1 }));
};
