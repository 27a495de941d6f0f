import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { Connector } from "../contract/connector.ts";
import type { Hold } from "../contract/hold.ts";
import { ordinaryPatience, type Patience } from "../contract/patience.ts";
import { acquaintanceOn } from "./acquaintance.ts";
import { archiveReceiver } from "./archiveReceiver.ts";
import { identityQuery } from "./catalogueQueries.ts";
import { countOrphans } from "./countOrphans.ts";
import { countRows } from "./countRows.ts";
import { countSeries } from "./countSeries.ts";
import { rowEnder } from "./endRows.ts";
import { listHolds, moveReview, releaseHold, writeHold } from "./holds.ts";
import { introspect } from "./introspect.ts";
import { acknowledgeReceipts, pendingReceipts, prepareOutbox } from "./outbox.ts";
import { reclaimable } from "./reclaimable.ts";
import { personAccess } from "./personRows.ts";
import { openProbe } from "./probe.ts";
import { countHeld, tryHold } from "./reads.ts";
import { extractRows } from "./rowExtract.ts";
import { openSession, type Query, type Session } from "./session.ts";
import { tableWatch } from "./tableWatch.ts";

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
    statementTimeout: patience.statementTimeout ?? 600_000,
  };
  const session = openSession(settings);
  const probe = openProbe(settings);
  const watch = tableWatch(settings.schema);
  const persons = personAccess(session, patience);
  return {
    kind: "postgres",
    identity: () =>
      session.work(async (query) => String((await query(identityQuery))[0]?.["identity"])),
    describe: () => acquaintanceOn(session),
    introspect: () => introspect(session, clocks),
    count: (target) => countRows(session, clocks, target, watch),
    countOrphans: (links) => countOrphans(session, links),
    countSeries: (series, share) => countSeries(session, clocks, series, share),
    lock: () => lock(session),
    prepare: () => prepareOutbox(session),
    endBatch: rowEnder(session, clocks, patience, watch),
    pendingReceipts: () => pendingReceipts(session),
    acknowledgeReceipts: (ids) => acknowledgeReceipts(session, ids),
    placeHold: (hold) => placeHold(session, hold),
    releaseHold: (id) => releaseHold(session, id),
    moveReview: (id, reviewOn) => moveReview(session, id, reviewOn),
    holds: () => listHolds(session),
    countHeld: (selector) => session.work((query) => countHeld(query, session, selector)),
    clock: () => session.work(clockOf),
    probe: probe.once,
    reclaimable: (collections) => reclaimable(session, collections),
    archive: () => archiveReceiver(session, patience),
    persons: () => persons,
    extract: (work) => extractRows(session, work),
    close: async () => {
      await probe.close();
      await session.close();
    },
  };
};

const clockOf = async (query: Query): Promise<Temporal.Instant> => {
  const [row] = await query(
    `select pg_catalog.to_char(pg_catalog.clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  );
  return Temporal.Instant.from(String(row?.["now"]));
};

/** A hold that names what is not there would hold nothing: it is refused. */
const placeHold = async (session: Session, hold: Hold): Promise<void> => {
  await session.work((query) => tryHold(query, session, hold.selector));
  await prepareOutbox(session);
  await session.work((query) => writeHold(query, session, hold));
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
