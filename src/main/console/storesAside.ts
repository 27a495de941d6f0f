import { Worker } from "node:worker_threads";
import { FailureError, type Failure } from "../../kernel/index.ts";
import type { Policy, SimulatedSeries, Simulation } from "../../retention/index.ts";
import type { Configuration } from "../config.ts";

/** What the stores are read for: values alone, since nothing else goes to a thread and comes back. */
interface Questions {
  readonly series: {
    readonly asked: {
      readonly kind: "series";
      readonly rules: readonly string[];
      /** ISO 8601. */
      readonly days: readonly string[];
      readonly estimate: boolean;
    };
    readonly answer: SimulatedSeries;
  };
  readonly preview: {
    readonly asked: { readonly kind: "preview"; readonly at: string };
    /** Without the moment, which the asker knows and a thread cannot send. */
    readonly answer: WithoutMoment<Simulation>;
  };
}

type WithoutMoment<T> = T extends unknown ? Omit<T, "at"> : never;

export type Kind = keyof Questions;
export type Asked<K extends Kind = Kind> = Questions[K]["asked"];
export type Answer<K extends Kind = Kind> = Questions[K]["answer"];

/** What the thread is told. */
export interface StoresTask {
  readonly policy: Policy;
  readonly asked: Asked;
  readonly dataFolder: string;
  /** The addresses in the variables that the policy names. */
  readonly variables: Readonly<Record<string, string | null>>;
  readonly platformUrl: string;
  /** Milliseconds that one statement may take. */
  readonly patience: number;
}

export type Said =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: Failure };

/** What the thread says when it has loaded its code: on a busy machine that alone takes seconds, and counts nothing. */
export const ready = "ready";

/**
 * Reads the stores of a policy on a thread of its own, and stops it when it takes too long: no other page waits for it,
 * however large the tables are. The servers that it asks stop by themselves after the same time.
 * @throws FailureError what was given for too long, and what the stores say.
 */
export const readAside = async <K extends Kind>(
  {
    configuration: { dataFolder, storeUrl },
    platformUrl,
    limit,
    tooLong,
  }: {
    readonly configuration: Pick<Configuration, "dataFolder" | "storeUrl">;
    readonly platformUrl: string;
    readonly limit: number;
    readonly tooLong: Failure;
  },
  policy: Policy,
  asked: Asked<K>,
): Promise<Answer<K>> => {
  const variables = policy.stores.flatMap(({ address }) =>
    address.kind === "variable" ? [[address.variable, storeUrl(address.variable)] as const] : [],
  );
  const task: StoresTask = {
    policy,
    asked,
    dataFolder,
    variables: Object.fromEntries(variables),
    platformUrl,
    patience: limit,
  };
  const said = await saidBy(task, limit, tooLong);
  if (said.ok) return said.answer;
  throw new FailureError(
    said.failure.code === "connectors.statement-timeout" ? tooLong : said.failure,
  );
};

const saidBy = async (task: StoresTask, limit: number, tooLong: Failure): Promise<Said> => {
  const thread = new Worker(new URL("./storesThread.ts", import.meta.url), { workerData: task });
  const said = Promise.withResolvers<Said>();
  const stop = (): void => said.resolve({ ok: false, failure: tooLong });
  let timer = setTimeout(stop, 2 * limit);
  thread.on("message", (each: Said | typeof ready) => {
    if (each !== ready) return said.resolve(each);
    clearTimeout(timer);
    timer = setTimeout(stop, limit);
  });
  thread.once("error", said.reject);
  try {
    return await said.promise;
  } finally {
    clearTimeout(timer);
    // A statement of SQLite ends before its thread does; nobody waits for that either.
    void thread.terminate();
  }
};
