import type { DatabaseSync } from "node:sqlite";
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
    .map((column) => quoteName(String(column["name"])));
  if (key.length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection: table }));
  return key;
};
