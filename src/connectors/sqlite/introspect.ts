import type { DatabaseSync } from "node:sqlite";
import type {
  Catalogue,
  CatalogueCollection,
  DeclaredClocks,
  ForeignKey,
} from "../contract/catalogue.ts";
import { clockOfColumn } from "./clock.ts";
import { ownTables } from "./ownTables.ts";
import { firesOnDelete } from "./triggerEvent.ts";

/** Reads the catalogue of the main database. Column by column, so that the event loop breathes in between. */
export const introspect = async (
  db: DatabaseSync,
  clocks: DeclaredClocks,
  breathe: () => Promise<void>,
): Promise<Catalogue> => {
  const tables = db
    .prepare(
      "select name, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not in (select value from json_each(?)) order by name",
    )
    .all(JSON.stringify(ownTables));
  const collections: CatalogueCollection[] = [];
  for (const table of tables)
    collections.push(await collection(db, String(table["name"]), clocks, breathe));
  return {
    collections,
    foreignKeys: collections.flatMap(({ name }) => foreignKeys(db, name, collections)),
  };
};

const collection = async (
  db: DatabaseSync,
  name: string,
  clocks: DeclaredClocks,
  breathe: () => Promise<void>,
): Promise<CatalogueCollection> => {
  const rows = db
    .prepare(
      "select name, type, \"notnull\" as required, pk from pragma_table_xinfo(?, 'main') where hidden <> 1 order by cid",
    )
    .all(name);
  const primaryKey = rows
    .filter((row) => Number(row["pk"]) > 0)
    .sort((a, b) => Number(a["pk"]) - Number(b["pk"]))
    .map((row) => String(row["name"]));
  const columns = [];
  for (const row of rows) {
    const column = String(row["name"]);
    const type = String(row["type"]);
    const clock = clockOfColumn(db, name, column, type, clocks[name]?.[column] ?? {});
    columns.push({
      name: column,
      type,
      nullable: row["required"] === 0 && !primaryKey.includes(column),
      ...clock,
    });
    await breathe();
  }
  return {
    name,
    columns,
    primaryKey,
    indexes: indexes(db, name, primaryKey),
    deleteTriggers: deleteTriggers(db, name),
  };
};

const indexes = (
  db: DatabaseSync,
  table: string,
  primaryKey: readonly string[],
): readonly (readonly string[])[] => {
  const names = db
    .prepare("select name from pragma_index_list(?, 'main') where partial = 0 order by name")
    .all(table);
  const listed = names.map((index) => {
    const parts = db
      .prepare("select name from pragma_index_xinfo(?, 'main') where key = 1 order by seqno")
      .all(String(index["name"]));
    // An expression has no name, and ends what a look-up by columns can use.
    const end = parts.findIndex((part) => part["name"] === null);
    return parts.slice(0, end === -1 ? undefined : end).map((part) => String(part["name"]));
  });
  // An INTEGER PRIMARY KEY is the table itself, and stands in no list.
  const key =
    primaryKey.length > 0 && !listed.some((index) => index.join("\0") === primaryKey.join("\0"))
      ? [primaryKey]
      : [];
  return [...key, ...listed].filter((index) => index.length > 0);
};

const deleteTriggers = (db: DatabaseSync, table: string): readonly string[] =>
  db
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = ? collate nocase order by name",
    )
    .all(table)
    .filter((trigger) => firesOnDelete(String(trigger["sql"])))
    .map((trigger) => String(trigger["name"]));

const foreignKeys = (
  db: DatabaseSync,
  table: string,
  collections: readonly CatalogueCollection[],
): readonly ForeignKey[] => {
  const rows = db
    .prepare(
      'select id, "table" as parent, "from" as child, "to" as key, on_delete from pragma_foreign_key_list(?, \'main\') order by id, seq',
    )
    .all(table);
  const byId = Map.groupBy(rows, (row) => row["id"]);
  return [...byId.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    // SQLite compares names without case: the catalogue's own spelling is the one that rules quote.
    const parent = collections.find(({ name }) => same(name, String(first["parent"])));
    const own = collections.find(({ name }) => name === table);
    return {
      collection: table,
      columns: parts.map((part) => spelling(own, String(part["child"]))),
      referencedCollection: parent?.name ?? String(first["parent"]),
      referencedColumns:
        first["key"] === null
          ? (parent?.primaryKey ?? [])
          : parts.map((part) => spelling(parent, String(part["key"]))),
      onDelete: String(first["on_delete"]).toLowerCase() as ForeignKey["onDelete"],
    };
  });
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const spelling = (collection: CatalogueCollection | undefined, column: string): string =>
  collection?.columns.find(({ name }) => same(name, column))?.name ?? column;
