import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { kill, line, start } from "./killing.ts";
import {
  assertPurged,
  assertReceiptsMatch,
  countRows,
  familySizes,
  familyTarget,
  makeFamily,
  onFresh,
  runPurge,
  type Laboratory,
} from "./laboratory.ts";

/** What must hold when the process that purges dies. */
export const deathContract = (laboratory: Laboratory): void => {
  test(
    "the lock is free again as soon as its process was killed",
    onFresh(laboratory, async (bench) => {
      const child = start("lock", bench.address);
      try {
        assert.equal(await line(child, 1), "locked");
        const connector = bench.connect();
        assert.equal(await connector.lock(), null);
        await kill(child);
        const free = await eventually(() => connector.lock());
        await free.release();
      } finally {
        await kill(child);
      }
    }),
  );

  test(
    "a run killed again and again in the middle of its batches leaves no batch without receipt, and is finished by the next",
    onFresh(laboratory, async (bench) => {
      const folders = 120;
      await makeFamily(bench, folders);
      const connector = bench.connect();
      let left = folders;
      for (const batches of [1, 2, 4]) {
        const child = start("purge", bench.address);
        try {
          assert.equal(await line(child, batches + 1), "ending");
          await wait(batches * 3);
        } finally {
          await kill(child);
        }
        await assertReceiptsMatch(bench, connector, familySizes(folders));
        const now = await countRows(bench, "folder");
        assert.ok(now < left, "the killed run had ended something");
        left = now;
      }
      await runPurge(connector, familyTarget);
      await assertPurged(bench, folders);
      await assertReceiptsMatch(bench, connector, familySizes(folders));
    }),
  );
};

/** The server needs a moment to see that the socket is gone. */
const eventually = async <T>(attempt: () => Promise<T | null>): Promise<T> => {
  for (let tried = 0; tried < 100; tried++) {
    const result = await attempt();
    if (result !== null) return result;
    await wait(20);
  }
  return assert.fail("it did not come within two seconds");
};
