import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { describe, test } from "node:test";
import { TestClock } from "pg-boss";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase, type Database } from "../database/index.ts";
import {
  startJobs,
  startSending,
  type JobReport,
  type Jobs,
  type RunningJob,
  type StartOptions,
} from "./index.ts";

type Queues = { "purge-store": { rule: string }; count: { n: number } };

const until = async (condition: () => boolean, what: string, seconds = 15): Promise<void> => {
  const deadline = performance.now() + seconds * 1_000;
  while (!condition()) {
    if (performance.now() > deadline) assert.fail(`waited ${seconds} s in vain: ${what}`);
    await pause(20);
  }
};

for (const server of postgresServers()) {
  describe(`jobs on ${server.name}`, () => {
    const withJobs = async (
      work: (tools: {
        database: Database;
        reports: JobReport[];
        start(options?: Partial<StartOptions>): Promise<Jobs<Queues>>;
      }) => Promise<void>,
    ): Promise<void> => {
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      const reports: JobReport[] = [];
      const started: Jobs<Queues>[] = [];
      const start = async (options: Partial<StartOptions> = {}): Promise<Jobs<Queues>> => {
        const onError = (report: JobReport): void => void reports.push(report);
        const jobs = await startJobs<Queues>({ database, onError, stopSeconds: 5, ...options });
        started.push(jobs);
        return jobs;
      };
      try {
        await work({ database, reports, start });
      } finally {
        for (const jobs of started) await jobs.stop();
        await database.close();
        await fresh.drop();
      }
    };

    test("processes that start at one moment on an empty database all work", async () => {
      const fresh = await server.freshDatabase();
      const databases = await Promise.all(
        Array.from({ length: 6 }, () => openDatabase({ url: fresh.url })),
      );
      const holder = await openDatabase({ url: fresh.url });
      const gate = await holder.pool.connect();
      const failures: JobReport[] = [];
      const onError = (report: JobReport): void => void failures.push(report);
      try {
        // A session that has changed tables, as each has that migrates, reads no news from others before it changes some again.
        for (const { pool } of databases) await pool.query("create schema if not exists egide");
        // The lock under which pg-boss makes its schema: nobody gets past it before all have come to a lock.
        const lock = `('x' || encode(sha224((current_database() || '.pgboss.egide_jobs')::bytea), 'hex'))::bit(64)::bigint`;
        await gate.query(`select pg_advisory_lock(${lock})`);
        const starting = databases.map(async (database, at) =>
          at % 2 === 0
            ? await startSending<Queues>({ database, onError })
            : await startJobs<Queues>({ database, onError, stopSeconds: 1 }),
        );
        const settled = Promise.allSettled(starting);
        for (let waiting = 0; waiting < databases.length; await pause(20)) {
          const { rows } = await holder.pool.query<{ n: number }>(
            `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
               and database = (select oid from pg_database where datname = current_database())`,
          );
          waiting = rows[0]?.n ?? 0;
        }
        await gate.query(`select pg_advisory_unlock(${lock})`);
        const reasons: string[] = [];
        for (const one of await settled) {
          if (one.status === "rejected") reasons.push(String(one.reason));
          else {
            await one.value.send("count", { n: 1 });
            await one.value.stop();
          }
        }
        assert.deepEqual([reasons, failures], [[], []]);
      } finally {
        gate.release();
        for (const database of [...databases, holder]) await database.close();
        await fresh.drop();
      }
    });

    test("a job sent in a transaction runs after the commit, and never after a rollback", () =>
      withJobs(async ({ database, start }) => {
        const jobs = await start();
        const seen: string[] = [];
        await jobs.work("purge-store", async ({ rule }) => void seen.push(rule));
        await assert.rejects(
          database.transaction(async (transaction) => {
            await jobs.send("purge-store", { rule: "undone" }, { transaction });
            throw new Error("changed my mind");
          }),
          /changed my mind/,
        );
        await database.transaction(async (transaction) => {
          await jobs.send("purge-store", { rule: "done" }, { transaction });
          await pause(300);
          assert.deepEqual(seen, [], "the job ran before the commit");
        });
        await until(() => seen.length > 0, "the committed job");
        await jobs.send("purge-store", { rule: "last" });
        await until(() => seen.includes("last"), "the last job");
        assert.deepEqual(seen, ["done", "last"]);
      }));

    test("a process that only sends keeps no session, and its job is found by whoever works", () =>
      withJobs(async ({ database, reports, start }) => {
        const sender = await startSending<Queues>({
          database,
          onError: (report) => void reports.push(report),
        });
        await sender.send("purge-store", { rule: "from-afar" });
        await sender.stop();
        const { rows } = await database.pool.query(
          "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'egide jobs'",
        );
        assert.deepEqual(rows, []);
        const seen: string[] = [];
        const jobs = await start();
        await jobs.work("purge-store", async ({ rule }) => void seen.push(rule));
        await until(() => seen.length > 0, "the job sent before");
        assert.deepEqual([seen, reports], [["from-afar"], []]);
      }));

    test("a schedule fires at its time of Europe/Paris, once for two workers", () =>
      withJobs(async ({ start }) => {
        // 00:59:00 in Paris, 22:59 UTC the day before.
        const clock = new TestClock("2026-07-14T22:59:00Z");
        const seen: string[] = [];
        for (const worker of ["a", "b"]) {
          const jobs = await start({ clock });
          await jobs.work("purge-store", async ({ rule }) => void seen.push(`${worker} ${rule}`));
          await jobs.schedule("purge-store", "0 1 * * *", { rule: "nightly" });
        }
        await clock.tick(45_000);
        assert.deepEqual(seen, [], "it fired too early");
        for (let minute = 0; minute < 3; minute += 1) await clock.tick(60_000);
        await until(() => seen.length > 0, "the scheduled job");
        for (let minute = 0; minute < 3; minute += 1) await clock.tick(60_000);
        assert.equal(seen.length, 1);
        assert.match(seen[0] ?? "", /nightly$/);
      }));

    test("a failing job is tried again, and what is said and kept of it quotes nothing", () =>
      withJobs(async ({ database, reports, start }) => {
        const jobs = await start();
        const attempts: number[] = [];
        const handler = async (_payload: unknown, { attempt }: RunningJob): Promise<void> => {
          attempts.push(attempt);
          throw new TypeError("row of Camille Exemple\n    at 12 rue du Test");
        };
        await jobs.work("purge-store", handler, { batch: 1, retries: 1, retryDelay: 1 });
        await jobs.send("purge-store", { rule: "payload-in-plain" });
        await until(() => reports.length === 2, "the retry");
        await jobs.stop();
        assert.deepEqual(attempts, [1, 2]);
        assert.equal(reports[0]?.failure.code, "jobs.handler-failed");
        assert.equal(reports[0]?.failure.params["kind"], "TypeError");
        assert.ok(reports[0]?.trace.some((line) => line.includes("startJobs")));
        assert.doesNotMatch(JSON.stringify(reports), /Camille|rue du Test|payload-in-plain/);
        const { rows } = await database.pool.query(
          "SELECT state::text, output FROM egide_jobs.job",
        );
        assert.deepEqual(rows, [{ state: "failed", output: { code: "jobs.handler-failed" } }]);
      }));

    test("a job that fails leaves the others of its batch alone", () =>
      withJobs(async ({ reports, start }) => {
        const jobs = await start();
        for (let n = 0; n < 10; n += 1) await jobs.send("count", { n });
        const done: number[] = [];
        await jobs.work("count", async ({ n }) => {
          if (n % 2 === 0) throw new Error("even");
          done.push(n);
        });
        await until(() => done.length + reports.length === 10, "all ten");
        assert.deepEqual(
          done.toSorted((a, b) => a - b),
          [1, 3, 5, 7, 9],
        );
        assert.equal(reports.length, 5);
      }));

    test("two workers share the work, and run each job once", () =>
      withJobs(async ({ start }) => {
        const runs: { worker: string; n: number }[] = [];
        const [first, second] = [await start(), await start()];
        for (let n = 0; n < 12; n += 1) await first.send("count", { n });
        for (const [worker, jobs] of Object.entries({ first, second }))
          await jobs.work(
            "count",
            async ({ n }) => {
              await pause(50);
              runs.push({ worker, n });
            },
            { batch: 1 },
          );
        await until(() => runs.length >= 12, "all twelve", 25);
        assert.equal(new Set(runs.map(({ n }) => n)).size, 12);
        assert.equal(runs.length, 12);
        assert.equal(new Set(runs.map(({ worker }) => worker)).size, 2);
      }));

    test("stop waits for the job at hand, tells it, and takes no other", () =>
      withJobs(async ({ start }) => {
        const jobs = await start();
        const events: string[] = [];
        await jobs.work(
          "count",
          async ({ n }, { stopping }) => {
            events.push(`begin ${n}`);
            await new Promise((resolve) => stopping.addEventListener("abort", resolve));
            await pause(100);
            events.push(`end ${n}`);
          },
          { batch: 1 },
        );
        await jobs.send("count", { n: 1 });
        await jobs.send("count", { n: 2 });
        await until(() => events.length === 1, "the first job");
        await jobs.stop();
        assert.deepEqual(events, ["begin 1", "end 1"]);

        const again = await start();
        const rest: number[] = [];
        await again.work("count", async ({ n }) => void rest.push(n));
        await until(() => rest.length === 1, "the second job after a restart");
        await pause(200);
        assert.deepEqual(rest, [2], "a job that ended during stop() ran again");
      }));
  });
}
