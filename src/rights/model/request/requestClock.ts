import { civilDay } from "../../../kernel/index.ts";
import { answerDeadline, type AnswerClock } from "../deadline/answerDeadline.ts";
import { medicalFileLimits } from "../deadline/medicalFile.ts";
import { daysBetween } from "../deadline/timeLimit.ts";
import type { RequestedRight } from "./requestedRight.ts";

/** What the deadline of a request follows from. */
export interface RequestClock extends AnswerClock {
  readonly receivedAt: Temporal.Instant;
  /** Of a medical file: the day of the latest of what is asked for, once somebody knows it. */
  readonly recordedOn: Temporal.PlainDate | null;
}

export interface RequestDeadline {
  readonly lastDay: Temporal.PlainDate;
  readonly stoppedSince: Temporal.PlainDate | null;
  /** Of a medical file: not before. */
  readonly notBefore: Temporal.Instant | null;
  /** How many days are left after today; negative: it is late. */
  readonly daysLeft: number;
}

/** Until when a request is to be answered, as `now` sees it: a medical file by its own law, all others by the GDPR. */
export const deadlineOf = (
  right: RequestedRight,
  clock: RequestClock,
  now: Temporal.Instant,
): RequestDeadline => {
  const today = civilDay(now);
  const left = (lastDay: Temporal.PlainDate): number => daysBetween(today, lastDay);
  if (right === "medical-file") {
    const limits = medicalFileLimits(clock.receivedAt, clock.recordedOn);
    return { ...limits, stoppedSince: null, daysLeft: left(limits.lastDay) };
  }
  const { lastDay, stoppedSince } = answerDeadline(clock, today);
  return { lastDay, stoppedSince, notBefore: null, daysLeft: left(lastDay) };
};
