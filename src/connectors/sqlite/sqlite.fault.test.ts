import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
} from "../contract/suite/laboratory.ts";
import { asNobody } from "./asNobody.fixture.ts";
import { sqliteConnector } from "./connector.ts";
import { sqliteLaboratory } from "./laboratory.ts";

const laboratory = sqliteLaboratory("delete");
const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-sqlite-fault-"));
  try {
    await work(folder);
  } finally {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, force: true });
  }
};
const pathOf = (address: string): string => address.slice("sqlite:".length);

const codeAt = async (path: string): Promise<string> => {
  const connector = sqliteConnector({ path });
  try {
    return await codeOfFailure(connector.introspect());
  } finally {
    await connector.close();
  }
};

describe("SQLite in trouble", () => {
  test("a missing file, a folder, an empty file and a file of something else are each named, and none is created", async () =>
    inFolder(async (folder) => {
      const missing = join(folder, "absent.sqlite");
      assert.equal(await codeAt(missing), "connectors.file-missing");
      assert.equal(await codeAt(missing), "connectors.file-missing");
      assert.equal(await codeAt(folder), "connectors.file-unreadable");
      const other = join(folder, "letter.txt");
      await writeFile(other, "Bonjour, ".repeat(1_000));
      assert.equal(await codeAt(other), "connectors.file-is-no-database");
      await truncate(other, 0);
      assert.equal(await codeAt(other), "connectors.file-is-no-database");
      await writeFile(other, `SQLite format 3\0${"x".repeat(5_000)}`);
      assert.equal(await codeAt(other), "connectors.file-is-no-database");
    }));

  test("an account that may not write the file, or its folder, is told so and ends nothing", async (context) =>
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      await bench.connect().prepare();
      const path = pathOf(bench.address);
      await chmod(dirname(path), 0o755);
      await chmod(path, 0o444);
      const withoutFile = asNobody("purge", bench.address);
      if (withoutFile === null) return context.skip("no second account can be used here");
      assert.match(withoutFile.stderr, /connectors\.read-only/);
      await chmod(path, 0o666);
      assert.match(
        asNobody("purge", bench.address)?.stderr ?? "",
        /connectors\.(file-unreadable|read-only)/,
      );
      assert.equal(await countRows(bench, "folder"), 6);
    })());

  test(
    "a batch keeps its lock on the file while other connections of this process open and close",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      await connector.prepare();
      const begin =
        "try { new (require('node:sqlite').DatabaseSync)(process.argv[1], { timeout: 0 }).exec('begin immediate'); console.log('began') } catch (error) { console.log(error.errcode) }";
      const stranger = (): string =>
        spawnSync(process.execPath, ["--no-warnings", "-e", begin, pathOf(bench.address)], {
          encoding: "utf8",
        }).stdout.trim();
      const writer = await bench.begin();
      assert.equal(stranger(), "5", "somebody else's transaction is refused");
      // The watch of a run, a page of the console, another store of the policy at the same file.
      for (const work of [
        () => connector.probe(),
        () => bench.connect({ readOnly: true }).introspect(),
        () => bench.connect({ readOnly: true }).describe(),
        () => bench.connect({ readOnly: true }).identity(),
      ]) {
        await work();
        assert.equal(stranger(), "5", "and still is");
      }
      await writer.rollback();
      assert.equal(stranger(), "began");
    }),
  );

  test(
    "a store whose table of holds is gone ends nothing until it is prepared again",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const between = async (): Promise<void> => void (await bench.sql("drop table egide_hold"));
      assert.equal(
        await codeOfFailure(runPurge(connector, familyTarget, { batchSize: 1, between })),
        "connectors.not-prepared",
      );
      assert.equal(await countRows(bench, "folder"), 5);
    }),
  );

  test(
    "a run through a symbolic link excludes a run on the file itself",
    onFresh(laboratory, async (bench) => {
      await inFolder(async (folder) => {
        const alias = join(folder, "alias.sqlite");
        await symlink(pathOf(bench.address), alias);
        const held = await bench.connect().lock();
        const other = sqliteConnector({ path: alias });
        try {
          assert.equal(await other.lock(), null);
          await held?.release();
          const free = await other.lock();
          assert.ok(free);
          await free.release();
        } finally {
          await other.close();
        }
      });
    }),
  );

  const columns: readonly (readonly [type: string, values: string, expected: string])[] = [
    ["date", "('2024-01-01'), (null)", "date"],
    ["date", "('2024-01-01'), ('17/02/2023')", "values-unreadable"],
    ["date", "('2024-02-30')", "values-unreadable"],
    ["date", "('0000-00-00')", "values-unreadable"],
    ["date", "('2024-01-01'), ('2024-01-01 10:00')", "values-mixed"],
    ["datetime", "('2024-01-01 10:00:00'), ('2024-01-01T10:00')", "local"],
    ["datetime", "('2024-01-01 24:00:00')", "values-unreadable"],
    ["datetime", "('2024-01-01 10:00:00'), ('2024-01-01T10:00:00Z')", "values-mixed"],
    ["datetime", "(1700000000)", "number-undeclared"],
    ["datetime", "(2460000.5)", "values-unreadable"],
    ["text", "('2024-01-01T10:00:00+02:00'), ('2024-01-01 10:00Z')", "instant"],
    ["text", "('Dupont')", "values-unreadable"],
    ["text", "(null)", "no-values"],
    ["timestamp", "(null)", "local"],
    ["", "('2024-01-01')", "date"],
    ["integer", "(1700000000)", "number-undeclared"],
    ["blob", "(x'00')", "type"],
    ["decimal(10,2)", "(1.5)", "type"],
  ];
  test(
    "a column is judged by every value it holds, not by its type",
    onFresh(laboratory, async (bench) => {
      for (const [at, [type, values]] of columns.entries()) {
        await bench.sql(`create table c${at + 10} (v ${type})`);
        await bench.sql(`insert into c${at + 10} values ${values}`);
      }
      const { collections } = await bench.connect().introspect();
      assert.deepEqual(
        collections.map(({ columns: [column] }) => column?.clockKind ?? column?.clockRefusal),
        columns.map(([, , expected]) => expected),
      );
    }),
  );

  test(
    "a value that became unreadable after the plan is never due",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      await bench.sql(
        "insert into folder values (100, '17/02/2023', 'x'), (101, '', 'x'), (102, 20200101, 'x'), (103, '2020-01-01' || char(0) || '?', 'x')",
      );
      const connector = bench.connect();
      assert.deepEqual(await connector.count(familyTarget), {
        collection: 2,
        silent: 6,
        undecided: 0,
        protected: 0,
        held: 0,
        children: { document: 4, note: 2 },
      });
      await runPurge(connector, familyTarget);
      assert.equal(await countRows(bench, "folder where id >= 100"), 4);
    }),
  );

  test(
    "tables without row number, or whose columns hide it, are purged by their key",
    onFresh(laboratory, async (bench) => {
      for (const create of [
        "create table folder (id text primary key, closed_on date) without rowid",
        "create table folder (rowid text, oid text, _rowid_ text, id text primary key, closed_on date)",
        "create table folder (_rowid_ text, id text primary key, closed_on date)",
      ]) {
        await bench.sql(create);
        await bench.sql(
          "insert into folder (id, closed_on) values ('a', '2020-01-01'), ('b', '2030-01-01'), ('c', '2020-01-02')",
        );
        const target = { ...familyTarget, along: null, children: [] };
        await runPurge(bench.connect(), target, { batchSize: 1 });
        assert.equal(await countRows(bench, "folder"), 1, create);
        await bench.sql("drop table folder");
      }
    }),
  );

  test(
    "a purge lets other work of the process pass between its batches",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 60);
      let turns = 0;
      const ticking = setInterval(() => (turns += 1), 0);
      await runPurge(bench.connect(), familyTarget, { batchSize: 1 });
      clearInterval(ticking);
      assert.ok(turns >= 5, `${turns} turns`);
    }),
  );
});
