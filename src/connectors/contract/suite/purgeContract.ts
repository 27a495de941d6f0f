import assert from "node:assert/strict";
import { test } from "node:test";
import { plainTarget } from "../plainTarget.ts";
import {
  assertPurged,
  assertReceiptsMatch,
  codeOfFailure,
  countRows,
  familySizes,
  familyRule,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  sumOf,
  type Laboratory,
} from "./laboratory.ts";

const folders = 60;

/** What `count`, `endBatch` and the receipts must do when nobody else is there. */
export const purgeContract = (laboratory: Laboratory): void => {
  for (const clockIsIndexed of [true, false])
    test(
      `a run ends all that is due with its children, and nothing else (${clockIsIndexed ? "along the clock" : "along the key"})`,
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        const connector = bench.connect();
        const target = plainTarget({
          ...familyRule,
          along: clockIsIndexed ? "closed_on" : null,
        });
        const announced = await connector.count(target);
        assert.deepEqual(announced, {
          collection: 20,
          silent: 20,
          undecided: 0,
          protected: 0,
          held: 0,
          children: { document: 40, note: 20 },
        });
        const batches = await runPurge(connector, target);
        assert.ok(batches.every((counts) => (counts["folder"] ?? 0) <= 7));
        assert.equal(sumOf(batches, "folder"), announced.collection);
        assert.equal(sumOf(batches, "document"), announced.children["document"]);
        await assertPurged(bench, folders);
        await assertReceiptsMatch(bench, connector, familySizes(folders));
        assert.deepEqual(await connector.count(target), {
          collection: 0,
          silent: 20,
          undecided: 0,
          protected: 0,
          held: 0,
          children: { document: 0, note: 0 },
        });
      }),
    );

  test(
    "a row that two parents lead to is ended and counted once",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 12);
      await bench.sql(
        "create table stamp (id bigint primary key, folder bigint references folder (id), document bigint references document (id))",
      );
      await bench.sql("insert into stamp select id, folder, id from document");
      // Reached by its folder alone, and by its document alone.
      await bench.sql("insert into stamp values (100, 3, null), (101, null, 3), (102, 1, null)");
      const target = {
        ...familyTarget,
        children: [
          ...familyTarget.children,
          { collection: "stamp", columns: ["folder"], parent: "folder", parentColumns: ["id"] },
          { collection: "stamp", columns: ["document"], parent: "document", parentColumns: ["id"] },
        ],
      };
      const connector = bench.connect();
      assert.equal((await connector.count(target)).children["stamp"], 10);
      assert.equal(sumOf(await runPurge(connector, target, { batchSize: 3 }), "stamp"), 10);
      assert.equal(await countRows(bench, "stamp"), 27 - 10);
    }),
  );

  test(
    "whatever a foreign key would do on deletion, the children that are named go first and are counted",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 30);
      const actions = [
        "on delete restrict",
        "on delete cascade",
        "on delete set null",
        "deferrable initially deferred",
      ];
      for (const [at, action] of actions.entries()) {
        await bench.sql(
          `create table kind${at} (id bigint primary key, folder bigint references folder (id) ${action})`,
        );
        await bench.sql(`insert into kind${at} select id, id from folder`);
      }
      const kinds = actions.map((_, at) => `kind${at}`);
      const children = kinds.map((collection) => ({
        collection,
        columns: ["folder"],
        parent: "folder",
        parentColumns: ["id"],
      }));
      const target = { ...familyTarget, children: [...familyTarget.children, ...children] };
      const connector = bench.connect();
      const batches = await runPurge(connector, target, { batchSize: 4 });
      for (const kind of kinds) {
        assert.equal(sumOf(batches, kind), 10, kind);
        assert.equal(await countRows(bench, kind), 20, kind);
      }
      await assertPurged(bench, 30);
    }),
  );

  test(
    "composite keys are followed from child to parent, and as the cursor of a pass",
    onFresh(laboratory, async (bench) => {
      await bench.sql(
        `create table visit (site bigint, code text, day ${bench.types.date}, primary key (site, code))`,
      );
      await bench.sql(
        "create table act (id bigint primary key, site bigint, code text, foreign key (site, code) references visit (site, code))",
      );
      for (let site = 1; site <= 4; site++)
        for (const code of ["a", "b", "c", "Z"]) {
          await bench.sql(
            `insert into visit values (${site}, '${code}', '20${code === "b" ? 30 : 20}-01-01')`,
          );
          await bench.sql(
            `insert into act values (${site * 10 + code.charCodeAt(0)}, ${site}, '${code}')`,
          );
        }
      const target = plainTarget({
        ...familyRule,
        collection: "visit",
        primaryKey: ["site", "code"],
        clock: { column: "day", kind: "date" },
        along: null,
        children: [
          {
            collection: "act",
            columns: ["site", "code"],
            parent: "visit",
            parentColumns: ["site", "code"],
          },
        ],
      });
      const batches = await runPurge(bench.connect(), target, { batchSize: 5 });
      assert.deepEqual([sumOf(batches, "visit"), sumOf(batches, "act")], [12, 12]);
      assert.equal(await countRows(bench, "visit where code <> 'b'"), 0);
    }),
  );

  test(
    "a table without a primary key is purged all the same",
    onFresh(laboratory, async (bench) => {
      await bench.sql(`create table trace (day ${bench.types.date}, what text)`);
      await bench.sql(
        `insert into trace values ${Array.from({ length: 30 }, (_, n) => `('20${n % 2 ? 20 : 30}-01-01', 'same')`).join(", ")}`,
      );
      const target = plainTarget({
        ...familyRule,
        collection: "trace",
        primaryKey: [],
        clock: { column: "day", kind: "date" },
        along: null,
        children: [],
      });
      assert.equal(sumOf(await runPurge(bench.connect(), target, { batchSize: 4 }), "trace"), 15);
      assert.equal(await countRows(bench, "trace"), 15);
    }),
  );

  test(
    "links that turn in a circle, or start from a table that is not ended, are refused before anything is read",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, 6);
      const connector = bench.connect();
      const circle = {
        collection: "folder",
        columns: ["id"],
        parent: "note",
        parentColumns: ["id"],
      };
      const orphan = {
        collection: "note",
        columns: ["document"],
        parent: "document",
        parentColumns: ["id"],
      };
      assert.equal(
        await codeOfFailure(
          connector.count({ ...familyTarget, children: [...familyTarget.children, circle] }),
        ),
        "connectors.links-in-circle",
      );
      assert.equal(
        await codeOfFailure(connector.count({ ...familyTarget, children: [orphan] })),
        "connectors.link-without-parent",
      );
    }),
  );

  test(
    "a foreign key that the target does not name stops the batch, and nothing is done",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect({
        patience: { attempts: 2, firstDelay: 1, lockTimeout: 50 },
      });
      const target = { ...familyTarget, children: [] };
      assert.equal(await codeOfFailure(runPurge(connector, target)), "connectors.still-referenced");
      assert.equal(await countRows(bench, "folder"), folders);
    }),
  );
};
