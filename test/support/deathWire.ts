import { connect, createServer, type Server, type Socket } from "node:net";
import { DatabaseSync, StatementSync } from "node:sqlite";

/** Counts the statements of a run, on all its databases together, and lets none through any more from a given one on. */
export interface Fate {
  /** The statement, from 1, after which everything ends: it is done, but nobody hears of it. */
  meet(at: number): void;
  /** Ends the killing; gives whether it happened. */
  survive(): boolean;
}

interface Switch {
  count: number;
  at: number;
  isDead: boolean;
  readonly cuts: Set<() => void>;
}

const fresh = (): Switch => ({
  count: 0,
  at: Infinity,
  isDead: false,
  cuts: new Set(),
});

const die = (fate: Switch): void => {
  fate.isDead = true;
  for (const cut of fate.cuts) cut();
};

/** One statement more: whether it may be done, and whether death comes right after it. */
const next = (fate: Switch): "do" | "do and die" | "die" => {
  if (fate.isDead) return "die";
  fate.count += 1;
  return fate.count < fate.at ? "do" : "do and die";
};

/** Messages by which a client of PostgreSQL asks for something to be done: Query, Execute. */
const asks = new Set(["Q".charCodeAt(0), "E".charCodeAt(0)]);

/**
 * A wire to a PostgreSQL server that counts what goes over it and is cut at its hour: what the server sees is a client that
 * was killed; what the client sees is nothing at all.
 */
export const deathWire = async (
  url: string,
  fate: Switch,
): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const target = new URL(url);
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
    };
    fate.cuts.add(cut);
    for (const socket of [client, upstream]) {
      // Small messages both ways: without this, each waits 40 ms for the other side's word.
      socket.setNoDelay(true);
      socket.on("error", cut);
      socket.on("close", () => {
        cut();
        fate.cuts.delete(cut);
      });
    }
    if (fate.isDead) cut();
    else carry(client, upstream, fate);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.address();
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(typeof address === "object" ? address?.port : 0);
  return {
    url: through.href,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
};

const carry = (client: Socket, upstream: Socket, fate: Switch): void => {
  let held = Buffer.alloc(0);
  let isStarted = false;
  let isDying = false;
  upstream.on("data", (chunk: Buffer) => {
    // What the server answers to its last statement is never heard; the answer says that it is done.
    if (isDying) die(fate);
    else client.write(chunk);
  });
  client.on("data", (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    while (!fate.isDead && !isDying) {
      const head = isStarted ? 1 : 0;
      if (held.length < head + 4) return;
      const length = head + held.readUInt32BE(head);
      if (held.length < length) return;
      const message = held.subarray(0, length);
      held = held.subarray(length);
      const fateful = isStarted && asks.has(message[0] ?? 0) ? next(fate) : "do";
      isStarted = true;
      if (fateful === "die") return die(fate);
      if (fateful === "do and die") {
        isDying = true;
        // An Execute is done at the Sync that follows it.
        upstream.write(Buffer.concat([message, held]));
        return;
      }
      upstream.write(message);
    }
  });
};

/** The same for statements on SQLite, of this process: from its hour on, every statement fails as if nobody asked it. */
export const deadlySqlite = (fate: Switch): { restore(): void } => {
  const gone = (): never => {
    throw new Error("the process was killed");
  };
  const wrap = <A extends unknown[], R>(
    original: (...parameters: A) => R,
  ): ((this: unknown, ...parameters: A) => R) =>
    function wrapped(this: unknown, ...parameters: A): R {
      const what = next(fate);
      if (what === "die") return gone();
      const result = original.apply(this, parameters);
      if (what === "do") return result;
      die(fate);
      return gone();
    };
  const statement = StatementSync.prototype;
  const database = DatabaseSync.prototype;
  const { run, get, all } = statement;
  const { exec } = database;
  Object.assign(statement, { run: wrap(run), get: wrap(get), all: wrap(all) });
  Object.assign(database, { exec: wrap(exec) });
  return {
    restore: () => {
      Object.assign(statement, { run, get, all });
      Object.assign(database, { exec });
    },
  };
};

/** A fate, and the switch that wires and databases look at. */
export const newFate = (): Fate & { readonly switch: Switch } => {
  const own = fresh();
  return {
    switch: own,
    meet: (at) => Object.assign(own, { count: 0, at, isDead: false }),
    survive: () => {
      const { isDead } = own;
      Object.assign(own, { at: Infinity, isDead: false });
      return isDead;
    },
  };
};
