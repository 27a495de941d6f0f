import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { hasCode } from "../../../test/support/code.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./openDatabase.ts";

const first = "CREATE TABLE egide.entry (id integer PRIMARY KEY);\n";
const second =
  "INSERT INTO egide.entry VALUES (1);\nALTER TABLE egide.entry ADD COLUMN note text;\n";

for (const server of postgresServers()) {
  describe(`migrating on ${server.name}`, () => {
    const withFolder = (
      work: (tools: {
        folder: string;
        write(name: string, text: string): void;
        open(): Promise<Database>;
      }) => Promise<void>,
    ): Promise<void> =>
      inTemporaryFolder(async (parent) => {
        const folder = join(parent, "migrations");
        mkdirSync(folder);
        const fresh = await server.freshDatabase();
        const opened: Database[] = [];
        try {
          await work({
            folder,
            write: (name, text) => writeFileSync(join(folder, name), text),
            open: async () => {
              const database = await openDatabase({ url: fresh.url });
              opened.push(database);
              return database;
            },
          });
        } finally {
          for (const database of opened) await database.close();
          await fresh.drop();
        }
      });

    const count = async (database: Database, table: string): Promise<number> => {
      const { rows } = await database.pool.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table}`,
      );
      return rows[0]?.n ?? -1;
    };

    test("files are applied in order, each once, and only the new ones later", () =>
      withFolder(async ({ folder, write, open }) => {
        const database = await open();
        write("0001-entry.sql", first);
        write("README.md", "not SQL");
        assert.deepEqual(await migrate(database, folder), ["0001-entry.sql"]);
        write("0002-note.sql", second);
        assert.deepEqual(await migrate(database, folder), ["0002-note.sql"]);
        assert.deepEqual(await migrate(database, folder), []);
        assert.equal(await count(database, "egide.entry"), 1);
        assert.equal(await count(database, "egide.migration"), 2);
      }));

    test("a file that fails is undone as a whole, and those before it are kept", () =>
      withFolder(async ({ folder, write, open }) => {
        const database = await open();
        write("0001-entry.sql", first);
        write("0002-note.sql", `${second}INSERT INTO egide.entry VALUES (1);`);
        await assert.rejects(migrate(database, folder), (error: Error) => {
          assert.match(error.message, /0002-note\.sql.*23505/);
          return hasCode("database.migration-failed")(error);
        });
        assert.equal(await count(database, "egide.entry"), 0);
        write("0002-note.sql", second);
        assert.deepEqual(await migrate(database, folder), ["0002-note.sql"]);
      }));

    test("two processes that start together migrate once", () =>
      withFolder(async ({ folder, write, open }) => {
        write("0001-entry.sql", `${first}SELECT pg_sleep(0.2);`);
        write("0002-note.sql", `SELECT pg_sleep(0.1);\n${second}`);
        const databases = [await open(), await open(), await open()];
        const applied = await Promise.all(databases.map((database) => migrate(database, folder)));
        assert.deepEqual(applied.flat().sort(), ["0001-entry.sql", "0002-note.sql"]);
        assert.equal(await count(await open(), "egide.entry"), 1);
      }));

    test("a database that a newer version migrated is refused untouched", () =>
      withFolder(async ({ folder, write, open }) => {
        const database = await open();
        write("0001-entry.sql", first);
        write("0002-note.sql", second);
        await migrate(database, folder);
        rmSync(join(folder, "0002-note.sql"));
        await assert.rejects(migrate(database, folder), (error: Error) => {
          assert.match(error.message, /0002-note\.sql/);
          return hasCode("database.migration-newer")(error);
        });
        assert.equal(await count(database, "egide.migration"), 2);
      }));

    test("a file that was changed after it was applied is refused, before later files run", () =>
      withFolder(async ({ folder, write, open }) => {
        const database = await open();
        write("0001-entry.sql", first);
        await migrate(database, folder);
        write("0001-entry.sql", first.replaceAll("\n", "\r\n"));
        assert.deepEqual(await migrate(database, folder), [], "another line end is no change");
        write("0001-entry.sql", `${first}-- a comment\n`);
        write("0002-note.sql", second);
        await assert.rejects(migrate(database, folder), hasCode("database.migration-changed"));
        assert.equal(await count(database, "egide.entry"), 0);
      }));

    test("a read-only database is refused before anything is made in it", () =>
      withFolder(async ({ folder, write, open }) => {
        write("0001-entry.sql", first);
        const admin = await open();
        await admin.pool.query(
          `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$`,
        );
        const database = await open();
        await assert.rejects(migrate(database, folder), hasCode("database.read-only"));
        const { rows } = await database.pool.query(
          "SELECT 1 FROM pg_namespace WHERE nspname = 'egide'",
        );
        assert.deepEqual(rows, []);
      }));

    test("an account that may not create a schema is told so", () =>
      withFolder(async ({ folder, write, open }) => {
        write("0001-entry.sql", first);
        const database = await open();
        const role = `egide_guest_${process.pid}`;
        await database.pool.query(`CREATE ROLE ${role}`);
        try {
          // Every new session of this database plays the guest.
          await database.pool.query(
            `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET role = ${role}', current_database()); END $$`,
          );
          await assert.rejects(
            migrate(await open(), folder),
            hasCode("database.permission-denied"),
          );
        } finally {
          await database.pool.query(
            `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET role', current_database()); END $$`,
          );
          await database.pool.query(`DROP ROLE ${role}`);
        }
      }));
  });
}
