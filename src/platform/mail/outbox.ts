import type { OpenTransaction } from "../database/index.ts";
import type { WrittenMail } from "./mail.ts";

/** How a mail left the outbox. */
export type MailEnd = "sent" | "failed";

/** A mail that waits. */
export interface WaitingMail extends WrittenMail {
  readonly id: string;
}

/**
 * The mails that wait to be sent. An address and a text MUST be gone for good once `settle` has committed; what remains
 * is how many mails of a template ended how, day by day.
 */
export interface Outbox {
  /** Keeps a mail, if the transaction commits. @returns its identifier. */
  put(mail: WrittenMail, transaction: OpenTransaction): Promise<string>;
  /** Keeps many at once. @returns their identifiers, in order. */
  putAll(mails: readonly WrittenMail[], transaction: OpenTransaction): Promise<readonly string[]>;
  /** Erases what waits for an address, of templates whose names begin so; counts nothing. */
  forget(
    to: string,
    templates: string,
    transaction: OpenTransaction,
    /** Only what holds these words, such as the address of what a mail is about. */
    holding?: string,
  ): Promise<void>;
  /** Erases mails that nobody is to get any more, if the transaction commits where one is given; counts nothing. */
  withdraw(ids: readonly string[], transaction?: OpenTransaction): Promise<void>;
  /** Those of these mails that still wait. */
  among(ids: readonly string[]): Promise<readonly string[]>;
  /** Null when it has been settled. */
  find(id: string): Promise<WaitingMail | null>;
  /**
   * Erases a mail and counts it; MUST count it once, however often it is called. `alongside` is done in the same
   * transaction, that once.
   */
  settle(
    id: string,
    end: MailEnd,
    alongside?: (transaction: OpenTransaction) => Promise<void>,
  ): Promise<void>;
  /** Erases and counts as failed what has waited since before that moment. @returns their templates. */
  giveUpBefore(moment: Temporal.Instant): Promise<readonly string[]>;
  /** How many wait, and how many ended how, in all. */
  counts(): Promise<MailCounts>;
}

export interface MailCounts {
  readonly waiting: number;
  readonly ended: readonly {
    readonly template: string;
    readonly end: MailEnd;
    readonly count: number;
  }[];
}
