import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { postgresServers } from "../../test/support/postgres.ts";
import { FailureError, type Failure } from "../kernel/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { folderOnDisk } from "../retention/index.ts";
import { mainFailure } from "./errors.ts";
import { readSchedule } from "./schedule.ts";
import { startWorker, type Worker } from "./worker.ts";

const until = async (condition: () => boolean, what: string): Promise<void> => {
  const deadline = performance.now() + 15_000;
  while (!condition()) {
    if (performance.now() > deadline) assert.fail(`waited in vain: ${what}`);
    await pause(20);
  }
};

for (const server of postgresServers())
  suite(`the worker on ${server.name}`, () => {
    const withWorker = async (
      schedule: string | null,
      use: (
        worker: Worker,
        seen: { runs: boolean[]; failures: Failure[]; folder: string },
      ) => Promise<void>,
      fail: () => void = () => {},
      goesOnAt: Temporal.Instant | null = null,
    ): Promise<void> => {
      const folder = mkdtempSync(join(tmpdir(), "egide-worker-"));
      if (schedule !== null) writeFileSync(join(folder, "schedule.yaml"), schedule);
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      const seen = { runs: [] as boolean[], failures: [] as Failure[], folder };
      const worker = await startWorker({
        database,
        policies: async () => ["demo"],
        scheduleOf: async () => await readSchedule(folderOnDisk(folder)),
        runPolicy: async (_policy, { execute }) => {
          seen.runs.push(execute);
          fail();
          return { goesOnAt: seen.runs.length === 1 ? goesOnAt : null };
        },
        runRequested: async () => {},
        destroySalts: async () => {},
        closeAccounts: async () => {},
        workOnMails: async () => {},
        onFailure: (failure) => void seen.failures.push(failure),
      });
      try {
        await use(worker, seen);
      } finally {
        await worker.stop();
        await database.close();
        await fresh.drop();
        rmSync(folder, { recursive: true });
      }
    };

    test("goes on by itself, at the hour at which a run that was cut short said it would", async () => {
      const soon = Temporal.Now.instant().add({ seconds: 1 });
      await withWorker(
        'cron: "0 3 * * *"\nexecute: true\nwindows: ["22:00-06:00"]\n',
        async (worker, { runs }) => {
          await worker.runSoon("demo");
          await until(() => runs.length === 2, "the rest of the run");
          assert.ok(Temporal.Instant.compare(Temporal.Now.instant(), soon) >= 0);
        },
        () => {},
        soon,
      );
    });

    test("runs as the policy says at that moment: asked to execute, then no more, then not at all", async () => {
      await withWorker('cron: "0 3 * * *"\nexecute: true\n', async (worker, { runs, folder }) => {
        await worker.runSoon("demo");
        await until(() => runs.length === 1, "the first run");
        writeFileSync(join(folder, "schedule.yaml"), 'cron: "0 3 * * *"\nexecute: false\n');
        await worker.runSoon("demo");
        await until(() => runs.length === 2, "the second run");
        rmSync(join(folder, "schedule.yaml"));
        await worker.runSoon("demo");
        await pause(1_500);
        assert.deepEqual(runs, [true, false]);
      });
    });

    test("runs nothing by itself when the policy has no schedule", async () => {
      await withWorker(null, async (worker, { runs }) => {
        await worker.runSoon("demo");
        await pause(1_500);
        assert.deepEqual(runs, []);
      });
    });

    test("tells of a run that failed, once, and goes on", async () => {
      let failing = true;
      await withWorker(
        'cron: "0 3 * * *"\nexecute: true\n',
        async (worker, { runs, failures }) => {
          await worker.runSoon("demo");
          await until(() => failures.length === 1, "the failure");
          assert.equal(failures[0]?.code, "main.port-taken");
          failing = false;
          await worker.runSoon("demo");
          await until(() => runs.length === 2, "the run after the failure");
          assert.equal(failures.length, 1);
        },
        () => {
          if (failing) throw new FailureError(mainFailure("main.port-taken", { port: 1 }));
        },
      );
    });
  });
