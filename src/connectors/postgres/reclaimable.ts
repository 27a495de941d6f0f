import type { Reclaimable } from "../contract/reclaimable.ts";
import { quoteName } from "../contract/quoteName.ts";
import type { Session } from "./session.ts";

/** The server's own counters say how many dead rows lie in a table; their share of its pages is what a vacuum frees. */
const dead = `
  select c.relname::text as name, s.n_dead_tup::bigint as rows, pg_catalog.pg_table_size(c.oid)::bigint as size,
         (pg_catalog.pg_table_size(c.oid) * s.n_dead_tup / greatest(s.n_dead_tup + s.n_live_tup, 1))::bigint as bytes
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_stat_all_tables s on s.relid = c.oid
  where n.nspname = $1 and c.relname = any($2::text[])
  order by 1`;

export const reclaimable = (
  session: Session,
  collections: readonly string[],
): Promise<readonly Reclaimable[]> =>
  session.work(async (query) => {
    // What this session did is told to the counters at the end of a transaction, at the latest now.
    await query("select pg_catalog.pg_stat_force_next_flush()");
    await query("select pg_catalog.pg_stat_clear_snapshot()");
    const rows = await query(dead, [session.schema, collections]);
    return rows
      .filter((row) => Number(row["rows"]) > 0)
      .map((row) => {
        const name = String(row["name"]);
        return {
          collection: name,
          bytes: Number(row["bytes"]),
          of: Number(row["size"]),
          statement: `vacuum (analyze) ${quoteName(session.schema)}.${quoteName(name)}`,
        };
      });
  });
