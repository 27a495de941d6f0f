import type { RowTuple } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";

/** Rows of one collection whose processing is to be restricted. */
export interface RestrictedPart {
  readonly collection: string;
  readonly identity: readonly string[];
  /** All of them, those that are restricted already among them. */
  readonly rows: readonly RowTuple[];
  /** How many of these are restricted already, for whatever request. */
  readonly already: number;
  /** Rows that are somebody else's too, and stay as they are. */
  readonly shared: number;
}

export interface RestrictionPlan {
  readonly parts: readonly RestrictedPart[];
  /** Why nothing may be written; empty: it may. */
  readonly refusals: readonly Failure[];
}

/** Which collections a restriction is about: names as a person writes them, `table` or `store/table`; null: all. */
export type OnlyCollections = readonly string[] | null;

export const isAmong = (
  only: OnlyCollections,
  { name, store }: { readonly name: string; readonly store: string },
): boolean => only === null || only.includes(name) || only.includes(`${store}/${name}`);
