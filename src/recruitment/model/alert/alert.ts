import type { Criteria } from "../criteria/criteria.ts";

/** When the mails of an alert leave: with each offer that opens, once a day, or never (its feed alone is read). */
export const mailsWanted = ["publication", "daily", "none"] as const;
export type MailsWanted = (typeof mailsWanted)[number];

/** What a candidate asks to be told of. */
export interface AlertWish {
  /** As its owner calls it; empty: as its criteria read. */
  readonly name: string;
  readonly criteria: Criteria;
  readonly mails: MailsWanted;
}

/** An alert of a candidate (REC-18). */
export interface Alert extends AlertWish {
  readonly id: string;
  /** No mail leaves until its owner lets it go on; what opens meanwhile is not told of. */
  readonly isPaused: boolean;
  /** Whether its private feed has an address. */
  readonly hasFeed: boolean;
  readonly madeAt: Temporal.Instant;
}

/** More than anybody has needed, and little enough to be looked at. */
export const mostAlerts = 10;
export const longestAlertName = 80;

/** Letters that turn the direction of what follows them: in a list or a subject they would turn the words of others. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name on one line, in whatever script, that changes nothing around it. */
export const tidyName = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(turning, "")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
