import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, test } from "node:test";
import { codeOfFailure, familyTarget, runPurge } from "../contract/suite/laboratory.ts";
import { sqliteConnector } from "./connector.ts";

const withFile = async (
  encoding: string,
  work: (path: string, db: DatabaseSync) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "egide-odd-"));
  const path = join(folder, "store.sqlite");
  const db = new DatabaseSync(path);
  try {
    db.exec(`pragma encoding = '${encoding}'; create table folder (id integer primary key, closed_on date, label text);
      insert into folder values (1, '2020-05-01', 'Été'), (2, '2020-05-01', 'x'), (3, '2020-05-01', null), (4, '2029-05-01', 'y')`);
    await work(path, db);
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const target = { ...familyTarget, children: [], along: null };

describe("odd files of SQLite", () => {
  test("another file that takes the name during a run stops it, and its receipts are not believed", () =>
    withFile("UTF-8", async (path) => {
      copyFileSync(path, `${path}.restored`);
      const connector = sqliteConnector({ path });
      try {
        const purge = runPurge(connector, target, {
          batchSize: 1,
          between: async (batch) => {
            if (batch === 2) renameSync(`${path}.restored`, path);
          },
        });
        assert.equal(await codeOfFailure(purge), "connectors.file-replaced");
        assert.equal(await codeOfFailure(connector.pendingReceipts()), "connectors.file-replaced");
        const anew = sqliteConnector({ path });
        assert.equal((await runPurge(anew, target)).length, 1);
        await anew.close();
        const left = new DatabaseSync(path);
        assert.deepEqual(
          left
            .prepare("select id from folder")
            .all()
            .map(({ id }) => id),
          [4],
        );
        left.close();
      } finally {
        await connector.close();
      }
    }));

  for (const encoding of ["UTF-8", "UTF-16le", "UTF-16be"])
    test(`dates are read and pseudonyms known again in a file of ${encoding}`, () =>
      withFile(encoding, async (path, db) => {
        const connector = sqliteConnector({ path });
        try {
          const [folder] = (await connector.introspect()).collections;
          assert.equal(folder?.columns.find(({ name }) => name === "closed_on")?.clockKind, "date");
          const fields = [
            { collection: "folder", column: "label", as: { kind: "pseudonym" } },
          ] as const;
          const means = { pseudonymKey: new Uint8Array(32).fill(7) };
          const anonymised = { ...target, end: { kind: "anonymise", fields } } as const;
          await runPurge(connector, anonymised, { means });
          assert.deepEqual(
            db
              .prepare("select label glob 'anon-*' as is_one from folder order by id")
              .all()
              .map((row) => row["is_one"]),
            [1, 1, null, 0],
          );
          assert.deepEqual(await runPurge(connector, anonymised, { means }), [], "once");
          await runPurge(connector, target);
          assert.equal(db.prepare("select count(*) as n from folder").get()?.["n"], 1);
        } finally {
          await connector.close();
        }
      }));

  test("a table that its application sorts by a rule of its own keeps no rule from the others, and says what is wrong with its own", () =>
    withFile("UTF-8", async (path, db) => {
      db.exec(
        "create table contact (id integer primary key, closed_on date, label text); create index by_label on contact (label)",
      );
      db.exec("insert into contact values (1, '2020-05-01', 'x')");
      db.enableDefensive(false);
      db.exec(`pragma writable_schema = on;
        update sqlite_schema set sql = replace(sql, 'label text', 'label text collate LOCALIZED') where name = 'contact';
        pragma writable_schema = off`);
      const connector = sqliteConnector({ path });
      try {
        const { collections } = await connector.introspect();
        assert.deepEqual(
          collections.flatMap(({ name, columns }) =>
            columns
              .filter(({ equality }) => equality !== undefined)
              .map((column) => [name, column.name, column.equality]),
          ),
          [["contact", "label", "untyped"]],
        );
        await runPurge(connector, target);
        assert.equal(db.prepare("select count(*) as n from folder").get()?.["n"], 1);
        const contacts = { ...target, collection: "contact" };
        assert.equal(
          await codeOfFailure(runPurge(connector, contacts)),
          "connectors.collation-missing",
        );
        assert.equal(db.prepare("select id from contact where id = 1").get()?.["id"], 1);
      } finally {
        await connector.close();
      }
    }));
});
