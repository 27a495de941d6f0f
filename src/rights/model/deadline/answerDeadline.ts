import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { rightsFailure } from "../../errors.ts";
import type { HolidayRegion } from "./holidays.ts";
import { daysBetween, lastDayOfLimit } from "./timeLimit.ts";

/** More information was asked for, to know who the person is (GDPR art. 12(6)), and came; null: it is still waited for. */
export interface IdentityAsk {
  readonly askedOn: Temporal.PlainDate;
  readonly obtainedOn: Temporal.PlainDate | null;
}

/** What the time limit of an answer follows from. All days are civil days of the body. */
export interface AnswerClock {
  readonly receivedOn: Temporal.PlainDate;
  readonly region: HolidayRegion;
  readonly asks: readonly IdentityAsk[];
  /** The day on which the person was told, with reasons, that it takes two months more. */
  readonly extendedOn: Temporal.PlainDate | null;
}

export interface AnswerDeadline {
  /** The answer MUST have left when this day ends. Where the clock stands still, as it would be if it went on today. */
  readonly lastDay: Temporal.PlainDate;
  /** Since when the clock stands still; null where it runs. */
  readonly stoppedSince: Temporal.PlainDate | null;
}

/** GDPR art. 12(3): one month from the receipt, and two more where it is told why. */
const month = 1;
const prolonged = 3;

/**
 * EDPB guidelines 01/2022, 157: the clock stands still from a question about identity to its answer, if it was asked without undue delay. No text
 * numbers that delay; a week is ours (docs/decisions/2026-12-01-time-to-answer.md). What is asked later stops nothing.
 */
const askedWithin = 7;

const standsStill = ({ receivedOn }: AnswerClock, { askedOn }: IdentityAsk): boolean =>
  daysBetween(receivedOn, askedOn) >= 0 && daysBetween(receivedOn, askedOn) <= askedWithin;

/** How many days the clock stood still by `today`: days that two questions share are counted once. */
const stoppedDays = (clock: AnswerClock, today: Temporal.PlainDate): number => {
  const spans = clock.asks
    .filter((ask) => standsStill(clock, ask))
    .map(({ askedOn, obtainedOn }) => ({ from: askedOn, to: obtainedOn ?? today }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  let counted = 0;
  let reached: Temporal.PlainDate | null = null;
  for (const { from, to } of spans) {
    const start: Temporal.PlainDate =
      reached !== null && Temporal.PlainDate.compare(from, reached) < 0 ? reached : from;
    counted += Math.max(0, daysBetween(start, to));
    if (reached === null || Temporal.PlainDate.compare(to, reached) > 0) reached = to;
  }
  return counted;
};

const lastDayAfter = (
  clock: AnswerClock,
  months: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate =>
  lastDayOfLimit(clock.receivedOn, { months, days: stoppedDays(clock, today) }, clock.region);

/** Until when an answer is due (GDPR art. 12(3)), as `today` sees it. */
export const answerDeadline = (clock: AnswerClock, today: Temporal.PlainDate): AnswerDeadline => ({
  lastDay: lastDayAfter(clock, clock.extendedOn === null ? month : prolonged, today),
  stoppedSince:
    clock.asks
      .filter((ask) => ask.obtainedOn === null && standsStill(clock, ask))
      .map(({ askedOn }) => askedOn)
      .toSorted(Temporal.PlainDate.compare)[0] ?? null,
});

/**
 * The clock of a request whose person was told on `toldOn` that it takes two months more. GDPR art. 12(3): they are told within the first month.
 * @returns `rights.extended-already`, `rights.extension-late`.
 */
export const extendedClock = (
  clock: AnswerClock,
  toldOn: Temporal.PlainDate,
): Outcome<AnswerClock> => {
  if (clock.extendedOn !== null) return failed(rightsFailure("rights.extended-already"));
  const { lastDay } = answerDeadline(clock, toldOn);
  if (Temporal.PlainDate.compare(toldOn, lastDay) > 0)
    return failed(rightsFailure("rights.extension-late", { day: lastDay.toString() }));
  return success({ ...clock, extendedOn: toldOn });
};
