import { randomBytes } from "node:crypto";
import { sql, type Kysely } from "kysely";
import { civilDay, civilTimeZone, startOfDay } from "../../kernel/index.ts";
import type { Database } from "../../platform/database/index.ts";

/** The same as in `egide.consent_open_from`, which whoever records holds shared. */
const sealLock = "7305160127434325";

/** The first day before another that is not closed and has a record. */
const firstOpen = async (
  kysely: Kysely<unknown>,
  before: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> => {
  const end = startOfDay(before).toString();
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from egide.consent_proof
    where at < ${end}::timestamptz and at >= coalesce(
      (select (max(day) + 1)::timestamp at time zone ${civilTimeZone} from egide.consent_day where closed_at is not null),
      '-infinity')`.execute(kysely);
  const at = rows[0]?.at ?? null;
  return at === null ? null : civilDay(Temporal.Instant.fromEpochMilliseconds(at.getTime()));
};

/**
 * Seals the first day before another that is over and not closed: from then on it takes no record, and neither does any day before it.
 * Records wait for that, and not for the reading of the day. Null: there is none.
 */
export const sealDay = async (
  database: Pick<Database, "kysely" | "transaction">,
  before: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> => {
  const seen = await firstOpen(database.kysely<unknown>(), before);
  if (seen === null) return null;
  return await database.transaction<unknown, Temporal.PlainDate | null>(async (transaction) => {
    // First: whoever reads a day to close it is waited for before records have to wait.
    await sql`lock table egide.consent_day in row exclusive mode`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${sql.lit(sealLock)}::bigint)`.execute(transaction);
    const sealed = await sql<{ day: string }>`
      select day::text as day from egide.consent_day where closed_at is null order by day limit 1`.execute(
      transaction,
    );
    const [begun] = sealed.rows;
    if (begun !== undefined) return Temporal.PlainDate.from(begun.day);
    // A clock that is late may have added to a day before it since.
    const day = (await firstOpen(transaction, seen)) ?? seen;
    const { numAffectedRows } = await sql`
      insert into egide.consent_day (day, secret, records)
      values (${day.toString()}::date, ${randomBytes(32)}, 0) on conflict do nothing`.execute(
      transaction,
    );
    // Closed by another process meanwhile: the next call looks again.
    return numAffectedRows === 1n ? day : null;
  });
};
