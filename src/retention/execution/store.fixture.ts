import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openConnector, parseStoreUrl } from "../../connectors/index.ts";
import type { OpenStore } from "../planning/actions/planOnStores.ts";

export type Row = Readonly<Record<string, string | number | null>>;

/** A database of somebody else, real, with three tables in it: dossier ← piece ← page, and one that no rule names. */
export interface TestStore {
  /** Its line in stores.yaml; `openStore` answers for it whatever it says. */
  readonly url: string;
  readonly openStore: OpenStore;
  run(statements: string): Promise<void>;
  rows(table: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** `folder`: where a database that is a file stands. */
  make(options?: { readonly folder?: string }): Promise<TestStore>;
}

export const tables = ["dossier", "piece", "page", "temoin"] as const;

const schema = `
  create table dossier (id integer primary key, closed_on date, nom text);
  create index dossier_closed_on on dossier (closed_on);
  create table piece (id integer primary key, dossier_id integer not null references dossier (id), contenu text);
  create index piece_dossier on piece (dossier_id);
  create table page (id integer primary key, piece_id integer references piece (id), texte text);
  create index page_piece on page (piece_id);
  create table temoin (id integer primary key, nom text);
  insert into temoin values (1, 'reste');`;

/** The same rows on every kind of database: one INSERT of all of them. */
export const insertion = (table: string, rows: readonly Row[]): string =>
  rows.length === 0
    ? ""
    : `insert into ${table} (${Object.keys(rows[0] ?? {}).join(", ")}) values ${rows
        .map((row) => `(${Object.values(row).map(literal).join(", ")})`)
        .join(", ")};`;

const literal = (value: Row[string]): string => {
  if (value === null) return "null";
  return typeof value === "number" ? String(value) : `'${(value ?? "").replaceAll("'", "''")}'`;
};

export const openAt =
  (url: string): OpenStore =>
  async ({ schema }, { readOnly, clocks }) => {
    const address = parseStoreUrl(url);
    if (!address.ok) throw new TypeError(url);
    const place = { ...address.value, ...(schema !== null && { schema }) };
    return openConnector({ ...place, readOnly, clocks });
  };

const sqliteKind: StoreKind = {
  name: "SQLite",
  make: async ({ folder: within = tmpdir() } = {}) => {
    const folder = mkdtempSync(join(within, "egide-run-"));
    const database = new DatabaseSync(join(folder, "guichet.sqlite"));
    const url = `sqlite:${join(folder, "guichet.sqlite")}`;
    database.exec(schema);
    return {
      url,
      openStore: openAt(url),
      run: async (statements) => database.exec(statements),
      rows: async (table) =>
        database
          .prepare(`select * from ${table} order by id`)
          .all()
          .map((row) => ({ ...row }) as Row),
      close: async () => {
        database.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const postgresKind = (server: ReturnType<typeof postgresServers>[number]): StoreKind => ({
  name: `PostgreSQL ${server.name}`,
  make: async () => {
    const { url, drop } = await server.freshDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(schema);
    return {
      url,
      openStore: openAt(url),
      run: async (statements) => void (await client.query(statements)),
      rows: async (table) =>
        (
          await client.query<{ row: Row }>(
            `select to_json(t) as row from (select * from ${table} order by id) t`,
          )
        ).rows.map(({ row }) => row),
      close: async () => {
        await client.end();
        await drop();
      },
    };
  },
});

/** Every kind of database that a run must work on. */
export const storeKinds = (): readonly StoreKind[] => [
  sqliteKind,
  ...postgresServers().map(postgresKind),
];

/** What stands in a store, table by table. */
export const contentOf = async (
  store: TestStore,
): Promise<Readonly<Record<string, readonly Row[]>>> => {
  const content: Record<string, readonly Row[]> = {};
  for (const table of tables) content[table] = await store.rows(table);
  return content;
};
