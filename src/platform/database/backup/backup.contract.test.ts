import assert from "node:assert/strict";
import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { hasCode } from "../../../../test/support/code.ts";
import { postgresServers } from "../../../../test/support/postgres.ts";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";
import { sha256 } from "../../../kernel/index.ts";
import type { Database } from "../database.ts";
import { migrate } from "../migrate.ts";
import { openDatabase } from "../openDatabase.ts";
import { readBackupFile, writeBackupFile } from "./backupFile.ts";
import { restoreLines } from "./readBackup.ts";
import { backupLines } from "./writeBackup.ts";

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const at = Temporal.Instant.from("2027-05-03T08:00:00Z");

const first = `CREATE TABLE egide.parent (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, bytes bytea, seen timestamptz, day date,
  words text[], content jsonb, letters json, up bigint REFERENCES egide.parent (id) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE egide.aside (id integer PRIMARY KEY, secret text);
CREATE TABLE egide.child (id integer PRIMARY KEY, parent bigint NOT NULL REFERENCES egide.parent (id));
CREATE SEQUENCE egide.steps;
ALTER TABLE egide.child ADD COLUMN step bigint NOT NULL DEFAULT nextval('egide.steps');
ALTER SEQUENCE egide.steps OWNED BY egide.child.step;
ALTER TABLE egide.aside ADD COLUMN child integer REFERENCES egide.child (id);
CREATE TABLE egide.parted (id integer, day date, mark "char", PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE egide.parted_rest PARTITION OF egide.parted DEFAULT;
`;
const second = "ALTER TABLE egide.child ADD COLUMN note text NOT NULL DEFAULT 'new';\n";
const rows = `INSERT INTO egide.parent (name, bytes, seen, day, words, content, letters, up) VALUES
  (E'Élodie "quoted"\\nsecond line \\\\ {"table":1}', '\\x00ff10', '2026-01-31 12:00:00.123456+02', '2026-02-28',
   ARRAY['a,b', NULL, ''], '{"n": 12345678901234567890.5}', E'{"b":1,\\n  "a": 2}', 2), ('second', NULL, 'infinity', NULL, NULL, NULL, NULL, NULL);
INSERT INTO egide.child SELECT n, 1 + n % 2 FROM generate_series(1, 2500) n;
INSERT INTO egide.aside VALUES (1, 'not to come back', 1);
CREATE TABLE egide.parted_2026 PARTITION OF egide.parted FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO egide.parted VALUES (1, '2026-05-01', 'a'), (2, '2027-05-01', 'b');`;

