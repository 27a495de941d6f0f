import { sql, type Kysely } from "kysely";
import type { RecruitmentSettings } from "../actions/offers.ts";

/** How bodies recruit, in the platform's database: without a row, one reading is enough. */
export const postgresRecruitmentSettings = (database: Kysely<unknown>): RecruitmentSettings => ({
  isReadTwice: async (body) => {
    const { rows } = await sql<{ second_reading: boolean }>`
      select second_reading from egide.recruitment_settings where body = ${body}`.execute(database);
    return rows[0]?.second_reading ?? false;
  },
  readTwice: async (body, isReadTwice) => {
    await sql`
      insert into egide.recruitment_settings (body, second_reading) values (${body}, ${isReadTwice})
      on conflict (body) do update set second_reading = excluded.second_reading`.execute(database);
  },
});
