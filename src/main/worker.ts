import type { Failure } from "../kernel/index.ts";
import type { Database } from "../platform/database/index.ts";
import { startJobs } from "../platform/jobs/index.ts";
import { readSchedule, type Schedule } from "./schedule.ts";

/** A job says only that it is time: what to do then is what the policy says at that moment. */
type Queues = { "run-rules": Record<string, never>; "destroy-salts": Record<string, never> };

/** Every day, whatever the policy says of runs: a salt must not outlive its time. */
const daily = "41 4 * * *";

export interface WorkerDependencies {
  readonly database: Database;
  readonly policyFolder: string;
  /** Replaces the cron of schedule.yaml. */
  readonly cron: string | null;
  /** Runs the rules of the policy; throws a FailureError when it could not. */
  readonly runPolicy: (schedule: Schedule, stopping: AbortSignal) => Promise<RunOutcome>;
  /** Destroys the salts whose time is over. */
  readonly destroySalts: () => Promise<void>;
  readonly onFailure: (failure: Failure) => void;
}

export interface RunOutcome {
  /** A window closed before the run had done all: when the next one begins. */
  readonly goesOnAt: Temporal.Instant | null;
}

export interface Worker {
  /** Runs the rules once, soon, as the schedule would. */
  runSoon(): Promise<void>;
  /** Lets the batch in hand finish, then stops. */
  stop(): Promise<void>;
}

/**
 * The role `worker`: runs the rules of a policy at the hours of its `schedule.yaml`. Without that file it never runs
 * any: the file is read again at each hour, so that taking it away, or `execute: true` out of it, holds at once.
 */
export const startWorker = async (dependencies: WorkerDependencies): Promise<Worker> => {
  const { database, policyFolder, cron, runPolicy, onFailure } = dependencies;
  const schedule = await readSchedule(policyFolder, cron);
  const jobs = await startJobs<Queues>({
    database,
    onError: ({ failure }) => onFailure(failure),
    stopSeconds: 10,
  });
  try {
    await jobs.work(
      "run-rules",
      async (_payload, { stopping }) => {
        const now = await readSchedule(policyFolder);
        if (now === null) return;
        const { goesOnAt } = await runPolicy(now, stopping);
        if (goesOnAt !== null) await jobs.send("run-rules", {}, { notBefore: goesOnAt });
      },
      // What a run could not do, the next one does: a retry would only repeat a refusal.
      { batch: 1, retries: 0 },
    );
    await jobs.work("destroy-salts", async () => await dependencies.destroySalts(), { batch: 1 });
    await jobs.schedule("destroy-salts", daily, {});
    if (schedule !== null) await jobs.schedule("run-rules", schedule.cron, {});
  } catch (error) {
    await jobs.stop();
    throw error;
  }
  return {
    runSoon: async () => {
      await jobs.send("run-rules", {});
    },
    stop: () => jobs.stop(),
  };
};
