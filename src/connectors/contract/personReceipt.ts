/** What was done in one store for one person, kept there with it until it has entered the ledger: counts, never a value or a key of a row. */
export type PersonReceipt = ErasureReceipt | RectificationReceipt | RestrictionReceipt;

interface AnyReceipt {
  readonly id: string;
  /** The request that it answers. */
  readonly request: string;
  readonly store: string;
  /** HMAC of each identity that the person was found by, under a key kept outside the ledger: a restored backup is held against them. */
  readonly persons: readonly string[];
  /** Version of the engine that did it. */
  readonly engine: string;
  /** RFC 3339 instant, UTC. */
  readonly at: string;
}

/** An erasure (GDPR art. 17). */
export interface ErasureReceipt extends AnyReceipt {
  readonly format: "egide/erasure@1";
  readonly deleted: Readonly<Record<string, number>>;
  readonly anonymised: Readonly<Record<string, number>>;
  /** Rows of others, or shared with them, that stay and lead to the person no more. */
  readonly detached: Readonly<Record<string, number>>;
  /** Rows that stay as they are, on a ground or for another owner. */
  readonly kept: Readonly<Record<string, number>>;
}

/** A rectification (GDPR art. 16): how many rows of which column bear another value, and not which. */
export interface RectificationReceipt extends AnyReceipt {
  readonly format: "egide/rectification@1";
  /** By collection, then by column. */
  readonly changed: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A restriction, or its end (GDPR art. 18): how many rows of which collection. */
export interface RestrictionReceipt extends AnyReceipt {
  readonly format: "egide/restriction@1";
  readonly what: "restricted" | "lifted";
  /** The day on which the person was told that it would be lifted (art. 18(3)), of an end. */
  readonly toldOn?: string;
  readonly rows: Readonly<Record<string, number>>;
}

/** Every format of them, as a store is asked for those that wait. */
export const personReceiptFormats: readonly PersonReceipt["format"][] = [
  "egide/erasure@1",
  "egide/rectification@1",
  "egide/restriction@1",
];
