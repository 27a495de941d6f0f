import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
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
  type Laboratory,
} from "./laboratory.ts";

const folders = 60;
const hasty = { attempts: 2, firstDelay: 5, lockTimeout: 60 };

/** What must hold while other programs work on the same rows. */
export const neighboursContract = (laboratory: Laboratory): void => {
  for (const clockIsIndexed of [true, false])
    test(
      `rows born during a run are ended when due, behind the cursor too, and kept when not (${clockIsIndexed ? "along the clock" : "along the key"})`,
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        await runPurge(
          bench.connect(),
          plainTarget({ ...familyRule, along: clockIsIndexed ? "closed_on" : null }),
          {
            between: async (batch) => {
              if (batch === 2)
                await bench.sql(
                  "insert into folder values (-1, '1999-01-01', 'behind'), (2000, '2020-05-01', 'ahead'), (3000, '2024-01-01', 'kept')",
                );
            },
          },
        );
        assert.equal(await countRows(bench, "folder where closed_on <= '2022-12-31'"), 0);
        assert.equal(await countRows(bench, "folder where id = 3000"), 1);
      }),
    );

  test(
    "a child born between two batches goes with its parent and is counted",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect();
      await runPurge(connector, familyTarget, {
        between: async (batch) => {
          if (batch === 1)
            await bench.sql(
              "insert into document select 1000 + id, id from folder where closed_on = '2020-05-01'",
            );
        },
      });
      await assertPurged(bench, folders);
      const receipts = await connector.pendingReceipts();
      // The 13 parents that were left took one document more along.
      assert.equal(
        receipts.reduce((sum, { counts }) => sum + (counts["document"] ?? 0), 0),
        40 + 13,
      );
    }),
  );

  for (const table of ["document", "note"] as const)
    test(
      `a ${table} born during a batch is never ended uncounted`,
      onFresh(laboratory, async (bench) => {
        await makeFamily(bench, folders);
        const connector = bench.connect();
        await connector.prepare();
        const other = await bench.begin();
        await other.sql(
          table === "document"
            ? "insert into document values (1000, 3)"
            : "insert into note values (1000, 3)",
        );
        const purging = runPurge(connector, familyTarget, { batchSize: 500 });
        await wait(120);
        await other.commit();
        await purging;
        await assertPurged(bench, folders);
        const before = familySizes(folders);
        await assertReceiptsMatch(bench, connector, {
          ...before,
          [table]: (before[table] ?? 0) + 1,
        });
      }),
    );

  test(
    "a row that another program keeps locked stops the run in the end, with a clear failure and nothing half done",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect({ patience: hasty });
      await connector.prepare();
      const other = await bench.begin();
      await other.sql("update folder set label = 'held' where id = 3");
      assert.equal(
        await codeOfFailure(runPurge(connector, familyTarget)),
        "connectors.rows-locked",
      );
      await other.rollback();
      await assertReceiptsMatch(bench, connector, familySizes(folders));
      await runPurge(connector, familyTarget);
      await assertPurged(bench, folders);
      await assertReceiptsMatch(bench, connector, familySizes(folders));
    }),
  );

  test(
    "a row whose clock another program moves forward meanwhile is kept",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect();
      await connector.prepare();
      const other = await bench.begin();
      await other.sql("update folder set closed_on = '2030-01-01' where id = 3");
      const purging = runPurge(connector, familyTarget);
      await wait(120);
      await other.commit();
      await purging;
      assert.equal(await countRows(bench, "folder where id = 3"), 1);
      assert.equal(await countRows(bench, "document where folder = 3"), 2);
      assert.equal(await countRows(bench, "folder where closed_on <= '2022-12-31'"), 0);
    }),
  );

  test(
    "a cascade that another program adds during a run ends nothing uncounted: the batch is undone",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect();
      const running = runPurge(connector, familyTarget, {
        between: async (batch) => {
          if (batch > 1) return;
          await bench.sql(
            "create table victim (id bigint primary key, folder bigint references folder (id) on delete cascade)",
          );
          await bench.sql("insert into victim select id, id from folder");
        },
      });
      assert.equal(await codeOfFailure(running), "connectors.side-effect");
      assert.equal(await countRows(bench, "victim"), folders - 7);
      await assertReceiptsMatch(bench, connector, familySizes(folders));
    }),
  );

  test(
    "one store has one run: a second lock is refused until the first is released",
    onFresh(laboratory, async (bench) => {
      const [first, second] = [bench.connect(), bench.connect()];
      const held = await first.lock();
      assert.ok(held);
      assert.equal(await second.lock(), null);
      assert.equal(await first.lock(), null);
      await held.release();
      await held.release();
      const next = await second.lock();
      assert.ok(next);
      await next.release();
    }),
  );

  test(
    "introspecting and counting write nothing",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      const connector = bench.connect({ readOnly: true });
      // The room on the disk is everybody's.
      const introspected = async () => {
        const { server, ...catalogue } = await connector.introspect();
        return { ...catalogue, server: { ...server, file: { ...server.file, freeBytes: null } } };
      };
      const before = await introspected();
      assert.equal((await connector.count(familyTarget)).collection, 20);
      assert.deepEqual(await introspected(), before);
      assert.equal(await codeOfFailure(connector.prepare()), "connectors.read-only");
      assert.equal(await countRows(bench, "folder"), folders);
    }),
  );

  test(
    "a database that has become read-only refuses a batch whole",
    onFresh(laboratory, async (bench) => {
      await makeFamily(bench, folders);
      await bench.connect().prepare();
      const connector = bench.connect({ readOnly: true });
      const receiptFor = (): never => assert.fail("no receipt of a batch that cannot be");
      assert.equal(
        await codeOfFailure(
          connector.endBatch(familyTarget, { batchSize: 5, after: null, receiptFor }),
        ),
        "connectors.read-only",
      );
      assert.equal(await countRows(bench, "folder"), folders);
    }),
  );
};
