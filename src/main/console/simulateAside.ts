import { Worker } from "node:worker_threads";
import { FailureError, type Failure } from "../../kernel/index.ts";
import {
  retentionFailure,
  type Policy,
  type SeriesRequest,
  type SimulatedSeries,
} from "../../retention/index.ts";
import type { Configuration } from "../config.ts";

/** What the thread of a simulation is told: values alone, since nothing else goes to a thread. */
export interface SimulationTask {
  readonly policy: Policy;
  readonly rules: readonly string[];
  /** ISO 8601. */
  readonly days: readonly string[];
  readonly estimate: boolean;
  readonly dataFolder: string;
  /** The addresses in the variables that the policy names. */
  readonly variables: Readonly<Record<string, string | null>>;
  readonly platformUrl: string;
  /** Milliseconds that one statement may take. */
  readonly patience: number;
}

export type SimulationAnswer =
  | { readonly ok: true; readonly series: SimulatedSeries }
  | { readonly ok: false; readonly failure: Failure };

/** Longer nobody waits for a page. */
const seconds = 20;

/**
 * Simulates on a thread of its own, one simulation at a time, and stops it when it takes too long: no other page waits for
 * it, however large the tables are. The servers that it asks stop by themselves after the same time.
 * @throws FailureError `retention.simulation-busy`, `retention.simulation-too-long`, and what the stores say.
 */
export const simulateAside = (
  { dataFolder, storeUrl }: Pick<Configuration, "dataFolder" | "storeUrl">,
  platformUrl: string,
  limit = seconds * 1_000,
): ((request: SeriesRequest) => Promise<SimulatedSeries>) => {
  let isBusy = false;
  return async ({ policy, rules, days, estimate }) => {
    if (isBusy) throw new FailureError(retentionFailure("retention.simulation-busy"));
    isBusy = true;
    try {
      const variables = policy.stores.flatMap(({ address }) =>
        address.kind === "variable"
          ? [[address.variable, storeUrl(address.variable)] as const]
          : [],
      );
      const answer = await answerOf(
        {
          policy,
          rules: rules.map(({ id }) => id),
          days: days.map(String),
          estimate,
          dataFolder,
          variables: Object.fromEntries(variables),
          platformUrl,
          patience: limit,
        },
        limit,
      );
      if (answer.ok) return answer.series;
      throw new FailureError(
        answer.failure.code === "connectors.statement-timeout"
          ? tooLong(limit, policy)
          : answer.failure,
      );
    } finally {
      isBusy = false;
    }
  };
};

const tooLong = (limit: number, { name }: Pick<Policy, "name">): Failure =>
  retentionFailure("retention.simulation-too-long", {
    seconds: Math.ceil(limit / 1_000),
    policy: name,
  });

/** What the thread says when it has loaded its code: on a busy machine that alone takes seconds, and counts nothing. */
export const ready = "ready";

const answerOf = async (task: SimulationTask, limit: number): Promise<SimulationAnswer> => {
  const thread = new Worker(new URL("./simulationThread.ts", import.meta.url), {
    workerData: task,
  });
  const answer = Promise.withResolvers<SimulationAnswer>();
  const stop = (): void => answer.resolve({ ok: false, failure: tooLong(limit, task.policy) });
  let timer = setTimeout(stop, 2 * limit);
  thread.on("message", (said: SimulationAnswer | typeof ready) => {
    if (said !== ready) return answer.resolve(said);
    clearTimeout(timer);
    timer = setTimeout(stop, limit);
  });
  thread.once("error", answer.reject);
  try {
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    // A statement of SQLite ends before its thread does; nobody waits for that either.
    void thread.terminate();
  }
};
