import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";

/**
 * Gives back the months of which nothing is left: their rows were ended by the rule, one by one and with a receipt, or erased.
 * What was kept to prove them goes too: the secrets of their days, their leaves, and those of what was erased.
 *
 * @returns How many months those were.
 */
export const dropEndedMonths = async (
  { transaction }: Pick<Database, "transaction">,
  now: Temporal.Instant,
): Promise<number> =>
  await transaction<unknown, number>(async (within) => {
    // A purge or a flood that holds the table is not waited for: tomorrow will do.
    await sql`set local lock_timeout = '2s'`.execute(within);
    const { rows } = await sql<{ part: string }>`
      select c.relname as part from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'egide.consent_proof'::regclass and c.relname ~ '^consent_proof_[0-9]{4}_[0-9]{2}$'
      order by 1`.execute(within);
    const first = now.toZonedDateTimeISO("UTC").toPlainDate().with({ day: 1 });
    const past = rows.map(({ part }) => part).filter((part) => monthOf(part) < first.toString());
    let count = 0;
    for (const part of past) {
      const empty = await sql<{ isEmpty: boolean }>`
        select not exists (select from ${sql.table(`egide.${part}`)}) as "isEmpty"`.execute(within);
      if (empty.rows[0]?.isEmpty !== true) break;
      await sql`drop table ${sql.table(`egide.${part}`)}`.execute(within);
      count += 1;
    }
    const oldest = past[count];
    if (count === 0) return 0;
    // The first hours of a month belong, by the hour of Paris, to days of it that began in the month before.
    const until = oldest === undefined ? first.toString() : monthOf(oldest);
    for (const table of [
      "consent_day",
      "consent_erased_leaf",
      "consent_day_leaves",
      "consent_day_check",
    ])
      await sql`delete from ${sql.table(`egide.${table}`)} where day < ${until}::date - 1`.execute(
        within,
      );
    return count;
  });

/** Its first day. */
const monthOf = (part: string): string => `${part.slice(-7).replace("_", "-")}-01`;
