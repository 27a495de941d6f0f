import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { describe, test } from "node:test";
import { hasCode } from "../../../test/support/code.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../database/index.ts";
import { startJobs, type JobReport } from "./index.ts";

type Queues = { count: { n: number } };

for (const server of postgresServers()) {
  describe(`jobs on a database that fails, on ${server.name}`, () => {
    test("a queue whose sessions are all cut says so, and goes on by itself", async () => {
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      const reports: JobReport[] = [];
      const jobs = await startJobs<Queues>({
        database,
        onError: (report) => void reports.push(report),
      });
      try {
        const seen: number[] = [];
        await jobs.work("count", async ({ n }) => void seen.push(n), { batch: 1 });
        const { rowCount } = await database.pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND application_name = 'egide jobs'`,
        );
        assert.ok((rowCount ?? 0) > 0, "no session was cut");
        await pause(100);
        await jobs.send("count", { n: 1 });
        for (let waited = 0; seen.length === 0 && waited < 200; waited += 1) await pause(50);
        assert.deepEqual(seen, [1]);
        assert.ok(reports.some(({ failure }) => failure.code === "jobs.queue-failed"));
      } finally {
        await jobs.stop();
        await database.close();
        await fresh.drop();
      }
    });

    test("a database that went away is named when the queue starts, and nothing is left running", async () => {
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      await assert.rejects(fresh.drop(), /left open/, "taken away while it was in use");
      try {
        const start = startJobs<Queues>({ database, onError: () => undefined });
        await assert.rejects(start, hasCode("database.unknown-database"));
      } finally {
        await database.close();
      }
    });
  });
}
