import type { Language } from "../../kernel/index.ts";
import type { Mail } from "../../platform/mail/index.ts";
import type { Alert } from "../model/alert/alert.ts";
import type { Compiled } from "../model/criteria/compile.ts";
import type { ShownOffer } from "../model/criteria/shownOffer.ts";
import type { Offer } from "../model/offer/offer.ts";

/** An alert as whoever matches offers knows it. */
export interface WatchedAlert {
  readonly id: string;
  /** null: it tells of nothing now. */
  readonly compiled: Compiled | null;
}

/** What alerts have changed since a moment of theirs. */
export interface WatchedChanges {
  readonly alerts: readonly WatchedAlert[];
  /** To ask with the next time. */
  readonly until: bigint;
}

/** An offer, and the alerts that find it. */
export interface Match {
  readonly offer: string;
  readonly alerts: readonly string[];
}

/**
 * The rounds of the worker over alerts. Each step is one transaction, and takes up what another process has left, at whatever
 * point that was killed: nothing is missed, and no alert tells of an offer twice.
 */
export interface AlertRounds {
  /** The alerts that changed, after all those that were being saved when it is asked. 0n: all alerts. */
  changed(since: bigint): Promise<WatchedChanges>;
  /**
   * Takes up to so many offers that are open and were not held against the alerts since their last change, and keeps what
   * `match` says of them. @returns how many offers were taken; 0: none is left.
   */
  match(
    limit: number,
    match: (offers: readonly ShownOffer[]) => Promise<readonly Match[]>,
  ): Promise<number>;
  /** Writes the mails that are due, of up to so many alerts. @returns of how many alerts; 0: none is left. */
  tell(limit: number): Promise<number>;
  /** Lets wait again what a mail was to tell that is no longer in the outbox and never left. @returns how many mails. */
  recover(): Promise<number>;
  /** Forgets what was found of offers that are over. @returns how many. */
  tidy(): Promise<number>;
}

/** Whom a mail of an alert goes to: the address of the account, and no other (REC-40). */
export interface Recipient {
  readonly email: string;
  readonly language: Language;
}

/** What a mail of an alert says, and nothing else (REC-40). */
export interface AlertMailValues {
  readonly name: string;
  /** Of those that it shows, each in one line, with its address. */
  readonly offers: readonly { readonly line: string; readonly url: string }[];
  /** How many more there are. */
  readonly more: number;
  /** Where all of them are. */
  readonly search: string;
  /** Why it is sent: the criteria, in words. */
  readonly criteria: string;
  /** Where its owner changes or deletes it. */
  readonly manage: string;
}

/** Writes the mail of an alert. */
export type WriteAlertMail = (
  alert: Alert,
  offers: readonly Offer[],
  recipient: Recipient,
) => Promise<Mail<AlertMailValues>>;