for (const server of postgresServers())
  suite(`a backup on ${server.name}`, () => {
    const withPlaces = async (
      use: (parts: {
        folder: string;
        file: string;
        full: Database;
        open(): Promise<Database>;
        save(key: Uint8Array | null, name?: string): Promise<string>;
        restore(into: Database, file: string, key: Uint8Array | null): Promise<{ rows: number }>;
      }) => Promise<void>,
    ): Promise<void> =>
      await inTemporaryFolder(async (folder) => {
        const opened: (() => Promise<void>)[] = [];
        const open = async (): Promise<Database> => {
          const fresh = await server.freshDatabase();
          const database = await openDatabase({ url: fresh.url });
          opened.push(async () => {
            await database.close();
            await fresh.drop();
          });
          return database;
        };
        writeFileSync(join(folder, "0001-first.sql"), first);
        try {
          const full = await open();
          await migrate(full, folder);
          await full.pool.query(rows);
          await use({
            folder,
            file: join(folder, "one.backup"),
            full,
            open,
            save: async (secret, name = "one.backup") => {
              const file = join(folder, name);
              const options = {
                at,
                leftOut: ["egide.aside"],
                files: { "ledger.key": Buffer.from("k") },
              };
              await writeBackupFile(file, backupLines(full, options), secret);
              return file;
            },
            restore: async (into, file, secret) =>
              await restoreLines(into, readBackupFile(file, secret), {
                migrations: folder,
                prepareOutbox: async () => {},
              }),
          });
        } finally {
          for (const close of opened) await close();
        }
      });

    const contentOf = async ({ pool }: Database): Promise<readonly unknown[]> => {
      const texts = "SELECT p::text AS row FROM egide.parent p ORDER BY id";
      const children = "SELECT id, parent FROM egide.child ORDER BY id";
      // Whichever parts the rows stand in: those are made as time goes on, by no migration.
      const parted = "SELECT * FROM egide.parted ORDER BY id";
      return await Promise.all(
        [texts, children, parted].map(async (query) => (await pool.query(query)).rows as unknown),
      );
    };

    test("comes back value for value, encrypted or not, without what is left out", () =>
      withPlaces(async ({ full, open, save, restore }) => {
        for (const [secret, name] of [
          [null, "plain"],
          [key, "sealed"],
        ] as const) {
          const file = await save(secret, name);
          assert.equal(statSync(file).mode & 0o777, 0o600);
          assert.doesNotMatch(readFileSync(file, "latin1"), /Élodie|second/);
          const into = await open();
          const restored = await restore(into, file, secret);
          assert.equal(restored.rows, 2504);
          // Line ends between the letters of a json value become blanks.
          const normal = (content: readonly unknown[]): string =>
            sha256(JSON.stringify(content).replaceAll(/(?:\\n| )+/g, " "));
          assert.equal(normal(await contentOf(into)), normal(await contentOf(full)));
          assert.deepEqual((await into.pool.query("SELECT * FROM egide.aside")).rows, []);
          const { rows: next } = await into.pool.query<{ id: string }>(
            "INSERT INTO egide.parent (name) VALUES ('third') RETURNING id",
          );
          assert.deepEqual(next, [{ id: "3" }]);
          const { rows: step } = await into.pool.query("SELECT nextval('egide.steps') AS step");
          assert.deepEqual(step, [{ step: "2501" }], "a sequence that belongs to a column, too");
        }
      }));

    test("of an older version comes back under its own migrations, then meets the newer ones", () =>
      withPlaces(async ({ folder, open, save, restore }) => {
        const file = await save(null);
        writeFileSync(join(folder, "0002-second.sql"), second);
        const into = await open();
        await restore(into, file, null);
        const { rows: notes } = await into.pool.query("SELECT DISTINCT note FROM egide.child");
        assert.deepEqual(notes, [{ note: "new" }]);
      }));

    test("of a newer version is refused", () =>
      withPlaces(async ({ folder, full, open, save, restore }) => {
        writeFileSync(join(folder, "0002-second.sql"), second);
        await migrate(full, folder);
        const file = await save(null);
        writeFileSync(join(folder, "0002-second.sql"), `${second}-- changed\n`);
        await assert.rejects(
          restore(await open(), file, null),
          hasCode("database.migration-changed"),
        );
      }));

    test("overwrites nothing: neither a database with rows, nor a file", () =>
      withPlaces(async ({ full, save, restore }) => {
        const file = await save(null);
        await assert.rejects(restore(full, file, null), hasCode("database.restore-not-empty"));
        await assert.rejects(save(null), hasCode("database.backup-file"));
        assert.ok(statSync(file).size > 0);
      }));

    test("that was cut, altered or meant for another key leaves nothing behind", () =>
      withPlaces(async ({ folder, open, save, restore }) => {
        const sealed = await save(key, "sealed");
        const plain = await save(null, "plain");
        const cut = join(folder, "cut");
        writeFileSync(cut, readFileSync(plain));
        truncateSync(cut, statSync(plain).size - 100);
        const altered = join(folder, "altered");
        const bytes = readFileSync(sealed);
        bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
        writeFileSync(altered, bytes);
        const into = await open();
        for (const [file, secret, code] of [
          [cut, null, "database.backup-damaged"],
          [altered, key, "database.backup-damaged"],
          [sealed, other, "database.backup-damaged"],
          [sealed, null, "database.backup-locked"],
          [join(folder, "absent"), null, "database.backup-file"],
          [join(folder, "0001-first.sql"), null, "database.backup-damaged"],
        ] as const)
          await assert.rejects(restore(into, file, secret), hasCode(code), `${file} ${code}`);
        await restore(into, sealed, key);
      }));
  });
