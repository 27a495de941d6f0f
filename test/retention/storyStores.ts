import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import {
  openConnector,
  parseStoreUrl,
  type Connector,
  type DeclaredClocks,
} from "../../src/connectors/index.ts";
import { postgresServers } from "../support/postgres.ts";
import type { Row, Value, World } from "./oracle/world.ts";
import { columns } from "./story.ts";

/** Two real databases, `guichet` and `archives`, that stories are lived on one after the other. */
export interface Place {
  /** Empties both and puts the rows there. */
  fill(world: World): Promise<void>;
  read(): Promise<World>;
  open(
    store: string,
    options: { readonly readOnly: boolean; readonly clocks: DeclaredClocks },
  ): Promise<Connector>;
  close(): Promise<void>;
}

export interface PlaceKind {
  readonly name: string;
  make(): Promise<Place>;
}

const types: Readonly<Record<string, string>> = {
  id: "integer primary key",
  montant: "integer",
  seen_on: "date",
  born_on: "date",
  restreint: "boolean",
  closed_on: "date",
  told_on: "date",
  received_on: "date",
  decided_on: "date",
  egide_clock: "date",
};
const references: Readonly<Record<string, string>> = {
  "dossier.person_id": "person",
  "piece.dossier_id": "dossier",
  "page.piece_id": "piece",
};

/** Parents first. The archive has the same tables, the clock that goes on, and no key to a person. */
const tablesOf = (store: string, instant: string): readonly string[] =>
  Object.entries(columns).flatMap(([table, names]) => {
    const all = store === "archives" && table === "dossier" ? [...names, "egide_clock"] : names;
    const described = all.map((name) => {
      const parent = references[`${table}.${name}`];
      if (parent !== undefined)
        return store === "archives" && parent === "person"
          ? `${name} integer`
          : `${name} integer references ${parent} (id)`;
      return `${name} ${name === "closed_at" ? instant : (types[name] ?? "text")}`;
    });
    const indexed = names.filter((name) => references[`${table}.${name}`] !== undefined);
    return [
      `create table ${table} (${described.join(", ")})`,
      ...indexed.map((name) => `create index ${table}_${name} on ${table} (${name})`),
    ];
  });

const views = ["person", "dossier"].map(
  (table) =>
    `create view ${table}_actif as select * from ${table} where restreint is null or not restreint`,
);

const literal = (value: Value | undefined): string =>
  value === null || value === undefined
    ? "null"
    : typeof value !== "string"
      ? String(value)
      : `'${value.replaceAll("'", "''")}'`;

const filling = (world: World, store: string): readonly string[] => [
  ...Object.keys(columns)
    .toReversed()
    .map((table) => `delete from ${table}`),
  ...Object.keys(columns).flatMap((table) => {
    const rows = world[store]?.[table] ?? [];
    const names = columns[table as keyof typeof columns];
    return rows.length === 0
      ? []
      : [
          `insert into ${table} (${names.join(", ")}) values ${rows
            .map((row) => `(${names.map((name) => literal(row[name])).join(", ")})`)
            .join(", ")}`,
        ];
  }),
];

/** SQLite keeps truth values as 0 and 1. */
const truths = (row: Row): Row => ({
  ...row,
  ...(typeof row["restreint"] === "number" ? { restreint: row["restreint"] === 1 } : {}),
});

const stores = ["guichet", "archives"] as const;

const readAll = async (rows: (store: string, table: string) => Promise<readonly Row[]>) => {
  const world: Record<string, Record<string, readonly Row[]>> = {};
  for (const store of stores) {
    world[store] = {};
    for (const table of Object.keys(columns)) world[store][table] = await rows(store, table);
  }
  return world;
};

const opened = (url: string, readOnly: boolean, clocks: DeclaredClocks): Connector => {
  const address = parseStoreUrl(url);
  if (!address.ok) throw new TypeError(url);
  return openConnector({ ...address.value, readOnly, clocks });
};

const sqlitePlace: PlaceKind = {
  name: "SQLite",
  make: async () => {
    const folder = mkdtempSync(join(tmpdir(), "egide-story-"));
    const path = (store: string): string => join(folder, `${store}.sqlite`);
    const files = new Map<string, DatabaseSync>(
      stores.map((store) => {
        const file = new DatabaseSync(path(store));
        file.exec("pragma synchronous = off");
        for (const text of tablesOf(store, "timestamptz")) file.exec(text);
        for (const text of views) file.exec(text);
        return [store, file];
      }),
    );
    const fileOf = (store: string): DatabaseSync => {
      const file = files.get(store);
      if (!file) throw new TypeError(store);
      return file;
    };
    return {
      fill: async (world) => {
        for (const store of stores)
          for (const text of filling(world, store)) fileOf(store).exec(text);
      },
      read: async () =>
        await readAll(async (store, table) =>
          fileOf(store)
            .prepare(`select * from ${table} order by id`)
            .all()
            .map((row) => truths(row as Row)),
        ),
      open: async (store, { readOnly, clocks }) =>
        opened(`sqlite:${path(store)}`, readOnly, clocks),
      close: async () => {
        for (const file of files.values()) file.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const postgresPlace = (server: ReturnType<typeof postgresServers>[number]): PlaceKind => ({
  name: `PostgreSQL ${server.name}`,
  make: async () => {
    const databases = new Map<string, { url: string; client: Client; drop(): Promise<void> }>();
    for (const store of stores) {
      const { url, drop } = await server.freshDatabase();
      const client = new Client({ connectionString: url });
      await client.connect();
      for (const text of [...tablesOf(store, "timestamptz"), ...views]) await client.query(text);
      databases.set(store, { url, client, drop });
    }
    const databaseOf = (store: string) => {
      const database = databases.get(store);
      if (!database) throw new TypeError(store);
      return database;
    };
    return {
      fill: async (world) => {
        for (const store of stores)
          for (const text of filling(world, store)) await databaseOf(store).client.query(text);
      },
      read: async () =>
        await readAll(async (store, table) => {
          const { rows } = await databaseOf(store).client.query<{ row: Row }>(
            `select to_json(t) as row from (select * from ${table} order by id) t`,
          );
          return rows.map(({ row }) =>
            typeof row["closed_at"] === "string"
              ? { ...row, closed_at: new Date(row["closed_at"]).toISOString() }
              : row,
          );
        }),
      open: async (store, { readOnly, clocks }) => opened(databaseOf(store).url, readOnly, clocks),
      close: async () => {
        for (const { client, drop } of databases.values()) {
          await client.end();
          await drop();
        }
      },
    };
  },
});

/** Every kind of database that stories are lived on. */
export const placeKinds = (): readonly PlaceKind[] => [
  sqlitePlace,
  ...postgresServers().map(postgresPlace),
];
