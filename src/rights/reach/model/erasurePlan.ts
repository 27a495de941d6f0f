import type { ColumnChange, RowTuple } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";

/** What an erasure does with the rows of one collection, each named by what tells it from the others in its transaction. */
export interface PlannedRows {
  readonly collection: string;
  readonly identity: readonly string[];
  readonly deleted: readonly RowTuple[];
  /** Each row at most once, with everything that is changed of it. */
  readonly changed: readonly ChangedRows[];
  readonly kept: readonly KeptRows[];
}

export interface ChangedRows {
  /** `anonymise`: a row of the person that stays; `detach`: a row of another that leads to the person no more. */
  readonly why: "anonymise" | "detach";
  readonly rows: readonly RowTuple[];
  readonly changes: readonly ColumnChange[];
}

/** Why rows of the person stay as they are. */
export interface KeptRows {
  readonly count: number;
  readonly why: KeptBecause;
}

export type KeptBecause =
  /** They are another person's too: the right is that of the one who asks (GDPR art. 17(1), "concerning him or her"). */
  | { readonly kind: "shared" }
  /** What the dataset states (GDPR art. 17(3)). */
  | { readonly kind: "ground"; readonly ground: string }
  /** A legal minimum among the rules of retention; `until`: its last day; null: nobody can tell yet. */
  | { readonly kind: "duty"; readonly rule: string; readonly until: string | null }
  /** A row that is kept refers to them. */
  | { readonly kind: "above" };

export interface ErasurePlan {
  readonly rows: readonly PlannedRows[];
  /** Why nothing may be written; empty: it may. */
  readonly refusals: readonly Failure[];
}

/** A minimum that some rows must outlive: an erasure waits for it (GDPR art. 17(3)(b)). */
export interface Duty {
  readonly rule: string;
  readonly collection: string;
  /** Collections whose rows are kept with those that the duty keeps. */
  readonly with: readonly string[];
  /** The column that holds the day from which it runs; null: no single column tells, so it keeps every row. */
  readonly clock: string | null;
  /** The last day of the duty for a clock; null: the clock cannot be read, and the row is kept. */
  lastDay(clock: string): Temporal.PlainDate | null;
}
