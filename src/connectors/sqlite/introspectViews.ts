import { constants, type DatabaseSync, type StatementSync } from "node:sqlite";
import type { CatalogueView } from "../contract/catalogue.ts";
import { quoteName } from "../contract/quoteName.ts";
import { schemaWords } from "./schemaWords.ts";
import { viewReferences } from "./viewReferences.ts";

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
      "select name from pragma_table_list where schema = 'main' and type = 'view' and name not like 'egide\\_governed\\_%' escape '\\' order by name",
    )
    .all();
  const plain = views.map((view): CatalogueView => {
    const name = String(view["name"]);
    const { reads, shows } = readsOf(db, name);
    const doubt = doubtOf(db, name);
    return {
      name,
      kind: "view",
      ...(doubt && { doubt }),
      reads: collections.flatMap((collection) => {
        const columns = reads.get(collection.name.toLowerCase());
        if (!columns) return [];
        const times = timesRead(db, name, collection.name);
        return { collection: collection.name, columns: [...columns].toSorted(), times };
      }),
      shows,
    };
  });
  return [...plain, ...indexesOfTexts(db, collections, plain)];
};

/**
 * An index of whole texts (FTS) may stand on a table that it does not own: of what is deleted there it keeps every word until it is
 * made anew, and no trigger tells it. It is to its table what a materialised view is.
 */
const indexesOfTexts = (
  db: DatabaseSync,
  collections: readonly { readonly name: string }[],
  views: readonly CatalogueView[],
): readonly CatalogueView[] =>
  db
    .prepare(
      "select name, sql from main.sqlite_schema where type = 'table' and sql like 'create virtual table%' order by name",
    )
    .all()
    .flatMap((table): readonly CatalogueView[] => {
      const of = /\bcontent\s*=\s*(?:(['"`])(.+?)\1|\[([^\]]+)\]|(\w+))/i.exec(
        String(table["sql"]),
      );
      const content = (of?.[2] ?? of?.[3] ?? of?.[4] ?? "").toLowerCase();
      const own = collections.find(({ name }) => name.toLowerCase() === content);
      const reads = own
        ? [{ collection: own.name, columns: [], times: 1 }]
        : (views.find(({ name }) => name.toLowerCase() === content)?.reads ?? []);
      return reads.length === 0
        ? []
        : [{ name: String(table["name"]), kind: "materialised", reads, shows: {} }];
    });

/** SQLite has no accounts; what is left are functions that answer otherwise each time, and what one row owes to others. */
const doubtOf = (db: DatabaseSync, view: string): CatalogueView["doubt"] | null => {
  const found = db
    .prepare("select sql from main.sqlite_schema where type = 'view' and name = ? collate nocase")
    .get(view);
  if (found === undefined) return null;
  const sql = String(found["sql"]);
  const words = new Set(schemaWords(sql).map(({ text }) => text.toUpperCase()));
  if (changing.some((word) => words.has(word))) return "asker";
  if (mixing.some((word) => words.has(word))) return "mixed";
  const below = viewReferences(sql).map((name) => doubtOf(db, name));
  return below.find((doubt) => doubt !== null) ?? null;
};

const changing = ["RANDOM", "RANDOMBLOB", "CHANGES", "TOTAL_CHANGES", "LAST_INSERT_ROWID"];
const mixing =
  "GROUP OVER LIMIT COUNT SUM AVG TOTAL MIN MAX GROUP_CONCAT STRING_AGG JSON_GROUP_ARRAY JSON_GROUP_OBJECT".split(
    " ",
  );

/** How many times a view reads a table: those of the views that it reads count each time. */
const timesRead = (db: DatabaseSync, view: string, table: string): number => {
  const found = db
    .prepare("select sql from main.sqlite_schema where type = 'view' and name = ? collate nocase")
    .get(view);
  if (found === undefined) return 0;
  return viewReferences(String(found["sql"])).reduce(
    (sum, name) => sum + (name === table.toLowerCase() ? 1 : timesRead(db, name, table)),
    0,
  );
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
