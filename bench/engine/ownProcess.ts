import { randomBytes } from "node:crypto";
import { fork } from "node:child_process";
import { once } from "node:events";
import type { EndName } from "./rows.ts";
import { byHand, throughConnector, type Places } from "./ways.ts";

/** One way of ending the rows that are due. */
export interface Turn {
  readonly way: "connector" | "by hand";
  readonly end: EndName;
  readonly batchSize: number;
  /** Whether the receipts of the connector name the rows by MACs. */
  readonly withMacs?: boolean;
}

/** Processor time in milliseconds, and the most memory in bytes, of the process alone: sessions of the server are others. */
interface Spent {
  readonly ended: number;
  readonly seconds: number;
  readonly processor: number;
  readonly memory: number;
}

/** Each turn in a process of its own: what one leaves in memory would count as the next one's. */
export const inProcessOfItsOwn = async (places: Places, turn: Turn): Promise<Spent> => {
  // As the worker and the command line are started.
  const child = fork(import.meta.filename, { execArgv: ["--max-semi-space-size=8"] });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`a turn of ${turn.way} ended with ${code}`);
  });
  failed.catch(() => undefined);
  child.send({ places, turn });
  const [spent] = (await Promise.race([once(child, "message"), failed])) as [Spent];
  child.disconnect();
  return spent;
};

const take = async (places: Places, turn: Turn): Promise<Spent> => {
  const { end, batchSize, withMacs = false } = turn;
  const salt = withMacs ? { id: "bench", bytes: randomBytes(32) } : null;
  const before = process.cpuUsage();
  const start = performance.now();
  const ended =
    turn.way === "connector"
      ? await throughConnector(places, end, batchSize, salt)
      : await byHand(places, end, batchSize);
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  // Kilobytes, the highest since the start of the process.
  const memory = process.resourceUsage().maxRSS * 1_024;
  return { ended, seconds, processor: (user + system) / 1_000, memory };
};

if (import.meta.main)
  process.once("message", (asked: { readonly places: Places; readonly turn: Turn }) => {
    void take(asked.places, asked.turn).then((spent) => process.send?.(spent));
  });
