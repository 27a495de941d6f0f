import { parentPort, workerData } from "node:worker_threads";
import { ordinaryPatience } from "../../connectors/index.ts";
import { FailureError } from "../../kernel/index.ts";
import { remedies, simulate, simulateSeries } from "../../retention/index.ts";
import { openStore } from "../stores.ts";
import { ready, type Answer, type Said, type StoresTask } from "./storesAside.ts";

/** One question on a thread of its own, then the end of it: a SQLite file is read without giving way to anybody. */
const { policy, asked, dataFolder, variables, platformUrl, patience } = workerData as StoresTask;

const dependencies: Parameters<typeof simulate>[0] = {
  remedies,
  openStore: async (store, options) =>
    await openStore(
      { dataFolder, storeUrl: (variable) => variables[variable] ?? null },
      async () => platformUrl,
      store,
      { ...options, patience: { ...ordinaryPatience, statementTimeout: patience } },
    ),
};

const answer = async (): Promise<Answer> => {
  if (asked.kind === "preview") {
    const simulation = await simulate(dependencies, policy, Temporal.Instant.from(asked.at));
    if (simulation.kind === "rules-refused") return simulation;
    const { at: _at, ...rest } = simulation;
    return rest;
  }
  const { rules, days, estimate } = asked;
  return await simulateSeries(dependencies, {
    policy,
    rules: policy.rules.filter(({ id }) => rules.includes(id)),
    days: days.map((day) => Temporal.PlainDate.from(day)),
    estimate,
  });
};

const said = async (): Promise<Said> => {
  try {
    return { ok: true, answer: await answer() };
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    throw error;
  }
};

const say = (what: Said | typeof ready): void =>
  // A thread has no origin: that is asked of windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(what);

say(ready);
say(await said());
