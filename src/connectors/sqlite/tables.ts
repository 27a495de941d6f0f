import type { DatabaseSync } from "node:sqlite";
import { comparesAlike } from "./comparison.ts";
import { rowIdentity } from "./identity.ts";
import type { Tables } from "./words.ts";

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, at) => name.toLowerCase() === b[at]?.toLowerCase());

/** What the database says of its tables now. */
export const tablesOf = (db: DatabaseSync, store: string): Tables => ({
  store,
  identity: (collection) => rowIdentity(db, store, collection),
  primaryKey: (collection) => primaryKeyOf(db, collection),
  columns: (collection) =>
    db
      .prepare("select name from pragma_table_xinfo(?, 'main') where hidden <> 1 order by cid")
      .all(collection)
      .map((row) => String(row["name"])),
  sameType: (collection, column, view) => {
    const type = typeOf(db, collection, column);
    return type !== "" && type === typeOf(db, view, column);
  },
  comparesAlike: (a, b) => comparesAlike(db, a, b),
  isServed: (collection, columns) => {
    const wanted = columns.map((column) => column.toLowerCase());
    const [key = ""] = primaryKeyOf(db, collection);
    return (
      wanted.includes(key.toLowerCase()) ||
      firstColumns(db, collection).some((first) => wanted.includes(first.toLowerCase()))
    );
  },
  refers: (collection, columns, to) => {
    const rows = db
      .prepare(
        'select id, "from" as child from pragma_foreign_key_list(?, \'main\') where "table" = ? collate nocase order by id, seq',
      )
      .all(collection, to);
    return [...Map.groupBy(rows, (row) => row["id"]).values()].some((parts) =>
      same(parts.map((part) => String(part["child"])).toSorted(), columns.toSorted()),
    );
  },
});

export const primaryKeyOf = (db: DatabaseSync, collection: string): readonly string[] =>
  db
    .prepare("select name from pragma_table_xinfo(?, 'main') where pk > 0 order by pk")
    .all(collection)
    .map((row) => String(row["name"]));

const typeOf = (db: DatabaseSync, table: string, column: string): string => {
  const found = db
    .prepare("select type from pragma_table_xinfo(?, 'main') where name = ? collate nocase")
    .get(table, column);
  return String(found?.["type"] ?? "").toUpperCase();
};

const firstColumns = (db: DatabaseSync, collection: string): readonly string[] =>
  db
    .prepare(
      `select x.name from pragma_index_list(?, 'main') as l, pragma_index_xinfo(l.name, 'main') as x
       where l.partial = 0 and x.key = 1 and x.seqno = 0 and x.name is not null`,
    )
    .all(collection)
    .map((row) => String(row["name"]));
