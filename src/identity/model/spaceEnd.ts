import { civilDay, cutoff, lastDayOf, parsePeriod, startOfDay } from "../../kernel/index.ts";

/** The clock of a candidate's space, as our own rule states it: both are periods, `P6M` and `P14D`. */
interface Term {
  readonly keep: string;
  readonly before: string;
}

/**
 * The first day on which a space may be deleted: after the period from the last sign-in, and after that from the notice. Where
 * nobody was told yet, the notice would be of today at the earliest. null where the rule states no period.
 */
export const spaceEnd = (
  {
    signedInAt,
    notifiedAt,
  }: { readonly signedInAt: Temporal.Instant; readonly notifiedAt: Temporal.Instant | null },
  term: Term,
  now: Temporal.Instant,
): Temporal.PlainDate | null => {
  const [keep, before] = [parsePeriod(term.keep), parsePeriod(term.before)];
  if (keep === null || before === null) return null;
  const ends = [
    lastDayOf(civilDay(signedInAt), keep),
    lastDayOf(civilDay(notifiedAt ?? now), before),
  ].map((lastDay) => lastDay.add({ days: 1 }));
  return ends.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1) ?? null;
};

/** Whoever has signed in last before this moment is to be told today: so early that their space ends on its day. */
export const noticeBoundary = (term: Term, now: Temporal.Instant): Temporal.Instant | null => {
  const [keep, before] = [parsePeriod(term.keep), parsePeriod(term.before)];
  if (keep === null || before === null) return null;
  const end = lastDayOf(civilDay(now), before).add({ days: 1 });
  return cutoff(startOfDay(end), keep).before;
};
