import { sql, type Kysely } from "kysely";
import type { Alert, MailsWanted } from "../model/alert/alert.ts";
import { criteriaIn } from "../model/criteria/criteriaAddress.ts";
import { nextDigest } from "../model/alert/digestTime.ts";

/** A row of `egide.candidate_alert`. */
export interface AlertRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly query: string;
  readonly mails: MailsWanted;
  readonly paused: boolean;
  readonly has_feed: boolean;
  readonly made_at: Date;
}

export const alertColumns = sql`id, account, name, query, mails, paused, feed_hash is not null as has_feed, made_at`;

export const alertOf = (row: AlertRow): Alert => ({
  id: row.id,
  name: row.name,
  criteria: criteriaIn(new URLSearchParams(row.query)),
  mails: row.mails,
  isPaused: row.paused,
  hasFeed: row.has_feed,
  madeAt: instant(row.made_at),
});

export const instant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

export const at = (moment: Temporal.Instant) => sql`${moment.toString()}::timestamptz`;

/** When what is found now is to be told, by what the alert wants. */
export const dueAt = (mails: ReturnType<typeof sql>, now: Temporal.Instant) =>
  sql`case ${mails} when 'daily' then ${at(nextDigest(now))} else ${at(now)} end`;

/** Key of the lock of saves; no other part of the product takes it. */
const savesLock = "7305160127434324";

/**
 * Held to the end of the transaction by whoever saves an alert. Whoever then waits for it with `afterSaves` has every save that
 * began before behind them: no number of a change is overtaken by an earlier one that is not there yet.
 */
export const saving = async (within: Kysely<unknown>): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(${savesLock}::bigint)`.execute(within);
};

export const afterSaves = async (within: Kysely<unknown>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${savesLock}::bigint)`.execute(within);
};
