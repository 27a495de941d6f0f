import { outboxTables, type CatalogueCollection } from "../../../connectors/index.ts";
import { shellWord } from "../../../platform/command-line/index.ts";
import type { PlanningDependencies } from "../actions/planOnStores.ts";
import { archiveClock, type ArchiveTable, type Remedies } from "../model/remedies.ts";

/** The statements that an operator may run, in the words of each kind of database; none of them is ever run by us. */
export const remedies: PlanningDependencies["remedies"] = (kind, store) =>
  kind === "postgres" ? onPostgres(store.schema ?? "public") : onSqlite;

/** On PostgreSQL an index is made without stopping those who write, but on a table in parts it cannot. */
const onPostgres = (schema: string): Remedies => {
  const placed = (name: string): string => `${quoted(schema)}.${quoted(name)}`;
  return {
    index: (collection, columns, isParted) =>
      `CREATE INDEX ${isParted ? "" : "CONCURRENTLY "}ON ${placed(collection)} (${list(columns)});`,
    uniqueIndex: () => "",
    grant: (privileges, collection, account) =>
      `GRANT ${privileges.join(", ")} ON ${placed(collection)} TO ${quoted(account)};`,
    grantCreate: (database, account) =>
      `GRANT CREATE ON DATABASE ${quoted(database)} TO ${quoted(account)};`,
    grantUsage: (account) => `GRANT USAGE ON SCHEMA ${quoted(schema)} TO ${quoted(account)};`,
    grantSilence: (account) =>
      `GRANT SET ON PARAMETER log_parameter_max_length TO ${quoted(account)};`,
    makeOutbox: (accounts) =>
      `${outboxTables.replaceAll(/\s+/g, " ").trim()}; ${accounts.map(grantOutbox).join(" ")}`,
    grantOutbox,
    moveHere: (from, table) =>
      `ALTER TABLE ${quoted(from)}.${quoted(table)} SET SCHEMA ${quoted(schema)};`,
    cut: (from, table, constraint) =>
      `ALTER TABLE ${quoted(from)}.${quoted(table)} DROP CONSTRAINT ${quoted(constraint)};`,
    letWrite: () => "",
    embed: (collection, { name, family }) => {
      const [table, old, fresh] = [placed(collection), quoted(name), quoted(`${name}_content`)];
      const isText = family === "text";
      const content = isText ? `convert_from(lo_get(${old}::oid), 'UTF8')` : `lo_get(${old})`;
      return (
        `ALTER TABLE ${table} ADD COLUMN ${fresh} ${isText ? "text" : "bytea"}; ` +
        `UPDATE ${table} SET ${fresh} = ${content} WHERE ${old} IS NOT NULL; ` +
        `SELECT lo_unlink(o) FROM (SELECT DISTINCT ${old}::oid AS o FROM ${table} WHERE ${old} IS NOT NULL) AS t; ` +
        `ALTER TABLE ${table} DROP COLUMN ${old}; ALTER TABLE ${table} RENAME COLUMN ${fresh} TO ${old};`
      );
    },
    setLogged: (collection) => `ALTER TABLE ${placed(collection)} SET LOGGED;`,
    refresh: (view) => `REFRESH MATERIALIZED VIEW ${viewName(schema, view)};`,
    archiveTable: (original, options) => archiveTable(original, options, placed),
  };
};

const grantOutbox = (account: string): string =>
  `GRANT USAGE ON SCHEMA egide_outbox TO ${quoted(account)}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA egide_outbox TO ${quoted(account)};`;

const onSqlite: Remedies = {
  index: (collection, columns) =>
    `CREATE INDEX ${quoted([collection, ...columns].join("_"))} ON ${quoted(collection)} (${list(columns)});`,
  uniqueIndex: (collection, columns) =>
    `CREATE UNIQUE INDEX ${quoted([collection, ...columns, "key"].join("_"))} ON ${quoted(collection)} (${list(columns)});`,
  // SQLite has no accounts: whoever may write the file may do everything.
  grant: () => "",
  grantCreate: () => "",
  grantUsage: () => "",
  grantSilence: () => "",
  makeOutbox: () => "",
  grantOutbox: () => "",
  moveHere: () => "",
  cut: () => "",
  letWrite: (obstacle, { account, obstacle: path }) => {
    const placed = shellWord(path);
    if (obstacle === "mount") return `mount -o remount,rw "$(stat -c %m ${placed})"`;
    if (obstacle === "immutable") return `chattr -i ${placed}`;
    return `setfacl -m u:${shellWord(account)}:${obstacle === "folder" ? "rwx" : "rw"} ${placed}`;
  },
  embed: () => "",
  setLogged: () => "",
  refresh: (index) => `INSERT INTO ${quoted(index)} (${quoted(index)}) VALUES ('rebuild');`,
  archiveTable: (original, options) => archiveTable(original, options, quoted),
};

const archiveTable = (
  { name, columns, primaryKey }: CatalogueCollection,
  { hasClock, links, isElsewhere }: ArchiveTable,
  placed: (name: string) => string,
): string => {
  const parts = [
    ...columns.map(({ name: column, type, nullable, equality, collation }) =>
      [
        quoted(column),
        type,
        ...(collation === undefined ? [] : [`COLLATE ${collation.name}`]),
        ...(nullable ? [] : ["NOT NULL"]),
        // What makes a child find its parent here must do so there.
        ...(equality === "nocase" || equality === "rtrim"
          ? [`COLLATE ${equality.toUpperCase()}`]
          : []),
      ]
        .filter((part) => part !== "")
        .join(" "),
    ),
    ...(hasClock ? [`${quoted(archiveClock)} date`] : []),
    ...(primaryKey.length > 0 ? [`PRIMARY KEY (${list(primaryKey)})`] : []),
    ...links.map(
      ({ columns: own, parent, parentColumns }) =>
        `FOREIGN KEY (${list(own)}) REFERENCES ${parent === name ? placed(name) : placed(parent)} (${list(parentColumns)})`,
    ),
  ];
  const table = `CREATE TABLE ${placed(name)} (${parts.join(", ")});`;
  return [...(isElsewhere ? makersOf(columns) : []), table].join(" ");
};

/** The types and collations of these columns, made where they are not there yet: several tables may be of the same. */
const makersOf = (columns: CatalogueCollection["columns"]): readonly string[] =>
  [
    ...new Set(
      columns.flatMap(({ typeMakers, collation }) => [
        ...(typeMakers ?? []),
        ...(collation === undefined ? [] : [collation.maker]),
      ]),
    ),
  ].map((maker) =>
    maker.includes(" IF NOT EXISTS ")
      ? `${maker};`
      : `DO $make$ BEGIN ${maker}; EXCEPTION WHEN duplicate_object THEN NULL; END $make$;`,
  );

/** The catalogue names a view of another schema `schema.view`. */
const viewName = (schema: string, view: string): string => {
  const [other, ...rest] = view.split(".");
  return rest.length > 0 && other !== undefined
    ? `${quoted(other)}.${quoted(rest.join("."))}`
    : `${quoted(schema)}.${quoted(view)}`;
};

const list = (names: readonly string[]): string => names.map(quoted).join(", ");

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
