import { fromKysely, PgBoss, type Clock as JobClock, type Job, type JobResult } from "pg-boss";
import { civilTimeZone } from "../../kernel/index.ts";
import { connectionFailure, type Database } from "../database/index.ts";
import type { JobPayload, JobReport, Jobs, Queues, RunningJob } from "./jobs.ts";
import { keptOf, reportOfHandler, reportOfQueue } from "./report.ts";

export interface StartOptions {
  /** Must stay open until `stop` has resolved. */
  readonly database: Database;
  /** Told of each failure of a job or of the queue; must not throw. */
  readonly onError: (report: JobReport) => void;
  /** Time and timers of the queue; pg-boss's `TestClock` in tests. */
  readonly clock?: JobClock;
  /** How long `stop` waits for the jobs at hand before it gives them back to the queue: 30 unless told. */
  readonly stopSeconds?: number;
}

const schema = "egide_jobs";
/** Key of the session lock under which one process at a time starts; no other part of the product takes it. */
const startLock = "7305160127434323";
const queueDefaults = {
  notify: true,
  retryBackoff: true,
  retryDelay: 30,
  retryLimit: 2,
  // A worker that is killed stops beating: its jobs return to the queue. Work that beats may last.
  heartbeatSeconds: 60,
  expireInSeconds: 12 * 3_600,
};

/**
 * Starts the queue and the schedules of this process on the platform's database, in schema `egide_jobs`, which
 * pg-boss makes and migrates by itself.
 * @throws FailureError `database.*` when the database cannot be used.
 */
export const startJobs = async <Q extends Queues>({
  database,
  onError,
  clock,
  stopSeconds = 30,
}: StartOptions): Promise<Jobs<Q>> => {
  const boss = new PgBoss({
    connectionString: database.url,
    schema,
    max: 4,
    useListenNotify: true,
    application_name: "egide jobs",
    ...(clock === undefined ? {} : { clock }),
  });
  boss.on("error", (error) => onError(reportOfQueue(error)));
  await startAlone(database, boss).catch(async (error: unknown) => {
    await boss.stop({ graceful: false });
    throw connectionFailure(error, database.server);
  });

  const stopping = new AbortController();
  const { ensureQueue, send, sendAll } = sending<Q>(boss);

  return {
    schedule: async (name, cron, payload, key = "") => {
      await ensureQueue(name);
      await boss.schedule(name, cron, payload, { tz: civilTimeZone, missed: "once", key });
    },
    unschedule: async (name, key = "") => {
      await ensureQueue(name);
      await boss.unschedule(name, key);
    },
    work: async (name, handler, { batch = 50, polling, retries, retryDelay } = {}) => {
      await ensureQueue(name);
      if (retries !== undefined || retryDelay !== undefined)
        await boss.updateQueue(name, {
          retryLimit: retries ?? queueDefaults.retryLimit,
          retryDelay: retryDelay ?? queueDefaults.retryDelay,
        });
      // Batches of one cannot burst: the rest of a backlog is found by looking.
      const seconds = polling ?? (batch === 1 ? 0.5 : null);
      const options = {
        perJobResults: true,
        batchSize: batch,
        burstWhenBatchFull: true,
        ...(seconds === null
          ? {}
          : { pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds }),
      } as const;
      const run = handler as (payload: JobPayload, job: RunningJob) => Promise<void>;
      await boss.work<JobPayload, unknown, typeof options>(name, options, (jobs) =>
        runBatch(jobs, run, stopping.signal, onError),
      );
    },
    send,
    sendAll,
    check: async () => {
      if (stopping.signal.aborted) throw new Error("the queue is stopping");
      await boss.isInstalled();
    },
    stop: () => {
      stopping.abort();
      return boss.stop({ timeout: stopSeconds * 1_000 });
    },
  };
};

/**
 * The sending half, for a process that works on no queue (the web, a command): it has no timer and no session of its own.
 * @throws FailureError `database.*` when the database cannot be used.
 */
export const startSending = async <Q extends Queues>({
  database,
  onError,
}: Pick<StartOptions, "database" | "onError">): Promise<
  Pick<Jobs<Q>, "send" | "sendAll" | "stop">
> => {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await database.pool.query(text, values) },
    schema,
    schedule: false,
    supervise: false,
  });
  boss.on("error", (error) => onError(reportOfQueue(error)));
  await startAlone(database, boss).catch((error: unknown) => {
    throw connectionFailure(error, database.server);
  });
  const { send, sendAll } = sending<Q>(boss);
  return { send, sendAll, stop: () => boss.stop({ graceful: false }) };
};

/**
 * pg-boss looks for its schema before it waits for its own lock, in one transaction: a session that has changed tables
 * believes that first look after the wait, makes the schema a second time and fails. So processes take turns.
 */
const startAlone = async ({ pool }: Database, boss: PgBoss): Promise<void> => {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("select pg_advisory_lock($1)", [startLock]);
    await boss.start();
    await client.query("select pg_advisory_unlock($1)", [startLock]);
    broken = false;
  } finally {
    // A session that may still hold the lock is ended, and the lock with it.
    client.release(broken);
  }
};

/** Queues are made when first named. */
const sending = <Q extends Queues>(
  boss: PgBoss,
): Pick<Jobs<Q>, "send" | "sendAll"> & { ensureQueue(name: string): Promise<void> } => {
  const known = new Map<string, Promise<void>>();
  const ensureQueue = (name: string): Promise<void> => {
    const made = known.get(name) ?? boss.createQueue(name, queueDefaults);
    known.set(name, made);
    made.catch(() => known.delete(name));
    return made;
  };
  return {
    ensureQueue,
    send: async (name, payload, { transaction, notBefore, retries, retryDelay } = {}) => {
      await ensureQueue(name);
      const id = await boss.send(name, payload, {
        ...(transaction === undefined ? {} : { db: fromKysely(transaction) }),
        ...(notBefore === undefined ? {} : { startAfter: notBefore.toString() }),
        ...(retries === undefined ? {} : { retryLimit: retries }),
        ...(retryDelay === undefined ? {} : { retryDelay }),
      });
      if (id === null) throw new Error(`queue ${name} did not take the job`);
      return id;
    },
    sendAll: async (name, payloads, { transaction, retries, retryDelay } = {}) => {
      if (payloads.length === 0) return;
      await ensureQueue(name);
      const jobs = payloads.map((data) => ({
        data,
        ...(retries === undefined ? {} : { retryLimit: retries }),
        ...(retryDelay === undefined ? {} : { retryDelay }),
      }));
      const ids = await boss.insert(name, jobs, {
        returnId: true,
        ...(transaction === undefined ? {} : { db: fromKysely(transaction) }),
      });
      if (ids?.length !== jobs.length) throw new Error(`queue ${name} did not take the jobs`);
    },
  };
};

/** One after the other; each job settles for itself. */
const runBatch = async (
  jobs: readonly Job<JobPayload>[],
  handler: (payload: JobPayload, job: RunningJob) => Promise<void>,
  stopping: AbortSignal,
  onError: (report: JobReport) => void,
): Promise<JobResult[]> => {
  const results: JobResult[] = [];
  for (const { id, name, data, retryCount, signal } of jobs) {
    const attempt = retryCount + 1;
    try {
      await handler(data, { id, attempt, stopping: AbortSignal.any([stopping, signal]) });
      results.push({ id, status: "completed" });
    } catch (error) {
      const report = reportOfHandler(error, { queue: name, id, attempt });
      onError(report);
      results.push({ id, status: "failed", output: keptOf(report.failure) });
    }
  }
  return results;
};
