import type { Company, Connector } from "../../../connectors/index.ts";
import { isCrowded, probesKept } from "../model/latency.ts";
import type { FeltBatch } from "../model/pace.ts";
import type { Timer } from "./timer.ts";

export type Judgement = Pick<FeltBatch, "isCrowded" | "company">;

/** Feels, beside a run, whether others are at work on the same database, and how long they wait. */
export interface LatencyWatch {
  /** Runs a batch: what is felt meanwhile is felt beside it. */
  during<T>(batch: () => Promise<T>): Promise<T>;
  /** What was felt beside batches since it was last asked and had an answer: `isCrowded` is null until that is enough. */
  judge(): Judgement;
  stop(): Promise<void>;
}

/** Milliseconds between two probes: twenty of them take half a second. */
const between = 25;

/**
 * Probes before the first batch, then until it is stopped, and tells what it felt beside a batch from what it felt in
 * between: the run's own part is the difference, also when others come or go. A probe that fails says nothing: whether
 * the database can be used is for the run itself to find.
 */
export const watchLatency = async (
  connector: Pick<Connector, "probe">,
  timer: Timer,
): Promise<LatencyWatch> => {
  let company: Company = "unknown";
  let batches = 0;
  let running = 0;
  const without: number[] = [];
  const beside: number[] = [];
  const probe = async (): Promise<void> => {
    const began = timer.milliseconds();
    const [before, wasRunning] = [batches, running > 0];
    try {
      company = await connector.probe();
    } catch {
      return;
    }
    const last = wasRunning || batches !== before ? beside : without;
    last.push(timer.milliseconds() - began);
    if (last.length > probesKept) last.shift();
  };
  // The first one opens the connection.
  await probe();
  without.length = 0;
  for (let made = 0; made < probesKept; made++) await probe();
  const stopping = new AbortController();
  const probing = (async (): Promise<void> => {
    while (!stopping.signal.aborted && without.length > 0) {
      await timer.wait(between, stopping.signal);
      if (!stopping.signal.aborted) await probe();
    }
  })();
  return {
    during: async (batch) => {
      batches++;
      running++;
      try {
        return await batch();
      } finally {
        running--;
      }
    },
    judge: () => {
      if (beside.length < probesKept) return { isCrowded: null, company };
      const judged = isCrowded(without, beside);
      beside.length = 0;
      return { isCrowded: judged, company };
    },
    stop: async () => {
      stopping.abort();
      await probing;
    },
  };
};

/** Of a run that looks after nobody. */
export const nobodyElse: LatencyWatch = {
  during: (batch) => batch(),
  judge: () => ({ isCrowded: false, company: "nobody" }),
  stop: async () => {},
};
