import { sql } from "kysely";
import type { Database } from "./database.ts";

/** Whether this database was an installation of ours already at a moment: its first migration stood. */
export const wasInstalled = async (
  database: Pick<Database, "kysely">,
  moment: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ stood: boolean }>`
    select exists (select from egide.migration
      where applied_at <= ${moment.toString()}::timestamptz) as stood`.execute(
    database.kysely<unknown>(),
  );
  return rows[0]?.stood === true;
};
