import { sql } from "kysely";
import { canonicalJson } from "../../kernel/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { ServedInventoryLog } from "../actions/servedInventoryLog.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import { instantOf } from "./instantOf.ts";

/** `egide.inventory_served`. */
export const postgresServedInventories = (
  database: Pick<Database, "kysely">,
): ServedInventoryLog => {
  const kysely = database.kysely<unknown>();
  return {
    note: async (inventory, at) => {
      const content = canonicalJson(inventory);
      const { numAffectedRows } = await sql`
        insert into egide.inventory_served (site, since, content)
        select ${inventory.site}, ${at.toString()}::timestamptz, ${content}
        where ${content} is distinct from (
          select content from egide.inventory_served where site = ${inventory.site} order by since desc limit 1)
        on conflict (site, since) do nothing`.execute(kysely);
      return numAffectedRows === 1n;
    },

    before: async (site) => {
      const { rows } = await sql<{ content: string; since: Date }>`
        select content, since from egide.inventory_served where site = ${site}
        order by since desc limit 2`.execute(kysely);
      const [present, earlier] = rows;
      return present === undefined || earlier === undefined
        ? null
        : {
            inventory: JSON.parse(earlier.content) as Inventory,
            until: instantOf(present.since),
          };
    },
  };
};
