import type { Connector } from "../../../connectors/index.ts";
import { isCrowded, probesKept } from "../model/latency.ts";
import type { Timer } from "./timer.ts";

/** Feels, beside a run, how long others wait on the same database. */
export interface LatencyWatch {
  isCrowded(): boolean;
  stop(): Promise<void>;
}

/** Milliseconds between two probes: twenty of them look back on a second. */
const between = 50;

/**
 * Measures the baseline, then probes until it is stopped. A probe that fails says nothing: whether the database can be
 * used is for the run itself to find.
 */
export const watchLatency = async (
  connector: Pick<Connector, "probe">,
  timer: Timer,
): Promise<LatencyWatch> => {
  const probe = async (): Promise<number | null> => {
    const began = timer.milliseconds();
    try {
      await connector.probe();
      return timer.milliseconds() - began;
    } catch {
      return null;
    }
  };
  // The first one opens the connection.
  await probe();
  const baseline: number[] = [];
  for (let made = 0; made < probesKept; made++) {
    const felt = await probe();
    if (felt !== null) baseline.push(felt);
  }
  const last: number[] = [];
  const stopping = new AbortController();
  const probing = (async (): Promise<void> => {
    while (!stopping.signal.aborted && baseline.length > 0) {
      await timer.wait(between, stopping.signal);
      if (stopping.signal.aborted) return;
      const felt = await probe();
      if (felt === null) continue;
      last.push(felt);
      if (last.length > probesKept) last.shift();
    }
  })();
  return {
    isCrowded: () => isCrowded(baseline, last),
    stop: async () => {
      stopping.abort();
      await probing;
    },
  };
};
