import type { NewValue, RowTuple, RowValue } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";

/** One column of rows of the person as it is, and as it will be. */
export interface RectifiedField {
  readonly collection: string;
  readonly column: string;
  /** As the column would hold it. */
  readonly value: string | null;
  /** Each value that goes, with how many rows bear it. */
  readonly from: ReadonlyMap<RowValue, number>;
  /** How many rows bear the new value already. */
  readonly already: number;
}

/** Rows of one collection of which the same is changed. */
export interface RectifiedRows {
  readonly collection: string;
  readonly identity: readonly string[];
  readonly rows: readonly RowTuple[];
  readonly changes: readonly NewValue[];
  /** Rows that foreign keys of the database change along (ON UPDATE CASCADE). */
  readonly along: number;
}

/** Columns that the database itself changes with the key that they refer to. */
export interface FollowedRows {
  readonly collection: string;
  readonly columns: readonly string[];
  readonly count: number;
}

export interface RectificationPlan {
  readonly fields: readonly RectifiedField[];
  readonly rows: readonly RectifiedRows[];
  readonly followed: readonly FollowedRows[];
  /** Why nothing may be written; empty: it may. */
  readonly refusals: readonly Failure[];
}

/** How many rows bear the new value, or are to: what must be found again when it is done. */
export const bearersOf = ({ fields }: Pick<RectificationPlan, "fields">): number =>
  fields.reduce(
    (sum, { already, from }) => sum + already + [...from.values()].reduce((a, b) => a + b, 0),
    0,
  );

/** How many of them do not bear it yet. */
export const pendingOf = ({ rows }: Pick<RectificationPlan, "rows">): number =>
  rows.reduce((sum, one) => sum + one.rows.length, 0);
