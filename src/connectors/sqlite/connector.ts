import { setImmediate as breathe } from "node:timers/promises";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { Connector } from "../contract/connector.ts";
import { ordinaryPatience, type Patience } from "../contract/patience.ts";
import { acquaintanceOf } from "./acquaintance.ts";
import { countOrphans } from "./countOrphans.ts";
import { countSeries } from "./countSeries.ts";
import { databaseFile } from "./file.ts";
import { countHeld, holds, moveReview, placeHold, releaseHold } from "./holds.ts";
import { introspect } from "./introspect.ts";
import { personAccess } from "./personRows.ts";
import { reclaimable } from "./reclaimable.ts";
import { extractRows } from "./rowExtract.ts";
import { lock } from "./lock.ts";
import { acknowledgeReceipts, pendingReceipts, prepareOutbox } from "./outbox.ts";
import { archiveReceiver } from "./archiveReceiver.ts";
import { ender } from "./ender.ts";
import { writabilityOf } from "./writability.ts";

export interface SqliteOptions {
  /** Of an existing file; a relative path was resolved by the caller. */
  readonly path: string;
  readonly readOnly?: boolean;
  readonly clocks?: DeclaredClocks;
  readonly patience?: Patience;
}

/** A connector to one SQLite file, in whatever journal mode it is; opens at its first use. */
export const sqliteConnector = (options: SqliteOptions): Connector => {
  const patience = options.patience ?? ordinaryPatience;
  const file = databaseFile({ path: options.path, readOnly: options.readOnly ?? false, patience });
  const beside = databaseFile({ path: options.path, readOnly: true, patience });
  const clocks = options.clocks ?? {};
  const { count, batch } = ender(file, clocks);
  return {
    kind: "sqlite",
    identity: () => file.identity(),
    describe: () => acquaintanceOf(file),
    introspect: async () => {
      const identity = await file.identity();
      const place = await file.place();
      return await file.work(async (db) => {
        const writability = await writabilityOf(db, place);
        return await introspect(db, clocks, { identity, writability, breathe });
      });
    },
    count,
    countOrphans: (links) => countOrphans(file, links),
    countSeries: (series, share) => countSeries(file, clocks, series, share),
    lock: () => lock(file),
    prepare: () => prepareOutbox(file),
    endBatch: async (target, request) => {
      const result = await batch(target, request);
      await breathe();
      return result;
    },
    pendingReceipts: () => pendingReceipts(file),
    acknowledgeReceipts: (ids) => acknowledgeReceipts(file, ids),
    placeHold: (hold) => placeHold(file, clocks, hold),
    releaseHold: (id) => releaseHold(file, id),
    moveReview: (id, reviewOn) => moveReview(file, id, reviewOn),
    holds: () => holds(file),
    countHeld: (selector) => countHeld(file, clocks, selector),
    clock: async () => null,
    probe: () =>
      beside.work((db) => {
        db.prepare("select count(*) from sqlite_schema").get();
        return "unknown";
      }),
    reclaimable: () => reclaimable(file),
    archive: () => archiveReceiver(file),
    persons: () => personAccess(file, clocks),
    extract: (work) => extractRows(file, clocks, work),
    close: async () => {
      await beside.close();
      await file.close();
    },
  };
};
