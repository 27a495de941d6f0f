import assert from "node:assert/strict";
import { test } from "node:test";
import type { Receipt } from "../receipt.ts";
import {
  assertPurged,
  assertReceiptsMatch,
  codeOfFailure,
  countRows,
  familySizes,
  familyTarget,
  makeFamily,
  onFresh,
  receiptOf,
  runPurge,
  type Laboratory,
} from "./laboratory.ts";

const folders = 60;

/** A batch and its receipt are one: both are there, or neither. */
export const receiptContract = (laboratory: Laboratory): void => {
  test(
    "an exception while the receipt is made undoes the whole batch and reaches the caller as it is",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect();
      await connector.prepare();
      const thrown = new Error("no receipt");
      let asked = 0;
      const receiptFor = (): Receipt => {
        asked += 1;
        throw thrown;
      };
      await assert.rejects(
        connector.endBatch(familyTarget, { batchSize: 5, after: null, receiptFor }),
        (error) => error === thrown,
      );
      assert.equal(asked, 1);
      await assertReceiptsMatch(bench, connector, familySizes(folders));
      assert.equal(await countRows(bench, "folder"), folders);
      await runPurge(connector, familyTarget);
      await assertPurged(bench, folders);
    }),
  );

  test(
    "a receipt that cannot be kept undoes its batch",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect();
      await connector.prepare();
      const receiptFor = (counts: Readonly<Record<string, number>>): Receipt =>
        receiptOf("same", 1, familyTarget, counts);
      await connector.endBatch(familyTarget, { batchSize: 5, after: null, receiptFor });
      const code = await codeOfFailure(
        connector.endBatch(familyTarget, { batchSize: 5, after: null, receiptFor }),
      );
      assert.equal(code, "connectors.statement-refused");
      assert.equal(await countRows(bench, "folder"), folders - 5);
      await assertReceiptsMatch(bench, connector, familySizes(folders));
    }),
  );

  test(
    "without `prepare` nothing is purged",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect();
      const receiptFor = (counts: Readonly<Record<string, number>>): Receipt =>
        receiptOf("r", 1, familyTarget, counts);
      assert.equal(
        await codeOfFailure(
          connector.endBatch(familyTarget, { batchSize: 5, after: null, receiptFor }),
        ),
        "connectors.not-prepared",
      );
      assert.equal(await countRows(bench, "folder"), folders);
    }),
  );

  test(
    "receipts stay pending in order until they are acknowledged, and hold no value of a row",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect();
      assert.deepEqual(await connector.pendingReceipts(), []);
      await connector.acknowledgeReceipts(["none"]);
      await runPurge(connector, familyTarget);
      const pending = await bench.connect().pendingReceipts();
      assert.deepEqual(
        pending.map(({ batch }) => batch),
        [1, 2, 3],
      );
      assert.deepEqual(
        pending[0],
        receiptOf(pending[0]?.run ?? "", 1, familyTarget, { folder: 7, document: 14, note: 7 }),
      );
      assert.ok(!JSON.stringify(pending).includes("secret"));
      const first = pending.slice(0, 2).map(({ id }) => id);
      await connector.acknowledgeReceipts(first);
      await connector.acknowledgeReceipts(first);
      assert.deepEqual(
        (await connector.pendingReceipts()).map(({ batch }) => batch),
        [3],
      );
    }),
  );

  test(
    "a stopped run is resumed by a new one from the start",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      await runPurge(bench.connect(), familyTarget, { stopAfter: 2 });
      assert.equal(await countRows(bench, "folder"), folders - 14);
      const connector = bench.connect();
      await runPurge(connector, familyTarget);
      await assertPurged(bench, folders);
      await assertReceiptsMatch(bench, connector, familySizes(folders));
    }),
  );
};
