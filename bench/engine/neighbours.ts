import { setTimeout as sleep } from "node:timers/promises";
import { connected } from "./rows.ts";

export interface Neighbours {
  /** Ends the load; the 95th percentile of its operations, in milliseconds. */
  stop(): Promise<number>;
}

/** 200 reads and writes a second on rows that are not due, until stopped; each is measured from when it was due to start. */
export const neighbours = async (url: string, rows: number): Promise<Neighbours> => {
  const clients = await Promise.all(Array.from({ length: 8 }, () => connected(url)));
  const waits: number[] = [];
  const pending = new Set<Promise<void>>();
  const over = new AbortController();
  const busy = clients.map(() => Promise.resolve());
  let count = 0;
  const one = (): void => {
    const number = count++;
    const id = Math.floor(rows * 0.4 + ((number * 7919) % Math.floor(rows * 0.6)));
    const at = number % clients.length;
    const client = clients[at];
    const start = performance.now();
    const text =
      number % 4 === 3
        ? "update folder set label = label where id = $1"
        : "select f.label, count(d.id) from folder f left join document d on d.folder = f.id where f.id = $1 group by f.label";
    const done = (busy[at] ?? Promise.resolve())
      .then(() => client?.query(text, [id]))
      .then(() => void waits.push(performance.now() - start));
    busy[at] = done;
    pending.add(done);
    void done.finally(() => pending.delete(done));
  };
  const start = performance.now();
  const owed = (): number => Math.floor((performance.now() - start) / 5) - count;
  const loop = (async () => {
    while (!over.signal.aborted) {
      for (let left = owed(); left > 0; left--) one();
      await sleep(5);
    }
  })();
  return {
    stop: async () => {
      over.abort();
      await loop;
      await Promise.all(pending);
      for (const client of clients) await client.end();
      return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? NaN;
    },
  };
};
