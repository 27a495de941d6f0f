import type { BatchRequest } from "../../contract/connector.ts";
import type { EndTarget } from "../../contract/endTarget.ts";
import type { Copy } from "../copy.ts";
import type { Query, Row } from "../session.ts";
import type { Tables } from "../tables.ts";
import type { RowName, Scope } from "../scope.ts";

/** What one kind of end adds to the statement that has chosen its rows (`l0`). */
export interface EndParts {
  /** Common table expressions behind `l0`. `d0` returns the rows of the target's collection that ended. */
  readonly expressions: readonly string[];
  /** What is counted: a collection, and an expression for how many of its rows ended. */
  readonly counts: readonly { readonly collection: string; readonly ended: string }[];
  /** More to answer, for `settle`. */
  readonly answers: readonly string[];
  /**
   * How many rows the server must have inserted, changed and deleted in all: one more is a side effect, and the batch is
   * undone.
   */
  changes(answer: Row): number;
  /** Looks whether the end has come to pass, in the same transaction; throws what stands against it. */
  settle(query: Query, answer: Row, means: SettlingMeans): Promise<void>;
}

export type SettlingMeans = Pick<BatchRequest, "archive"> & { readonly copy: Copy };

/** What an end is built from. */
export interface EndContext {
  readonly scope: Scope;
  readonly target: EndTarget;
  /** The row of the target's collection. */
  readonly root: RowName;
  /** What `d0` returns besides, for the receipt. */
  readonly returning: readonly string[];
  /** The views of an end that restricts, and the tables of an archive in another schema. */
  readonly others: Tables;
}
