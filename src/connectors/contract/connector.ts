import type { Receipt } from "./receipt.ts";

/**
 * A connector is the only way to a database of somebody else. Every connector passes the suite beside this file
 * (`connectorContract.ts`) against a real server.
 *
 * It MUST run every write of one batch, and the receipt of that batch, in one transaction.
 * It MUST delete children before parents and never rely on a cascade of the database.
 * It MUST NOT let a value of a row leave the database, except the keys that one batch needs, in memory.
 * It MUST NOT write anything in `introspect` and `count`.
 */
export interface Connector {
  readonly kind: "postgres" | "sqlite";
  /** Reads the catalogue: tables, columns, keys, all foreign keys that touch them, triggers. Never writes. */
  introspect(): Promise<Catalogue>;
  /** Counts what `purge` would end now: the rows of the collection, and of each collection that goes with it. */
  count(target: PurgeTarget): Promise<PurgeCount>;
  /** Takes the exclusive right to run on this store, until `release` or the death of the process; null when another run holds it. */
  lock(): Promise<{ release(): Promise<void> } | null>;
  /** Makes what a run needs (the table of receipts waiting to enter the ledger). Idempotent. */
  prepare(): Promise<void>;
  /**
   * A first pass leaves aside rows that somebody else holds, and rows that become due behind it; a last pass takes
   * them too and waits for them a bounded time, then fails: null is returned only when nothing due is left.
   *
   * Ends one batch of at most `batchSize` rows of the collection with what goes with them, and keeps the receipt that
   * `receiptFor` makes of the counts, in one transaction. Returns null when nothing is due any more.
   */
  purgeBatch(target: PurgeTarget, request: BatchRequest): Promise<BatchResult | null>;
  /** Receipts committed with their batches and not yet acknowledged, in order of commit. Empty when `prepare` never ran. */
  pendingReceipts(): Promise<readonly Receipt[]>;
  /** Forgets receipts that have entered the ledger. Idempotent. */
  acknowledgeReceipts(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface Catalogue {
  readonly collections: readonly CatalogueCollection[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface CatalogueCollection {
  readonly name: string;
  readonly columns: readonly CatalogueColumn[];
  readonly primaryKey: readonly string[];
  /** First columns of each index, in order: enough to know whether a look-up by a column is served. */
  readonly indexes: readonly (readonly string[])[];
  /** Names of triggers that fire on DELETE: a plan refuses what it cannot foresee. */
  readonly deleteTriggers: readonly string[];
  /** Why no purge may touch this collection, whatever a rule says; absent when one may. The connector refuses it too. */
  readonly refusal?: CollectionRefusal;
}

/** `inheritance`: the table inherits from another or is inherited from, so one row belongs to several tables. */
export type CollectionRefusal = "inheritance";

export interface CatalogueColumn {
  readonly name: string;
  /** The type as the database names it. */
  readonly type: string;
  /** What the type can serve as: `date` a civil day, `instant` a moment with zone, `local` a date and time without zone. */
  readonly clockKind: "date" | "instant" | "local" | null;
  readonly nullable: boolean;
  /** Why `clockKind` is null; absent when it is not. A plan quotes it instead of guessing. */
  readonly clockRefusal?: ClockRefusal;
}

/**
 * Why a column serves as no clock:
 * `type` its type holds no date; `number-undeclared` a number whose unit the dataset must state (`egide.clock`);
 * `no-values` a text column without a value to judge by; `values-unreadable` at least one value is no ISO date;
 * `values-mixed` some values are days and others moments, or some have a zone and others none;
 * `values-out-of-range` seconds and milliseconds seem confused.
 */
export type ClockRefusal =
  | "type"
  | "number-undeclared"
  | "no-values"
  | "values-unreadable"
  | "values-mixed"
  | "values-out-of-range";

/** How a column that is no date by its type writes a moment: stated by a person in the dataset, never guessed. */
export type ClockFormat = "date" | "local" | "instant" | "unix-seconds" | "unix-milliseconds";

export interface DeclaredClock {
  readonly format?: ClockFormat;
  /** IANA zone in which a `local` clock was written; the zone of the target counts when absent. */
  readonly timeZone?: string;
}

/** What the dataset states of its clocks, by collection, then by column. */
export type DeclaredClocks = Readonly<Record<string, Readonly<Record<string, DeclaredClock>>>>;

export interface ForeignKey {
  /** A collection, or a name that none has: a table of another schema or a partition, which no rule can name. */
  readonly collection: string;
  readonly columns: readonly string[];
  readonly referencedCollection: string;
  readonly referencedColumns: readonly string[];
  readonly onDelete: "no action" | "restrict" | "cascade" | "set null" | "set default";
}

/** One link from a child collection to its parent inside what a purge ends: declared by the database or by the dataset. */
export interface ChildLink {
  readonly collection: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
}

/** What a rule ends, proved by the planner: names are checked against the catalogue, values are bound, never spliced. */
export interface PurgeTarget {
  readonly collection: string;
  readonly primaryKey: readonly string[];
  readonly clock: { readonly column: string; readonly kind: "date" | "instant" | "local" };
  /** Rows whose clock is due: `lastDay` inclusive for `date`, before the instant for `instant`, before that civil time (`timeZone`) for `local`. */
  readonly due: { readonly lastDay: string; readonly before: string; readonly timeZone: string };
  /** True when an index begins with the clock column: batches then follow it, else they follow the primary key. */
  readonly clockIsIndexed: boolean;
  /** Parents before their children (a grandchild after its parent); the deletion goes the other way. */
  readonly children: readonly ChildLink[];
}

export interface PurgeCount {
  readonly collection: number;
  /** Rows whose clock is null, infinite, unreadable, or a Unix time of zero or less: never due, always reported. */
  readonly clockNull: number;
  /** By child collection. */
  readonly children: Readonly<Record<string, number>>;
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
  /**
   * Makes the receipt of this batch from its counts; called at most once, inside the transaction, after the last
   * thing that can be tried again. What it throws undoes the batch and reaches the caller as it is.
   */
  receiptFor(counts: Readonly<Record<string, number>>): Receipt;
}

export interface BatchResult {
  readonly counts: Readonly<Record<string, number>>;
  /** To be given as `after` of the next batch. */
  readonly position: unknown;
}
