import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { Connector } from "../contract/connector.ts";
import { ordinaryPatience, type Patience } from "../contract/patience.ts";
import { introspect } from "./introspect.ts";
import { acknowledgeReceipts, pendingReceipts, prepareOutbox } from "./outbox.ts";
import { purger } from "./purge.ts";
import { openProbe } from "./probe.ts";
import { openSession, type Session } from "./session.ts";

export interface PostgresOptions {
  readonly url: string;
  /** "public" when absent. */
  readonly schema?: string;
  /** True: the server refuses every write of ours. */
  readonly readOnly?: boolean;
  readonly clocks?: DeclaredClocks;
  readonly patience?: Patience;
}

/** A connector to one schema of a PostgreSQL server, version 15 or newer; connects at its first use. */
export const postgresConnector = (options: PostgresOptions): Connector => {
  const patience = options.patience ?? ordinaryPatience;
  const clocks = options.clocks ?? {};
  const settings = {
    url: options.url,
    schema: options.schema ?? "public",
    readOnly: options.readOnly ?? false,
    lockTimeout: patience.lockTimeout,
  };
  const session = openSession(settings);
  const probe = openProbe(settings);
  const { count, batch } = purger(session, clocks, patience);
  return {
    kind: "postgres",
    introspect: () => introspect(session, clocks),
    count,
    lock: () => lock(session),
    prepare: () => prepareOutbox(session),
    endBatch: batch,
    pendingReceipts: () => pendingReceipts(session),
    acknowledgeReceipts: (ids) => acknowledgeReceipts(session, ids),
    placeHold: notYet,
    releaseHold: notYet,
    holds: notYet,
    countHeld: notYet,
    probe: probe.once,
    archive: notYet,
    close: async () => {
      await probe.close();
      await session.close();
    },
  };
};

/** One run for each schema of a database; the server frees it when the session ends, however it ends. */
const lock = async (session: Session): Promise<{ release(): Promise<void> } | null> => {
  const name = [`egide run ${session.schema}`];
  // Taken once more in a session, such a lock would be granted again: two runs of one process must exclude each other too.
  if (session.pinned()) return null;
  const taken = await session.work(async (query) => {
    const [row] = await query(
      "select pg_catalog.pg_try_advisory_lock(1162299716, pg_catalog.hashtext($1)) as taken",
      name,
    );
    return row?.["taken"] === true;
  });
  if (!taken) return null;
  session.pin(true);
  return {
    release: async () => {
      if (!session.pinned()) return;
      session.pin(false);
      if (!session.connected()) return;
      await session.work((query) =>
        query("select pg_catalog.pg_advisory_unlock(1162299716, pg_catalog.hashtext($1))", name),
      );
    },
  };
};

const notYet = (): never => {
  throw new TypeError("a connector was asked for what it cannot do yet");
};
