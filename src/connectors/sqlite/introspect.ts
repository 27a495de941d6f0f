import type { DatabaseSync } from "node:sqlite";
import type {
  Catalogue,
  CatalogueCollection,
  CatalogueColumn,
  DeclaredClocks,
} from "../contract/catalogue.ts";
import { clockOfColumn } from "./clock.ts";
import { affinityOfType, collationOf } from "./comparison.ts";
import { foreignKeysOf } from "./foreignKeys.ts";
import { checksOf } from "./introspectChecks.ts";
import { columnsNamed, indexesOf, uniquesOf } from "./introspectKeys.ts";
import { viewsOf } from "./introspectViews.ts";
import { ownTables } from "./ownTables.ts";
import { triggerHeader } from "./triggerEvent.ts";
import type { Writability } from "./writability.ts";

/**
 * Reads the catalogue of the main database: its shape at once, in one snapshot; then what the values of possible clocks
 * are, column by column, so that the event loop breathes and others may write in between.
 */
export const introspect = async (
  db: DatabaseSync,
  clocks: DeclaredClocks,
  { breathe, ...place }: Place & { readonly breathe: () => Promise<void> },
): Promise<Catalogue> => {
  const shape = inSnapshot(db, () => readShape(db, place));
  const collections: CatalogueCollection[] = [];
  for (const { columns, ...collection } of shape.collections) {
    const judged: CatalogueColumn[] = [];
    for (const column of columns) {
      const declared = clocks[collection.name]?.[column.name] ?? {};
      const clock = clockOfColumn(db, collection.name, column.name, column.type, declared);
      judged.push({ ...column, ...clock });
      await breathe();
    }
    collections.push({ ...collection, columns: judged });
  }
  return { ...shape, collections };
};

/** What the file says of itself, without SQLite. */
interface Place {
  readonly identity: string;
  readonly writability: Writability;
}

const inSnapshot = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec("begin");
  try {
    return work();
  } finally {
    db.exec("rollback");
  }
};

type Unjudged = Omit<CatalogueColumn, "clockKind" | "clockRefusal">;
type Shape = Omit<CatalogueCollection, "columns"> & { readonly columns: readonly Unjudged[] };

const readShape = (
  db: DatabaseSync,
  { identity, writability }: Place,
): Omit<Catalogue, "collections"> & { readonly collections: readonly Shape[] } => {
  const rows = estimates(db);
  const collections = db
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like 'egide\\_restricted%' escape '\\' and name not in (select value from json_each(?)) order by name",
    )
    .all(JSON.stringify(ownTables))
    .map((table) => collectionOf(db, String(table["name"]), rows));
  return {
    collections,
    foreignKeys: collections.flatMap(({ name }) => foreignKeysOf(db, name, collections)),
    views: viewsOf(db, collections),
    server: {
      identity,
      database: null,
      account: null,
      timeZone: null,
      ...writability,
      countsChanges: true,
      enforcesKeys: true,
      mayUse: true,
      preparation: "possible",
    },
  };
};

const collectionOf = (db: DatabaseSync, name: string, rows: ReadonlyMap<string, number>): Shape => {
  const described = db
    .prepare(
      `select name, type, "notnull" as required, pk, hidden, dflt_value is not null as has_default
       from pragma_table_xinfo(?, 'main') where hidden <> 1 order by cid`,
    )
    .all(name);
  const primaryKey = described
    .filter((row) => Number(row["pk"]) > 0)
    .sort((a, b) => Number(a["pk"]) - Number(b["pk"]))
    .map((row) => String(row["name"]));
  const columns = described.map((row): Unjudged => {
    const column = String(row["name"]);
    const type = String(row["type"]);
    const equality = equalityOf(type, collationOf(db, { table: name, column }));
    return {
      name: column,
      type,
      family: familyOf(type),
      ...(equality && { equality }),
      maxLength: null,
      nullable: row["required"] === 0 && !primaryKey.includes(column),
      hasDefault: row["has_default"] === 1,
      // 2 and 3: computed when read, and computed when written.
      isGenerated: Number(row["hidden"]) >= 2,
      identity: null,
      privileges: { select: true, update: true },
    };
  });
  return {
    name,
    columns,
    primaryKey,
    indexes: indexesOf(db, name, primaryKey),
    uniques: uniquesOf(db, name, columns),
    checks: checksOf(db, name, columns),
    triggers: triggersOf(db, name, columns),
    rowSecurity: "none",
    privileges: { select: true, insert: true, update: true, delete: true },
    partitions: null,
    estimatedRows: rows.get(name) ?? null,
  };
};

/** Without an affinity a value stays what it was written as: https://sqlite.org/datatype3.html, section 3.2. */
const equalityOf = (
  type: string,
  collation: ReturnType<typeof collationOf>,
): CatalogueColumn["equality"] => {
  const affinity = affinityOfType(type);
  if (affinity === "none" || affinity === null) return "untyped";
  // Nobody here knows which of its texts are equal: no link may rest on it.
  if (collation === "foreign") return "untyped";
  return collation === "binary" ? undefined : collation;
};

/** By the words of the declared type; an untyped column takes texts as they are, and STRING makes numbers of some. */
const familyOf = (type: string): CatalogueColumn["family"] => {
  if (/BOOL/i.test(type)) return "boolean";
  if (/INT/i.test(type)) return "integer";
  if (type === "" || /CHAR|CLOB|TEXT/i.test(type)) return "text";
  if (/TIME/i.test(type)) return "moment";
  if (/DATE/i.test(type)) return "date";
  return /REAL|FLOA|DOUB|NUM|DEC/i.test(type) ? "decimal" : "other";
};

/** What ANALYZE last counted. */
const estimates = (db: DatabaseSync): ReadonlyMap<string, number> => {
  const counted = db.prepare("select 1 from main.sqlite_schema where name = 'sqlite_stat1'").get();
  if (counted === undefined) return new Map();
  const rows = db.prepare("select tbl, stat from main.sqlite_stat1").all();
  return new Map(
    rows.map((row) => [String(row["tbl"]), Number.parseInt(String(row["stat"]), 10)] as const),
  );
};

const triggersOf = (
  db: DatabaseSync,
  table: string,
  columns: readonly { readonly name: string }[],
): CatalogueCollection["triggers"] =>
  db
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = ? collate nocase and name not like 'egide\\_restriction\\_%' escape '\\' order by name",
    )
    .all(table)
    .map((trigger) => {
      const header = triggerHeader(String(trigger["sql"]));
      return {
        name: String(trigger["name"]),
        kind: "trigger",
        events: [header.event],
        columns: header.columns === null ? null : columnsNamed(header.columns, columns),
      };
    });
