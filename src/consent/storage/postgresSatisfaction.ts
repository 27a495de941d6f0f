import { sql, type Kysely } from "kysely";
import type { Satisfaction } from "../actions/satisfaction.ts";

/** Counts in the platform's database: a row for each page and month. */
export const postgresSatisfaction = (kysely: Kysely<unknown>): Satisfaction => ({
  count: async (path, month, answer) => {
    const [yes, no] = answer === "yes" ? [1, 0] : [0, 1];
    await sql`
      insert into egide.satisfaction as known (path, month, yes, no)
      values (${path}, ${month.toString()}::date, ${yes}, ${no})
      on conflict (path, month) do update set yes = known.yes + excluded.yes, no = known.no + excluded.no`.execute(
      kysely,
    );
  },
  list: async (since) => {
    const { rows } = await sql<{ path: string; month: string; yes: number; no: number }>`
      select path, month, yes, no from egide.satisfaction where month >= ${since.toString()}::date
      order by month desc, path`.execute(kysely);
    return rows.map(({ month, ...row }) => ({ ...row, month: Temporal.PlainDate.from(month) }));
  },
});
