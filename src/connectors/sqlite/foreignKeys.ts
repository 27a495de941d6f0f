import type { DatabaseSync } from "node:sqlite";
import type { CatalogueCollection, ForeignKey, ForeignKeyAction } from "../contract/catalogue.ts";

type Named = Pick<CatalogueCollection, "name" | "primaryKey"> & {
  readonly columns: readonly { readonly name: string }[];
};

/** The foreign keys that a table declares. */
export const foreignKeysOf = (
  db: DatabaseSync,
  table: string,
  collections: readonly Named[],
): readonly ForeignKey[] => {
  const rows = db
    .prepare(
      'select id, "table" as parent, "from" as child, "to" as key, on_delete, on_update from pragma_foreign_key_list(?, \'main\') order by id, seq',
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
      onDelete: action(first["on_delete"]),
      onUpdate: action(first["on_update"]),
    };
  });
};

const action = (said: unknown): ForeignKeyAction => String(said).toLowerCase() as ForeignKeyAction;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const spelling = (collection: Named | undefined, column: string): string =>
  collection?.columns.find(({ name }) => same(name, column))?.name ?? column;
