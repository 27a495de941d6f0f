import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { postgresServers } from "../../test/support/postgres.ts";
import { FailureError, systemClock, type Failure } from "../kernel/index.ts";
import { openLedger, readOrMakeKey } from "../ledger/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { folderOnDisk } from "../retention/index.ts";
import { mainFailure } from "./errors.ts";
import { startSending } from "../platform/jobs/index.ts";
import { readSchedule, type Schedule } from "./schedule.ts";
import { withPoliciesToSave } from "./policiesToSave.ts";
import { idle } from "./worker.fixture.ts";
import { startWorker, type Worker, type WorkQueues } from "./worker.ts";

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
        ...idle,
        database,
        policies: async () => ["demo"],
        scheduleOf: async () => await readSchedule(folderOnDisk(folder)),
        runPolicy: async (_policy, { execute }) => {
          seen.runs.push(execute);
          fail();
          return { goesOnAt: seen.runs.length === 1 ? goesOnAt : null };
        },
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

    test("takes the hours of a policy as soon as it was saved, from whichever process, and publishes its notices", async () => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      const folder = mkdtempSync(join(tmpdir(), "egide-worker-"));
      const clock = systemClock;
      const key = await readOrMakeKey(folder, async () => false);
      const ledger = openLedger({ database, clock, key, origin: "rive.example/egide" });
      let schedule: Schedule | null = null;
      const published: string[] = [];
      const worker = await startWorker({
        ...idle,
        database,
        policies: async () => ["rive"],
        scheduleOf: async () => schedule,
        publishNotices: async (policy) => void published.push(policy),
        onFailure: ({ code }) => assert.fail(code),
      });
      try {
        const hours = async (): Promise<string | null> => {
          const { rows } = await database.pool.query<{ cron: string }>(
            "select cron from egide_jobs.schedule where name = 'run-rules' and key = 'rive'",
          );
          return rows[0]?.cron ?? null;
        };
        const become = async (expected: string | null): Promise<void> => {
          const deadline = performance.now() + 15_000;
          while ((await hours()) !== expected) {
            assert.ok(performance.now() < deadline, `still ${await hours()}`);
            await pause(50);
          }
        };
        const save = async (base: number): Promise<boolean> =>
          await withPoliciesToSave(
            { database, ledger },
            async (policies) =>
              (
                await policies.save({
                  policy: "rive",
                  base,
                  changes: [{ path: "schedule.yaml", content: new Uint8Array() }],
                  author: { kind: "command-line", id: "test", name: "test" },
                  reason: "hours",
                  at: Temporal.Now.instant(),
                })
              ).ok,
          );
        assert.equal(await hours(), null);
        await until(() => published.length === 1, "the notices of the start");
        schedule = { cron: "5 3 * * *", execute: true, windows: [] };
        assert.equal(await save(0), true);
        await become("5 3 * * *");
        await until(() => published.length === 2, "the notices of the save");
        schedule = null;
        assert.equal(await save(0), false, "somebody else saved since");
        await pause(1_500);
        assert.equal(await hours(), "5 3 * * *", "what was not saved tells nobody");
        assert.deepEqual(published, ["rive", "rive"]);
        assert.equal(await save(1), true);
        await become(null);
        const { rows: daily } = await database.pool.query<{ data: unknown }>(
          "select data from egide_jobs.schedule where name = 'publish-notices'",
        );
        assert.deepEqual(daily, [{ data: { policy: null } }], "bodies change without a save");
      } finally {
        await worker.stop();
        await database.close();
        await fresh.drop();
        rmSync(folder, { recursive: true });
      }
    });

    test("begins what somebody asked for when its hours begin, destroys salts, closes accounts and tells candidates every day (REC-24)", async () => {
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      const asked: string[] = [];
      const daily: string[] = [];
      const soon = Temporal.Now.instant().add({ seconds: 2 });
      const worker = await startWorker({
        ...idle,
        database,
        runRequested: async (policy, account) => {
          asked.push(`${policy} ${account}`);
          return { goesOnAt: asked.length === 1 ? soon : null };
        },
        destroySalts: async () => void daily.push("salts"),
        closeAccounts: async () => void daily.push("accounts"),
        tellCandidates: async () => void daily.push("candidates"),
        checkLinks: null,
      });
      const jobs = await startSending<WorkQueues>({ database, onError: () => assert.fail() });
      try {
        const { rows } = await database.pool.query<{ name: string; cron: string }>(
          "select name, cron from egide_jobs.schedule where name in ('close-accounts', 'destroy-salts', 'tell-candidates') order by name",
        );
        assert.deepEqual(
          rows.map(({ name }) => name),
          ["close-accounts", "destroy-salts", "tell-candidates"],
        );
        for (const { cron } of rows) assert.match(cron, /^\d+ \d+ \* \* \*$/, "once a day");
        await jobs.send("destroy-salts", {});
        await jobs.send("close-accounts", {});
        await jobs.send("tell-candidates", {});
        await jobs.send("run-requested", { policy: "rive", account: "account-7" });
        await until(() => daily.length === 3, "what is done every day");
        assert.deepEqual(daily.toSorted(), ["accounts", "candidates", "salts"]);
        await until(() => asked.length === 2, "the run within its hours");
        assert.deepEqual(asked, ["rive account-7", "rive account-7"]);
        assert.ok(Temporal.Instant.compare(Temporal.Now.instant(), soon) >= 0);
      } finally {
        await jobs.stop();
        await worker.stop();
        await database.close();
        await fresh.drop();
      }
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
