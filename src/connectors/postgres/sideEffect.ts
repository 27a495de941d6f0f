import { FailureError } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import type { Query, Session } from "./session.ts";

/**
 * The server's own count of the rows that this session inserted, changed and deleted, in all tables: cascades and
 * triggers included, and also what the session did before, so that only a difference within a transaction says something.
 */
const changedRows = `
  select pg_catalog.current_setting('track_counts') as tracked,
         coalesce(sum(pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid) + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
                      + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)), 0)::bigint as n
  from pg_catalog.pg_class c
  where c.relkind = 'r' and c.relnamespace <> 'pg_catalog'::regnamespace`;

/** Reads the count once; what is returned reads it again in the same transaction, and says how many rows changed between. */
export const countChanges = async (
  query: Query,
  { store }: Pick<Session, "store">,
): Promise<() => Promise<number>> => {
  const read = async (): Promise<number> => {
    const [row] = await query(changedRows, [], "egide_changed_rows");
    if (row?.["tracked"] !== "on")
      throw new FailureError(failure("connectors.counts-off", { store }));
    return Number(row["n"]);
  };
  const before = await read();
  return async () => (await read()) - before;
};
