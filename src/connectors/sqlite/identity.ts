import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";

/** The columns, quoted, that tell a row of this table from the others. */
export const rowIdentity = (db: DatabaseSync, store: string, table: string): readonly string[] => {
  const found = db
    .prepare(
      "select wr from pragma_table_list where schema = 'main' and type = 'table' and name = ?",
    )
    .get(table);
  if (found === undefined)
    throw new FailureError(failure("connectors.collection-missing", { store, object: table }));
  const columns = db
    .prepare("select name, pk from pragma_table_xinfo(?, 'main') order by pk")
    .all(table);
  const names = columns.map((column) => String(column["name"]).toLowerCase());
  // A column may bear the name of the row number, and then hides it.
  const rowNumber = ["_rowid_", "rowid", "oid"].find((alias) => !names.includes(alias));
  if (found["wr"] === 0 && rowNumber !== undefined) return [rowNumber];
  const key = columns
    .filter((column) => Number(column["pk"]) > 0)
    .map((column) => `${quoteName(String(column["name"]))}${collation(db, table, column["name"])}`);
  if (key.length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection: table }));
  return key;
};

/** A key may tell apart what its column holds for equal: its rows are designated as the key compares, and no other way. */
const collation = (db: DatabaseSync, table: string, column: SQLOutputValue | undefined): string => {
  const found = db
    .prepare(
      `select x.coll from pragma_index_list(?, 'main') as l, pragma_index_xinfo(l.name, 'main') as x
       where l.origin = 'pk' and x.key = 1 and x.name = ?`,
    )
    .get(table, column ?? null);
  return found === undefined ? "" : ` collate ${quoteName(String(found["coll"]))}`;
};
