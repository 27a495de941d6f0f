import { constants, type DatabaseSync, type StatementSync } from "node:sqlite";
import type { CatalogueView } from "../contract/catalogue.ts";
import { quoteName } from "../contract/quoteName.ts";

/**
 * What each view reads, through whatever other views: SQLite itself says so when it prepares a statement, by asking
 * for every column whether it may be read. A view that cannot be prepared reads nothing any more.
 */
export const viewsOf = (
  db: DatabaseSync,
  collections: readonly { readonly name: string }[],
): readonly CatalogueView[] => {
  const views = db
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'view' order by name",
    )
    .all();
  return views.map((view) => {
    const name = String(view["name"]);
    const { reads, shows } = readsOf(db, name);
    return {
      name,
      kind: "view",
      reads: collections.flatMap((collection) => {
        const columns = reads.get(collection.name.toLowerCase());
        return columns ? { collection: collection.name, columns: [...columns].toSorted() } : [];
      }),
      shows,
    };
  });
};

interface Reading {
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
  readonly shows: CatalogueView["shows"];
}

const readsOf = (db: DatabaseSync, view: string): Reading => {
  const reads = new Map<string, Set<string>>();
  db.setAuthorizer((action, table, column) => {
    if (action === constants.SQLITE_READ && table !== null) {
      const columns = reads.get(table.toLowerCase()) ?? new Set();
      reads.set(table.toLowerCase(), columns);
      // An empty name: rows are read, and none of their columns.
      if (column) columns.add(column);
    }
    return constants.SQLITE_OK;
  });
  try {
    const columns = db.prepare(`select * from main.${quoteName(view)}`).columns();
    return { reads, shows: shownBy(columns) };
  } catch {
    return { reads: new Map(), shows: {} };
  } finally {
    db.setAuthorizer(null);
  }
};

/** SQLite itself says of which table a column is, through views in between; of a union, what its first part shows. */
const shownBy = (columns: ReturnType<StatementSync["columns"]>): CatalogueView["shows"] =>
  Object.fromEntries(
    columns.flatMap(({ name, table, column }) =>
      table !== null && column !== null ? [[name, { collection: table, column }]] : [],
    ),
  );
