import type { RowTuple, RowValue } from "../../../connectors/index.ts";
import type { KeptBecause } from "./erasurePlan.ts";
import { crossing, isWhole, tupleKey } from "./tuples.ts";

/** One row as an erasure knows it: what tells it from the others, and the columns that a decision needs. */
export interface FoundRow {
  readonly key: RowTuple;
  valueOf(column: string): RowValue;
  /** Null where a part is empty. */
  tupleOf(columns: readonly string[]): RowTuple | null;
}

/** Rows of one collection, each once, with why some of them stay. */
export class FoundRows {
  readonly collection: string;
  readonly identity: readonly string[];
  readonly #rows = new Map<string, FoundRow>();
  readonly #kept = new Map<string, KeptBecause>();

  constructor(collection: string, identity: readonly string[]) {
    this.collection = collection;
    this.identity = identity;
  }

  /** Takes tuples of these columns, which hold those of the identity. */
  take(columns: readonly string[], tuples: readonly RowTuple[]): void {
    for (const tuple of tuples) {
      const valueOf = (column: string): RowValue => tuple[columns.indexOf(column)] ?? null;
      const tupleOf = (names: readonly string[]): RowTuple | null => {
        const values = names.map(valueOf);
        return isWhole(values) ? values : null;
      };
      const row = { key: this.identity.map(valueOf), valueOf, tupleOf };
      this.#rows.set(tupleKey(row.key), row);
    }
  }

  has(key: RowTuple): boolean {
    return this.#rows.has(tupleKey(key));
  }

  /** The first reason counts; true when it is the first. */
  keep(row: FoundRow, why: KeptBecause): boolean {
    const key = tupleKey(row.key);
    if (this.#kept.has(key)) return false;
    this.#kept.set(key, why);
    return true;
  }

  whyKept(key: RowTuple): KeptBecause | null {
    return this.#kept.get(tupleKey(key)) ?? null;
  }

  all(): readonly FoundRow[] {
    return [...this.#rows.values()];
  }

  /** Those that nothing keeps. */
  going(): readonly FoundRow[] {
    return this.all().filter(({ key }) => !this.#kept.has(tupleKey(key)));
  }

  kept(): ReadonlyMap<string, KeptBecause> {
    return this.#kept;
  }
}

/** Values as two stores compare them. */
export const asCrossing = (tuple: RowTuple, isAcross: boolean): RowTuple =>
  isAcross ? crossing(tuple) : tuple;
