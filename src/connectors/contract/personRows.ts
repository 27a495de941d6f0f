import type { ErasedField } from "../dataset/dataset.ts";
import type { PersonReceipt } from "./personReceipt.ts";
import type { RestrictionReads, RestrictionWrites } from "./restrictedRows.ts";

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
export interface PersonRows extends RestrictionReads {
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
  /**
   * The value as the column would hold it, as text; or why its type does not take it: cut short or rounded is not taken.
   * Null is taken by every column here.
   */
  asHeld(collection: string, column: string, value: string | null): Promise<HeldValue>;
  /**
   * What constraints of the table refuse of these rows with these values in them, all together: checks, and keys that keep
   * two rows apart. What cannot be told without writing is refused as well.
   */
  refusedChange(
    collection: string,
    rows: RowMatch,
    changes: readonly NewValue[],
  ): Promise<readonly RefusedChange[]>;
}

export type HeldValue =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly why: "type" | "length" };

/** A column and the value that rows are to bear there, as the column would hold it. */
export interface NewValue {
  readonly column: string;
  readonly value: string | null;
}

/** `check`: a condition of the table; `unique`: another row bears it; `unproved`: only a write would tell. */
export interface RefusedChange {
  readonly kind: "check" | "unique" | "unproved";
  readonly constraint: string;
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
export interface PersonWrites extends PersonRows, RestrictionWrites {
  /** How many of these rows a hold names. */
  countHeld(collection: string, rows: RowMatch): Promise<number>;
  /** Whether any hold stands in this store. */
  readonly hasHolds: boolean;
  /** Deletes the rows; fails unless exactly as many go as are named. */
  remove(collection: string, rows: RowMatch): Promise<void>;
  /**
   * Changes the rows; fails unless exactly as many are changed as are named. `along`: rows that foreign keys of the database
   * change with them (ON UPDATE CASCADE), known before.
   */
  change(
    collection: string,
    rows: RowMatch,
    changes: readonly ColumnChange[],
    along?: number,
  ): Promise<void>;
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
    ) => Promise<{ readonly receipt: PersonReceipt | null; readonly result: T }>,
  ): Promise<T>;
  /** Receipts of what was done for persons that have not entered the ledger, in order of commit. */
  pending(): Promise<readonly PersonReceipt[]>;
}
