import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { hasCode } from "../../../test/support/code.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { readMigrations } from "./migrationFiles.ts";

const reading = (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  let names: readonly string[] = [];
  return inTemporaryFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    names = (await readMigrations(folder)).map((file) => file.name);
  }).then(() => names);
};

describe("reading the migration files", () => {
  test("they come in order, whatever else stands in the folder", async () => {
    assert.deepEqual(await reading({ "0002-b.sql": "", "README.md": "", "0001-a-b2.sql": "" }), [
      "0001-a-b2.sql",
      "0002-b.sql",
    ]);
  });

  test("a gap, a double or a name of another shape is refused", async () => {
    const sets = [
      ["0002-b.sql"],
      ["0001-a.sql", "0003-c.sql"],
      ["0001-a.sql", "0001-b.sql"],
      ["1-a.sql"],
      ["0001_a.sql"],
      ["0001-A.sql"],
      ["0001-a.sql", "fix.sql"],
    ];
    for (const names of sets)
      await assert.rejects(
        reading(Object.fromEntries(names.map((name) => [name, "SELECT 1"]))),
        hasCode("database.migration-misnumbered"),
        names.join(),
      );
  });

  test("a file that begins or ends a transaction is refused", async () => {
    for (const sql of [
      "BEGIN;",
      "SELECT 1;\n  commit;",
      "ROLLBACK ;",
      "Start Transaction;",
      "END;",
      "SELECT 1; COMMIT;",
    ])
      await assert.rejects(
        reading({ "0001-a.sql": sql }),
        hasCode("database.migration-commits"),
        sql,
      );
  });

  test("words that only look like it are not refused", async () => {
    const sql = [
      "-- commit;",
      "CREATE TABLE t (begin_on date, commit text DEFAULT 'commit; end;');",
      "DO $body$ BEGIN\n  PERFORM 1;\nEND; $body$;",
      "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\nBEGIN\n  RETURN 1;\nEND;\n$$;",
      "/* begin;\n commit; */ SELECT CASE WHEN true THEN 1\nEND;",
    ].join("\n");
    assert.deepEqual(await reading({ "0001-a.sql": sql }), ["0001-a.sql"]);
  });
});
