import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";

const packed = "packed";

/**
 * Builds the keys of past months anew, once each: identifiers of chance leave their pages a third empty as they come, and to a month that is over
 * none comes any more. Nothing waits for it.
 *
 * @returns How many months those were.
 */
export const packMonths = async (
  database: Pick<Database, "kysely">,
  now: Temporal.Instant,
): Promise<number> => {
  const kysely = database.kysely<unknown>();
  const month = now
    .toZonedDateTimeISO("UTC")
    .toPlainDate()
    .toString()
    .slice(0, 7)
    .replace("-", "_");
  const { rows } = await sql<{ readonly key: string; readonly isWhole: boolean }>`
    select k.relname as key, x.indisvalid as "isWhole"
    from pg_inherits i
      join pg_class p on p.oid = i.inhrelid
      join pg_index x on x.indrelid = p.oid
      join pg_class k on k.oid = x.indexrelid
    where i.inhparent = 'egide.consent_proof'::regclass and p.relname ~ '^consent_proof_[0-9]{4}_[0-9]{2}$'
      and right(p.relname, 7) < ${month} and (x.indisprimary or not x.indisvalid)
      and obj_description(k.oid, 'pg_class') is distinct from ${packed}
    order by 1`.execute(kysely);
  let count = 0;
  for (const { key, isWhole } of rows) {
    const name = sql.table(`egide.${key}`);
    if (!isWhole) {
      // What a process that was killed had begun.
      await sql`drop index ${name}`.execute(kysely);
      continue;
    }
    await sql`alter index ${name} set (fillfactor = 100)`.execute(kysely);
    await sql`reindex index concurrently ${name}`.execute(kysely);
    await sql`comment on index ${name} is ${sql.lit(packed)}`.execute(kysely);
    count += 1;
  }
  return count;
};
