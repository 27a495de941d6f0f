import type { ErasedField } from "../dataset/dataset.ts";

/**
 * A value as the database gives it: text for a server that writes every type as text, the value itself where a file
 * holds it. Bytes are never text.
 */
export type RowValue = string | number | bigint | Uint8Array | null;
export type RowTuple = readonly RowValue[];

/** Rows in which these columns hold one of the tuples; no tuple holds a null. */
export interface RowMatch {
  readonly columns: readonly string[];
  readonly among: readonly RowTuple[];
  /** One text column, compared as `foldedText` leaves both sides. */
  readonly isFolded?: true;
  /** The row must match this as well. */
  readonly and?: RowMatch;
}

/**
 * The rows of one person in one database, in one snapshot. It knows no law and no person: whoever asks says which
 * columns hold which values. A name is always that of the catalogue; a value is always bound.
 *
 * It MUST answer every row that matches, each once, and no other.
 * It MUST NOT write anything.
 */
export interface PersonRows {
  /** Columns, as they may stand in `columns` of every question, that tell a row from all others in this transaction. */
  identity(collection: string): Promise<readonly string[]>;
  /** The given columns of each row that matches one of `anyOf` and none of `noneOf`; of at most `most` rows, where it is given. */
  find(
    collection: string,
    question: RowQuestion & { readonly most?: number },
  ): Promise<readonly RowTuple[]>;
  /** The same, some thousand rows at a time, however many there are. */
  stream(collection: string, question: RowQuestion): AsyncIterable<readonly RowTuple[]>;
  count(collection: string, question: Omit<RowQuestion, "columns">): Promise<number>;
  /** What stands in one column, of every row where it is not empty: to know again whom a digest names. */
  values(collection: string, column: string): AsyncIterable<readonly RowValue[]>;
}

export interface RowQuestion {
  readonly columns: readonly string[];
  readonly anyOf: readonly RowMatch[];
  readonly noneOf?: readonly RowMatch[];
}

/** What becomes of one column of rows that stay. */
export interface ColumnChange {
  readonly column: string;
  readonly as: ErasedField["as"];
}

/**
 * The same in a transaction that writes: all or nothing.
 *
 * It MUST refuse (`connectors.side-effect`) where the database changed any row that was not named.
 * It MUST have read the holds that were placed before, and let `placeHold` wait until it ends.
 */
export interface PersonWrites extends PersonRows {
  /** How many of these rows a hold names. */
  countHeld(collection: string, rows: RowMatch): Promise<number>;
  /** Whether any hold stands in this store. */
  readonly hasHolds: boolean;
  /** Deletes the rows; fails unless exactly as many go as are named. */
  remove(collection: string, rows: RowMatch): Promise<void>;
  /** Changes the rows; fails unless exactly as many are changed as are named. */
  change(collection: string, rows: RowMatch, changes: readonly ColumnChange[]): Promise<void>;
}

/** What one erasure did in one store, kept there with it until it has entered the ledger: counts, never a value or a key of a row. */
export interface ErasureReceipt {
  readonly format: "egide/erasure@1";
  readonly id: string;
  /** The request that it answers. */
  readonly request: string;
  readonly store: string;
  /** HMAC of each identity that the person was found by, under a key kept outside the ledger: a restored backup is held against them. */
  readonly persons: readonly string[];
  readonly deleted: Readonly<Record<string, number>>;
  readonly anonymised: Readonly<Record<string, number>>;
  /** Rows of others, or shared with them, that stay and lead to the person no more. */
  readonly detached: Readonly<Record<string, number>>;
  /** Rows that stay as they are, on a ground or for another owner. */
  readonly kept: Readonly<Record<string, number>>;
  /** Version of the engine that did it. */
  readonly engine: string;
  /** RFC 3339 instant, UTC. */
  readonly at: string;
}

/** The way to the rows of persons in one database. */
export interface PersonAccess {
  /** One snapshot for all questions. */
  read<T>(work: (rows: PersonRows) => Promise<T>): Promise<T>;
  /**
   * One transaction: the work, then the receipt that it answers, kept with it; a null receipt undoes the work. Tried
   * again from the start while others hold the rows, so the work may be called several times.
   */
  write<T>(
    work: (
      rows: PersonWrites,
    ) => Promise<{ readonly receipt: ErasureReceipt | null; readonly result: T }>,
  ): Promise<T>;
  /** Receipts of erasures that have not entered the ledger, in order of commit. */
  pending(): Promise<readonly ErasureReceipt[]>;
}
