import type { RowMatch } from "./personRows.ts";

/**
 * Rows whose processing is restricted (GDPR art. 18) are marked in tables of ours beside those of the store, by their key, or by
 * all that they hold where they have none. While a collection has any, triggers refuse that such a row be changed or deleted by
 * anybody, and a view of ours (`governedView`) shows the collection without them. With the last mark, all of it goes.
 */
export interface RestrictionReads {
  /** How many of these rows are marked, for whatever request. */
  countRestricted(collection: string, rows: RowMatch): Promise<number>;
  /** How many rows are marked for a request, by collection. */
  restrictedFor(request: string): Promise<Readonly<Record<string, number>>>;
}

export interface RestrictionWrites {
  /**
   * Marks the rows for a request; those that are marked for it already stay so. Every run of retention that begins afterwards
   * leaves them as a hold would, and one in hand is waited for.
   *
   * It MUST fail unless the view shows none of them.
   */
  restrict(collection: string, rows: RowMatch, request: string): Promise<void>;
  /** Takes away all marks of a request, and what nobody needs any more; answers how many there were, by collection. */
  lift(request: string): Promise<Readonly<Record<string, number>>>;
}

/** A mark holds its row as a hold does, without being one: nobody releases it but `lift`. */
export interface RestrictedRows {
  readonly kind: "restricted";
  readonly collection: string;
  /** Of the table of marks. */
  readonly number: number;
}
