import type { Acquaintance } from "./acquaintance.ts";
import type { ArchiveReceiver } from "./archive.ts";
import type { Catalogue, ChildLink } from "./catalogue.ts";
import type { Company } from "./company.ts";
import type { EndSeries, SeriesCount } from "./countSeries.ts";
import type { DueCount, EndTarget } from "./endTarget.ts";
import type { Hold, HoldSelector } from "./hold.ts";
import type { PersonAccess } from "./personRows.ts";
import type { Reclaimable } from "./reclaimable.ts";
import type { Receipt } from "./receipt.ts";
import type { RowExtract } from "./rowExtract.ts";
import type { RowMacs, RowSalt } from "./rowMac.ts";

/**
 * A connector is the only way to a database of somebody else. Every connector passes the suite beside this file
 * (`connectorContract.ts`) against a real server.
 *
 * It MUST run every write of one batch, and the receipt of that batch, in one transaction.
 * It MUST delete children before parents and never rely on a cascade of the database.
 * It MUST NOT let a value of a row leave the database, except the keys that one batch needs, in memory, the rows of an
 * archive on their way to another database, through `persons` the rows of the one person who asks for them, and through
 * `extract` the columns that a declared transmission names.
 * It MUST NOT write anything in `introspect`, `count` and `countSeries`.
 */
export interface Connector {
  readonly kind: "postgres" | "sqlite";
  /** Who this database is, as `ServerFacts.identity`: equal for two connectors to one database. Cheap; never writes. */
  identity(): Promise<string>;
  /** Says what the server is and what our account may do there, without a look at any table. Cheap; never writes. */
  describe(): Promise<Acquaintance>;
  /** Reads the catalogue: tables, columns, keys, all foreign keys that touch them, triggers. Never writes. */
  introspect(): Promise<Catalogue>;
  /** Counts what `endBatch` would end now, and what it would leave and why. */
  count(target: EndTarget): Promise<DueCount>;
  /**
   * Counts, by child collection, the rows to which none of these links leads: a column is null, or no parent is there. An
   * end finds no such row, whatever its date. Never writes.
   */
  countOrphans(links: readonly LinkToCount[]): Promise<Readonly<Record<string, number>>>;
  /**
   * Says for each row of a collection when it would end, under one or several rules, at the steps of a series: by one
   * scan of the collection in one snapshot, whatever the number of rules and steps. All targets act on the same
   * collection. `share` below 1 looks at a random sample of about that share. Never writes.
   */
  countSeries(series: readonly [EndSeries, ...EndSeries[]], share: number): Promise<SeriesCount>;
  /** Takes the exclusive right to run on this store, until `release` or the death of the process; null when another run holds it. */
  lock(): Promise<{ release(): Promise<void> } | null>;
  /** Makes what a run needs (the tables of holds, and of receipts waiting to enter the ledger). Idempotent. */
  prepare(): Promise<void>;
  /**
   * A first pass leaves aside rows that somebody else holds, and rows that become due behind it; a last pass takes
   * them too and waits for them a bounded time, then fails: null is returned only when nothing due is left.
   *
   * Ends one batch of at most `batchSize` rows of the collection with what goes with them, and keeps the receipt that
   * `receiptFor` makes of the counts, in one transaction. Returns null when nothing is due any more.
   *
   * Holds win: a batch sees every hold that was placed before it began, and `placeHold` waits for the batch in hand.
   */
  endBatch(target: EndTarget, request: BatchRequest): Promise<BatchResult | null>;
  /** Receipts committed with their batches and not yet acknowledged, in order of commit. Empty when `prepare` never ran. */
  pendingReceipts(): Promise<readonly Receipt[]>;
  /** Forgets receipts that have entered the ledger. Idempotent. */
  acknowledgeReceipts(ids: readonly string[]): Promise<void>;
  /** From the moment this answers, no batch ends what the hold keeps. The same id again replaces the hold. Prepares if need be. */
  placeHold(hold: Hold): Promise<void>;
  /** False when there was no such hold. */
  releaseHold(id: string): Promise<boolean>;
  /** Gives a hold another day of review (`2027-06-30`), and changes nothing else of it; false when there was no such hold. */
  moveReview(id: string, reviewOn: string): Promise<boolean>;
  /** In the order in which they were placed. */
  holds(): Promise<readonly Hold[]>;
  /** How many rows a hold would name, by collection: themselves, not what they keep above and below. Never writes. */
  countHeld(selector: HoldSelector): Promise<Readonly<Record<string, number>>>;
  /** What time the server says it is; null where the database has no clock but ours. Never writes. */
  clock(): Promise<Temporal.Instant | null>;
  /**
   * A cheap read on a connection of its own, by which a run feels how long others wait beside it; answers whether anybody
   * else is at work. Never writes.
   */
  probe(): Promise<Company>;
  /** Room that ended rows of these collections still take, and the statement that gives it back. Never writes. */
  reclaimable(collections: readonly string[]): Promise<readonly Reclaimable[]>;
  /** This database as the archive of another. */
  archive(): ArchiveReceiver;
  /** The rows of one person here: to be copied for them, or to be erased. */
  persons(): PersonAccess;
  /** Rows on their way to a recipient, all questions of the work in one snapshot. Never writes. */
  extract<T>(work: (rows: RowExtract) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A link to a parent; `isKept`: the database itself sees to it that the parent is there, so that only a null leads nowhere. */
export interface LinkToCount extends ChildLink {
  readonly isKept: boolean;
}

/**
 * Rows of the collection in one batch when nothing else is known: batches of 1,000 cost 8 % of the throughput, batches
 * of 10,000 hold the rows of others for too long.
 */
export const ordinaryBatchSize = 5_000;

export interface BatchRequest {
  readonly batchSize: number;
  /** Where the previous batch of this run stopped; null at first. Opaque, and for memory only: it may hold a key. */
  readonly after: unknown;
  /** Makes the receipt name the rows that ended by MACs; absent: it does not. */
  readonly salt?: RowSalt;
  /** The key of pseudonyms: 32 bytes. Needed by an end that makes some. */
  readonly pseudonymKey?: Uint8Array;
  /** Where the rows go. Needed by an end that archives in another store. */
  readonly archive?: ArchiveReceiver;
  /**
   * Makes the receipt of this batch from its counts; called at most once, inside the transaction, after the last
   * thing that can be tried again. What it throws undoes the batch and reaches the caller as it is.
   */
  receiptFor(counts: Readonly<Record<string, number>>, macs: RowMacs | null): Receipt;
}

export interface BatchResult {
  readonly counts: Readonly<Record<string, number>>;
  /** To be given as `after` of the next batch. */
  readonly position: unknown;
}
