import type { Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import type { MailingContent, MailingState, MailingText } from "../model/mailing.ts";

/** A mailing that is not kept yet. */
export interface NewMailing {
  readonly id: string;
  /** Of the form: two mailings with one ticket are one. */
  readonly ticket: string;
  readonly body: string;
  readonly incident: string;
  readonly content: MailingContent;
  /** Each once. */
  readonly addresses: readonly string[];
}

/** A mailing without its words. */
export interface BareMailing {
  readonly id: string;
  readonly body: string;
  readonly incident: string;
  readonly state: MailingState;
  readonly madeAt: Temporal.Instant;
  readonly startedAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly persons: number;
  /** How many a mail server has taken, and how many none takes. */
  readonly reached: number;
  readonly unreached: number;
}

export interface Mailing extends BareMailing {
  readonly content: MailingContent;
}

/** Hands mails over, if the transaction commits. @returns of each how the outbox calls it; null where it is no mail. */
export type HandOver = (
  text: MailingText,
  addresses: readonly string[],
  transaction: OpenTransaction,
) => Promise<readonly (string | null)[]>;

/** Where mailings are kept, and whom they go to. */
export interface Mailings {
  /** @returns the id of the one that is kept; `incidents.unknown`, `files.unreadable`. */
  make(
    mailing: NewMailing,
    at: Temporal.Instant,
  ): Promise<Outcome<{ readonly id: string; readonly isNew: boolean }>>;
  /** @returns null where that record of that body has none such; `files.unreadable`. */
  find(body: string, incident: string, id: string): Promise<Outcome<Mailing | null>>;
  /** Those of a record, the latest first; unseals nothing. */
  of(body: string, incident: string): Promise<readonly BareMailing[]>;
  /**
   * A draft goes out from now on. @returns `incidents.mailing-begun` where it was no draft any more; `incidents.mailing-erased` where it no longer
   * has all the addresses that it was made with: it would reach somebody less than it says, and stays a draft.
   */
  start(mailing: Pick<BareMailing, "id">, at: Temporal.Instant): Promise<Outcome<null>>;
  /**
   * Nothing more of it leaves; whoever was not reached is erased, `withdraw` takes back what waits in the outbox.
   * @returns false where it had ended.
   */
  stop(
    mailing: Pick<BareMailing, "id">,
    at: Temporal.Instant,
    withdraw: (mails: readonly string[], transaction: OpenTransaction) => Promise<void>,
  ): Promise<boolean>;
  /** Those that are on their way, of every body. */
  sending(): Promise<readonly BareMailing[]>;
  /**
   * Hands the next recipients over, in one transaction with what is noted of them: each MUST be handed over once, however often and at once it is
   * called, and whenever it is killed. @returns how many.
   */
  handOver(
    mailing: Pick<BareMailing, "id" | "incident">,
    most: number,
    handOver: HandOver,
  ): Promise<Outcome<number>>;
  /** What became of a mail of the outbox, in the transaction that erases it there; nothing for a mail that is no recipient's. */
  settle(mail: string, end: "sent" | "failed", transaction: OpenTransaction): Promise<void>;
  /** Counts as failed what has left the outbox without a word, having been given up. @param still - those of these mails that wait. */
  recover(
    mailing: Pick<BareMailing, "id">,
    still: (mails: readonly string[]) => Promise<readonly string[]>,
  ): Promise<number>;
  /** Ends a mailing of which nothing waits any more, with its counts. @returns false where something waits, or it had ended. */
  finish(mailing: Pick<BareMailing, "id">, at: Temporal.Instant): Promise<boolean>;
  /** Those that ended and reached somebody, of which the record does not say so yet. */
  unrecorded(): Promise<readonly BareMailing[]>;
  /** Notes that the record says so. */
  noteRecorded(mailing: Pick<BareMailing, "id">, at: Temporal.Instant): Promise<void>;
  /** The addresses that no mail server took, unsealed, for another way to reach them; they are erased with the list. */
  unreached(mailing: Pick<BareMailing, "id" | "incident">): Promise<Outcome<readonly string[]>>;
}
