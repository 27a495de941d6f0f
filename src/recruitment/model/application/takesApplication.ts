import type { Firm } from "../offer/offerContent.ts";
import { phaseOf, type OfferState } from "../offer/offerState.ts";
import { civilDay } from "../../../kernel/index.ts";

/** How long after the end of an offer a form that was opened before it is still taken. */
const lateMinutes = 30;

/**
 * Whether an offer takes an application now: while it is shown, and for those who opened the form before it ended, a while longer.
 * What was withdrawn, removed or suspended takes none: it should not be there.
 */
export const takesApplication = (
  state: OfferState,
  now: Temporal.Instant,
  /** null: nobody proves it. */
  openedAt: Temporal.Instant | null,
): boolean => {
  const phase = phaseOf(state, now);
  if (phase === "open") return true;
  if ((phase !== "expired" && phase !== "closed") || state.isSuspended) return false;
  const { opensAt, endsAt } = state;
  if (openedAt === null || opensAt === null || endsAt === null) return false;
  const { compare } = Temporal.Instant;
  return (
    compare(opensAt, openedAt) <= 0 &&
    compare(openedAt, endsAt) < 0 &&
    compare(now, endsAt.add({ minutes: lateMinutes })) <= 0
  );
};

/** Whether a firm that an offer names may read its applications on this day (REC-28). */
export const isFirmIn = (firm: Firm | null, now: Temporal.Instant): firm is Firm =>
  firm !== null && Temporal.PlainDate.compare(civilDay(now), firm.until) <= 0;
