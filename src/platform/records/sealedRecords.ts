import type { Actor, Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../database/index.ts";

/** A record at its last version. Its content is plain JSON: what is a moment there is ISO 8601. */
export interface SealedRecord<C> {
  readonly id: string;
  readonly body: string;
  /** Counts its versions, from 1. */
  readonly revision: number;
  readonly closedAt: Temporal.Instant | null;
  readonly content: C;
}

/** A record that is not kept yet. */
export interface NewRecord<K extends string, C> {
  readonly id: string;
  /** Of the form: two records with one ticket are one. */
  readonly ticket: string;
  readonly body: string;
  readonly kind: K;
  readonly content: C;
}

/** One version: who made it, when, why, and the whole of it. */
export interface RecordVersion<K extends string, C> {
  readonly number: number;
  readonly kind: K;
  readonly at: Temporal.Instant;
  readonly by: Actor;
  readonly reason: string;
  readonly content: C;
}

/** What becomes of a record by one step. */
export interface RecordChange<K extends string, C> {
  readonly kind: K;
  readonly content: C;
  /** Why, in the words of whoever did it; empty where the step says it all. */
  readonly reason: string;
  readonly closes: boolean;
}

/** Who does a step, and when. */
export interface StepBy {
  readonly by: Actor;
  readonly at: Temporal.Instant;
}

/** Decides one step from the record as it is. */
export type DecideStep<K extends string, C> = (
  record: SealedRecord<C>,
) => Outcome<RecordChange<K, C>>;

/** An open record with a day by which something is to be done. */
export interface DueRecord {
  readonly id: string;
  readonly body: string;
  readonly dueOn: Temporal.PlainDate;
  /** What `tell` was last called with; "" where nobody was reminded. */
  readonly told: string;
}

/** Where records are kept, each version of them. */
export interface SealedRecords<K extends string, C> {
  /** MUST keep one record for one ticket, however often and at once it comes. @returns the id of the one that is kept. */
  record(
    record: NewRecord<K, C>,
    by: StepBy,
  ): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** @returns null where the body has no such record; `files.unreadable` where its key does not open it. */
  find(body: string, id: string): Promise<Outcome<SealedRecord<C> | null>>;
  /** All of a body, or of all bodies, open ones first, the oldest first. */
  list(body: string | null): Promise<Outcome<readonly SealedRecord<C>[]>>;
  /**
   * MUST decide from the record as it is when it is written, one step at a time, and keep what was before.
   * @param seen - the revision that was read; `changed` of the tables where there is another since.
   */
  step(
    record: { readonly body: string; readonly id: string; readonly seen: number },
    decide: DecideStep<K, C>,
    by: StepBy,
  ): Promise<Outcome<SealedRecord<C>>>;
  /** Open records of all bodies whose day has come by then: what a reminder needs, and no more. */
  due(until: Temporal.PlainDate): Promise<readonly DueRecord[]>;
  /**
   * Notes that somebody was reminded, with what reminds them in the same transaction: both happen, or neither.
   * @returns false where it was noted already, by whoever came first.
   */
  tell(
    id: string,
    told: { readonly before: string; readonly now: string },
    remind: (transaction: OpenTransaction) => Promise<void>,
  ): Promise<boolean>;
  /** Every version of a record, the latest first. */
  versions(body: string, id: string): Promise<Outcome<readonly RecordVersion<K, C>[]>>;
}
