import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { postgresServers } from "../../../test/support/postgres.ts";
import {
  openConnector,
  parseDataset,
  parseStoreUrl,
  type Connector,
} from "../../connectors/index.ts";
import { mapOwnership, type OwnershipMap, type ReachStore } from "./model/ownershipMap.ts";

/** A database of somebody else, real and empty, that is looked into by raw SQL. */
export interface TestDatabase {
  readonly url: string;
  readonly kind: "postgres" | "sqlite";
  sql(text: string): Promise<readonly (readonly (string | null)[])[]>;
  /** Every row of every table of others, as texts. */
  everything(): Promise<Readonly<Record<string, readonly (readonly (string | null)[])[]>>>;
  connect(): Connector;
  close(): Promise<void>;
}

export interface DatabaseKind {
  readonly name: string;
  make(): Promise<TestDatabase>;
}

const connectTo = (url: string): Connector => {
  const parsed = parseStoreUrl(url);
  if (!parsed.ok) throw new TypeError(url);
  return openConnector(parsed.value);
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const textOf = (value: unknown): string | null => {
  if (value === null) return null;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return typeof value === "string" ? value : JSON.stringify(value);
};

const everythingOf = async (
  tables: string,
  sql: TestDatabase["sql"],
): Promise<Record<string, readonly (readonly (string | null)[])[]>> => {
  const content: Record<string, readonly (readonly (string | null)[])[]> = {};
  for (const [table] of await sql(tables)) {
    const rows = await sql(`select * from ${quoted(table ?? "")}`);
    content[table ?? ""] = rows.toSorted((a, b) =>
      JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
    );
  }
  return content;
};

const sqlite: DatabaseKind = {
  name: "SQLite",
  make: async () => {
    const folder = mkdtempSync(join(tmpdir(), "egide-reach-"));
    const path = join(folder, "guichet.sqlite");
    const database = new DatabaseSync(path, { timeout: 5_000 });
    database.exec("pragma journal_mode = wal; pragma user_version = 1");
    const url = `sqlite:${path}`;
    const sql: TestDatabase["sql"] = async (text) => {
      if (!/^\s*select/i.test(text)) {
        database.exec(text);
        return [];
      }
      const rows = database.prepare(text, { returnArrays: true }).all() as unknown as unknown[][];
      return rows.map((row) => row.map(textOf));
    };
    return {
      url,
      kind: "sqlite",
      sql,
      everything: () =>
        everythingOf(
          "select name from sqlite_schema where type = 'table' and name not like 'egide%' and name not like 'sqlite%' order by name",
          sql,
        ),
      connect: () => connectTo(url),
      close: async () => {
        database.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const postgres = (server: ReturnType<typeof postgresServers>[number]): DatabaseKind => ({
  name: `PostgreSQL ${server.name}`,
  make: async () => {
    const { url, drop } = await server.freshDatabase();
    const client = new Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    const sql: TestDatabase["sql"] = async (text) => {
      const raw = { getTypeParser: () => (value: unknown) => value };
      const answer = await client.query({ text, rowMode: "array" as const, types: raw });
      return Array.isArray(answer)
        ? []
        : (answer.rows as unknown[][]).map((row) => row.map(textOf));
    };
    return {
      url,
      kind: "postgres",
      sql,
      everything: () =>
        everythingOf(
          "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
          sql,
        ),
      connect: () => connectTo(url),
      close: async () => {
        await client.end();
        await drop();
      },
    };
  },
});

/** Every kind of database in which a person must be found. */
export const databaseKinds = (): readonly DatabaseKind[] => [
  sqlite,
  ...postgresServers().map(postgres),
];

/** A connected database with what a dataset says of it. */
export const reachStore = async (
  name: string,
  connector: Pick<Connector, "introspect">,
  yaml: string,
): Promise<ReachStore> => {
  const { datasets, problems } = parseDataset(yaml, `${name}.yaml`);
  const [dataset] = datasets;
  if (dataset === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return { name, catalogue: await connector.introspect(), dataset };
};

export const mapOf = async (
  name: string,
  connector: Pick<Connector, "introspect">,
  yaml: string,
): Promise<OwnershipMap> => mapOwnership([await reachStore(name, connector, yaml)]);
