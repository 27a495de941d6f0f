import { sql, type Kysely } from "kysely";
import type { Transact } from "../../platform/database/index.ts";
import type { Territories } from "../actions/territories.ts";
import { prefixesOf, type Territory } from "../model/territory.ts";
import { territoryFields } from "../model/territoryTable.ts";
import { writeChange } from "./writeChange.ts";

/** Territories in `egide.territory` of the platform's database. */
export const postgresTerritories = (
  database: Kysely<unknown>,
  transaction: Transact,
): Territories => ({
  isEmpty: async () => {
    const { rows } = await sql`select 1 from egide.territory limit 1`.execute(database);
    return rows.length === 0;
  },

  bodiesOf: async (code) => {
    const { rows } = await sql<{ readonly body: string }>`
      select body from egide.territory
      where prefix = (
        select prefix from egide.territory where prefix = any(${[...prefixesOf(code)]}::text[])
        order by length(prefix) desc limit 1)
      order by body`.execute(database);
    return rows.map(({ body }) => body);
  },

  list: async () => {
    const { rows } = await sql<Territory>`
      select prefix, body from egide.territory
      order by prefix collate "C", body collate "C"`.execute(database);
    return rows;
  },

  save: async (territories) => await add(database, territories),

  change: async ({ removed, added }, by) =>
    await transaction<unknown, void>(async (within) => {
      await sql`
        delete from egide.territory where (prefix, body) in (
          select * from unnest(${removed.map(({ prefix }) => prefix)}::text[],
            ${removed.map(({ body }) => body)}::text[]))`.execute(within);
      await add(within, added);
      const changed = territoryFields({ removed, added });
      await writeChange(within, {
        ...by,
        body: null,
        subject: "territories",
        object: null,
        changed,
      });
    }),
});

const add = async (database: Kysely<unknown>, territories: readonly Territory[]): Promise<void> => {
  await sql`
    insert into egide.territory (prefix, body)
    select * from unnest(${territories.map(({ prefix }) => prefix)}::text[],
      ${territories.map(({ body }) => body)}::text[])
    on conflict (prefix, body) do nothing`.execute(database);
};
