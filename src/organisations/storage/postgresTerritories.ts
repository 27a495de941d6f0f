import { sql, type Kysely } from "kysely";
import type { Territories } from "../actions/territories.ts";
import { prefixesOf } from "../model/territory.ts";

/** Territories in `egide.territory` of the platform's database. */
export const postgresTerritories = (database: Kysely<unknown>): Territories => ({
  isEmpty: async () => {
    const { rows } = await sql`select 1 from egide.territory limit 1`.execute(database);
    return rows.length === 0;
  },

  bodyOf: async (code) => {
    const { rows } = await sql<{ readonly body: string }>`
      select body from egide.territory where prefix = any(${[...prefixesOf(code)]}::text[])
      order by length(prefix) desc limit 1`.execute(database);
    return rows[0]?.body ?? null;
  },

  save: async (territories) => {
    for (const { prefix, body } of territories)
      await sql`
        insert into egide.territory (prefix, body) values (${prefix}, ${body})
        on conflict (prefix) do update set body = excluded.body`.execute(database);
  },
});
