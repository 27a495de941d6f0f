import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";

/** Opens the month of a day and the next one. */
export const openMonths = async (
  database: Pick<Database, "kysely">,
  day: Temporal.PlainDate,
): Promise<void> => {
  for (const each of [day, day.add({ months: 1 })])
    await sql`select egide.consent_open_month(${each.toString()}::date)`.execute(
      database.kysely<unknown>(),
    );
};
