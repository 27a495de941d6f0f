import type { LinkToCount } from "../contract/connector.ts";
import type { DatabaseFile } from "./file.ts";
import { leadsTo, upwards } from "./links.ts";
import { tablesOf } from "./tables.ts";
import { col, from, newWords, ruleRow, type Row, type Words } from "./words.ts";

/** How many rows of each child hang on nothing. */
export const countOrphans = (
  file: DatabaseFile,
  links: readonly LinkToCount[],
): Promise<Readonly<Record<string, number>>> =>
  file.work(async (db) => {
    const words = newWords(tablesOf(db, file.store), {});
    const counts: Record<string, number> = {};
    for (const [collection, own] of Map.groupBy(links, (link) => link.collection)) {
      const row = ruleRow(collection);
      const nowhere = own.map((link) => `(${leadsNowhere(words, row, link)})`).join(" and ");
      const found = await file.whenFree(() =>
        db.prepare(`select count(*) as n from ${from(row)} where ${nowhere}`).get(),
      );
      counts[collection] = Number(found?.["n"]);
    }
    return counts;
  });

const leadsNowhere = (words: Words, row: Row, link: LinkToCount): string =>
  link.isKept
    ? link.columns.map((column) => `${col(row, column)} is null`).join(" or ")
    : // To the parent itself, also where a table refers to itself.
      `not ${leadsTo(words, row, [{ ...upwards(link), again: false }], () => null)}`;
