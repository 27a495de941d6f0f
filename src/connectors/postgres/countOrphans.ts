import type { LinkToCount } from "../contract/connector.ts";
import { columnOf, fromOf, newScope, pairs, type RowName, type Scope } from "./scope.ts";
import type { Session } from "./session.ts";
import { readTables } from "./tables.ts";

/** How many rows of each child hang on nothing. */
export const countOrphans = (
  session: Session,
  links: readonly LinkToCount[],
): Promise<Readonly<Record<string, number>>> =>
  session.work(async (query) => {
    const names = links.flatMap(({ collection, parent }) => [collection, parent]);
    const scope = newScope(await readTables(query, session, names), {});
    const counts: Record<string, number> = {};
    for (const [collection, own] of Map.groupBy(links, (link) => link.collection)) {
      const row = scope.row(collection);
      const nowhere = own.map((link) => `(${leadsNowhere(scope, row, link)})`).join(" and ");
      const [found] = await query(`select count(*) as n from ${fromOf(row)} where ${nowhere}`);
      counts[collection] = Number(found?.["n"]);
    }
    return counts;
  });

const leadsNowhere = (scope: Scope, row: RowName, link: LinkToCount): string => {
  const nulls = link.columns.map((column) => `${columnOf(row, column)} is null`);
  if (link.isKept) return nulls.join(" or ");
  const parent = scope.row(link.parent);
  const same = pairs(parent, link.parentColumns, row, link.columns).join(" and ");
  // Without a parent nothing equals, a null among others.
  return `not exists (select from ${fromOf(parent)} where ${same})`;
};
