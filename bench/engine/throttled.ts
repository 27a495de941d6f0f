import { systemClock } from "../../src/kernel/index.ts";
import { openConnector } from "../../src/connectors/index.ts";
import { executePlan } from "../../src/retention/execution/actions/executePlan.ts";
import { pacingOf } from "../../src/retention/execution/actions/pacing.ts";
import { systemTimer } from "../../src/retention/execution/actions/timer.ts";
import { watchLatency } from "../../src/retention/execution/actions/watchLatency.ts";
import type { Plan } from "../../src/retention/index.ts";
import { ends, lastDay, targetOf } from "./rows.ts";

/** Deletes as a run does by default: at its own pace, slower when others wait. */
export const throttled = async (url: string): Promise<void> => {
  const connector = openConnector({ kind: "postgres", url });
  const watch = await watchLatency(connector, systemTimer);
  let batch = 0;
  try {
    await connector.prepare();
    await executePlan(plan, {
      connector,
      ledger: { append: async (drafts) => drafts.map(({ id }, index) => ({ id, index })) },
      clock: systemClock,
      engine: "bench",
      pacing: pacingOf({
        timer: systemTimer,
        watch,
        collection: "folder",
        batchSize: null,
        largest: 10_000,
        rate: null,
        signal: undefined,
        isInterrupted: async () => false,
      }),
      means: {},
      run: "bench",
      nextBatch: () => ++batch,
      isInterrupted: async () => false,
      onRelayed: () => {},
      onProgress: () => {},
    });
  } finally {
    await watch.stop();
    await connector.close();
  }
};

const plan: Plan = {
  kind: "plan",
  rule: {
    id: "bench",
    activity: "bench",
    statement: { id: "bench", hash: "0".repeat(64), rule: null },
    store: "bench",
    dataset: null,
    collection: "folder",
    with: ["document"],
    clock: "closed_on",
    clockIn: null,
    keep: "P2Y",
    plus: null,
    when: null,
    cases: [],
    disputes: null,
    notice: null,
    end: { kind: "delete" },
    reviewed: null,
  },
  ruleHash: "0".repeat(64),
  target: targetOf(ends.delete),
  lastDay,
  steps: [],
  counts: { due: 0, silent: 0, undecided: 0, protected: 0, held: 0, future: 0 },
  orphans: {},
  boundaries: [],
  warnings: [],
  notes: [],
};
