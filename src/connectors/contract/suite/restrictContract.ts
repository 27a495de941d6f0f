import assert from "node:assert/strict";
import { test } from "node:test";
import type { EndTarget } from "../endTarget.ts";
import {
  codeOfFailure,
  countRows,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  sumOf,
  type Bench,
  type Laboratory,
} from "./laboratory.ts";

const target: EndTarget = {
  ...familyTarget,
  end: { kind: "restrict", column: "restricted", views: ["open_folder"] },
};

/** The family of 12 (3, 6, 9 and 12 are due) behind a view by which an application reads it. */
const makeRestricted = async (bench: Bench, view: string): Promise<void> => {
  await makeFamily(bench, 12);
  await bench.sql("alter table folder add column restricted boolean not null default false");
  await bench.sql(`create view open_folder as ${view}`);
};
const leavesOut = "select id, label from folder where not restricted";

/** What must hold when rows stay out of the sight of the application. */
export const restrictContract = (laboratory: Laboratory): void => {
  for (const along of ["closed_on", null])
    test(
      `rows that are due are marked, once, and stay with all that they hold (${along === null ? "along the key" : "along the clock"})`,
      onFresh(laboratory, async (bench) => {
        await makeRestricted(bench, leavesOut);
        const connector = bench.connect();
        const followed = { ...target, along };
        const { collection, children } = await connector.count(followed);
        assert.deepEqual(
          { collection, children },
          { collection: 4, children: { document: 0, note: 0 } },
        );
        const batches = await runPurge(connector, followed, { batchSize: 3 });
        assert.equal(sumOf(batches, "folder"), 4);
        assert.equal(await countRows(bench, "open_folder"), 8);
        assert.equal(
          await countRows(bench, "folder where restricted and closed_on = '2020-05-01'"),
          4,
        );
        assert.equal(await countRows(bench, "folder where label is null"), 0);
        assert.equal(await countRows(bench, "document"), 24);
        assert.deepEqual(await runPurge(connector, followed), []);
        assert.equal((await connector.count(followed)).collection, 0);
        assert.deepEqual(
          (await connector.pendingReceipts()).map(({ end }) => end),
          ["restrict", "restrict"],
        );
      }),
    );

  const showing: readonly (readonly [says: string, view: string])[] = [
    ["shows marked rows", "select id, label from folder"],
    [
      "shows marked rows under a key that it computes",
      "select cast(id as text) as id, label from folder",
    ],
    [
      "shows some of the marked rows",
      "select id, label from folder where not restricted or label = 'secret of 9'",
    ],
  ];
  for (const [says, view] of showing)
    test(
      `a view that still ${says} undoes the batch`,
      onFresh(laboratory, async (bench) => {
        await makeRestricted(bench, view);
        const connector = bench.connect();
        assert.equal(
          await codeOfFailure(runPurge(connector, target, { batchSize: 500 })),
          "connectors.view-shows-restricted",
        );
        assert.equal(await countRows(bench, "folder where restricted"), 0);
        assert.deepEqual(await connector.pendingReceipts(), []);
      }),
    );

  test(
    "a view that does not show the key, or is not there, proves nothing: the batch is refused",
    onFresh(laboratory, async (bench) => {
      await makeRestricted(bench, "select label from folder where not restricted");
      const connector = bench.connect();
      const missing = "connectors.collection-missing";
      assert.equal(await codeOfFailure(runPurge(connector, target)), missing);
      await bench.sql("drop view open_folder");
      assert.equal(await codeOfFailure(runPurge(connector, target)), missing);
      assert.equal(await countRows(bench, "folder where restricted"), 0);
    }),
  );

  test(
    "what a hold keeps is not marked",
    onFresh(laboratory, async (bench) => {
      await makeRestricted(bench, leavesOut);
      const connector = bench.connect();
      await connector.placeHold({
        id: "h",
        selector: { kind: "file", collection: "folder", key: ["6"] },
        reason: "a claim",
        author: "dpo",
        placedAt: "2026-01-01T00:00:00Z",
        reviewOn: "2026-06-01",
      });
      await runPurge(connector, target);
      assert.equal(await countRows(bench, "folder where restricted"), 3);
      assert.equal(await countRows(bench, "open_folder where id = 6"), 1);
    }),
  );
};
