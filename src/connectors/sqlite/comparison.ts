import type { DatabaseSync } from "node:sqlite";
import { quoteName } from "../contract/quoteName.ts";
import { isCollationMissing } from "./failures.ts";

interface ColumnPlace {
  readonly table: string;
  readonly column: string;
}

/**
 * Whether two columns compare their values by the same rules: the same affinity and the same collation. A foreign key of
 * SQLite compares by those of the parent, a condition on the child by those of the child: only where both are the same
 * do the two find the same rows. https://sqlite.org/foreignkeys.html, section 3
 */
export const comparesAlike = (db: DatabaseSync, a: ColumnPlace, b: ColumnPlace): boolean => {
  const affinity = affinityOf(db, a);
  return (
    affinity !== null && affinity === affinityOf(db, b) && collationOf(db, a) === collationOf(db, b)
  );
};

const affinityOf = (db: DatabaseSync, { table, column }: ColumnPlace): Affinity => {
  const found = db
    .prepare("select type from pragma_table_xinfo(?, 'main') where name = ? collate nocase")
    .get(table, column);
  return affinityOfType(String(found?.["type"] ?? ""));
};

type Affinity = "text" | "number" | "none" | null;

/** Null where the type alone does not tell: ANY means one thing in a strict table and another elsewhere. */
export const affinityOfType = (type: string): Affinity => {
  if (/^any$/i.test(type)) return null;
  // In this order: https://sqlite.org/datatype3.html, section 3.1. The three affinities of numbers compare as one.
  if (/INT/i.test(type)) return "number";
  if (/CHAR|CLOB|TEXT/i.test(type)) return "text";
  return type === "" || /BLOB/i.test(type) ? "none" : "number";
};

/**
 * SQLite keeps the collation of a column in no list, so it is seen at work, on no row. Its own are these three; one that an
 * application brings along compares nothing here.
 */
export const collationOf = (
  db: DatabaseSync,
  { table, column }: ColumnPlace,
): "nocase" | "rtrim" | "binary" | "foreign" => {
  try {
    const seen = db
      .prepare(
        `select v = 'a' as nocase, v = 'A ' as rtrim
         from (select ${quoteName(column)} as v from main.${quoteName(table)} where false union all select 'A')`,
      )
      .get();
    if (seen?.["nocase"] === 1) return "nocase";
    return seen?.["rtrim"] === 1 ? "rtrim" : "binary";
  } catch (error) {
    if (isCollationMissing(error)) return "foreign";
    throw error;
  }
};
