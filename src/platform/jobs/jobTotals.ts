import type { Database } from "../database/index.ts";

/** How many jobs of a queue are in a state; finished ones are kept for some days. */
export interface JobTotal {
  readonly queue: string;
  readonly state: string;
  readonly count: number;
}

/** Counts the jobs that the queue remembers. @throws when no process has made the queue yet. */
export const jobTotals = async ({ pool }: Pick<Database, "pool">): Promise<readonly JobTotal[]> => {
  const { rows } = await pool.query<{ queue: string; state: string; count: number }>(
    "SELECT name AS queue, state::text AS state, count(*)::int AS count FROM egide_jobs.job GROUP BY 1, 2 ORDER BY 1, 2",
  );
  return rows;
};
