import { parentPort, workerData } from "node:worker_threads";
import { ordinaryPatience } from "../../connectors/index.ts";
import { FailureError } from "../../kernel/index.ts";
import { remedies, simulateSeries } from "../../retention/index.ts";
import { openStore } from "../stores.ts";
import { ready, type SimulationAnswer, type SimulationTask } from "./simulateAside.ts";

/** One simulation on a thread of its own, then the end of it: a SQLite file is read without giving way to anybody. */
const { policy, rules, days, estimate, dataFolder, variables, platformUrl, patience } =
  workerData as SimulationTask;

const answer = async (): Promise<SimulationAnswer> => {
  try {
    const series = await simulateSeries(
      {
        remedies,
        openStore: async (store, options) =>
          await openStore(
            { dataFolder, storeUrl: (variable) => variables[variable] ?? null },
            async () => platformUrl,
            store,
            { ...options, patience: { ...ordinaryPatience, statementTimeout: patience } },
          ),
      },
      {
        policy,
        rules: policy.rules.filter(({ id }) => rules.includes(id)),
        days: days.map((day) => Temporal.PlainDate.from(day)),
        estimate,
      },
    );
    return { ok: true, series };
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    throw error;
  }
};

const say = (said: SimulationAnswer | typeof ready): void =>
  // A thread has no origin: that is asked of windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(said);

say(ready);
say(await answer());
