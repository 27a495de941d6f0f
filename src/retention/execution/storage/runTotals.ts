import { sql, type Kysely } from "kysely";

/** What all runs together came to: no name but that of the kind and the state. */
export interface RunTotals {
  readonly runs: readonly {
    readonly kind: string;
    readonly state: string;
    readonly count: number;
  }[];
  /** Rows that executed runs ended, by how they ended: deleted, anonymised… */
  readonly ended: readonly { readonly end: string; readonly rows: number }[];
}

/** Counts the runs that are remembered, and the rows that they ended. */
export const runTotals = async (database: Kysely<unknown>): Promise<RunTotals> => {
  const runs = await sql<{ kind: string; state: string; count: number }>`
    select kind, state, count(*)::int as count from egide.retention_run
    group by kind, state order by kind, state`.execute(database);
  const ended = await sql<{ end: string; rows: string }>`
    select ends.key as "end", sum(ends.value::bigint)::text as rows
    from egide.retention_run run
      cross join lateral jsonb_array_elements(run.report -> 'rules') rule
      cross join lateral jsonb_each_text(rule -> 'ended') ends
    where run.kind = 'execute' and run.report is not null
    group by ends.key order by ends.key`.execute(database);
  return {
    runs: runs.rows,
    ended: ended.rows.map(({ end, rows }) => ({ end, rows: Number(rows) })),
  };
};
