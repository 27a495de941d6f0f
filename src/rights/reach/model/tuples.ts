import type { RowTuple, RowValue } from "../../../connectors/index.ts";

/** Tuples, each once, whatever kind of value they are made of. */
export interface TupleSet {
  readonly size: number;
  has(tuple: RowTuple): boolean;
  /** False when it was there. */
  add(tuple: RowTuple): boolean;
  all(): readonly RowTuple[];
}

/** Two tuples are one when each value is the same; 12 and "12" are not. */
export const tupleKey = (tuple: RowTuple): string =>
  tuple
    .map((value) => {
      const word = wordOf(value);
      // The length stands first, so that no two tuples read alike.
      return `${typeof value === "bigint" ? "number" : typeof value} ${word.length} ${word}`;
    })
    .join(" ");

const wordOf = (value: RowValue): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString("base64") : String(value);

export const tupleSet = (first: Iterable<RowTuple> = []): TupleSet => {
  const known = new Map<string, RowTuple>();
  const set: TupleSet = {
    get size() {
      return known.size;
    },
    has: (tuple) => known.has(tupleKey(tuple)),
    add: (tuple) => {
      const key = tupleKey(tuple);
      if (known.has(key)) return false;
      known.set(key, tuple);
      return true;
    },
    all: () => [...known.values()],
  };
  for (const tuple of first) set.add(tuple);
  return set;
};

/** A reference with a part that is empty leads nowhere. */
export const isWhole = (tuple: RowTuple): boolean => tuple.every((value) => value !== null);

/** A value that goes from one kind of database to another goes as text, which every column reads as what it holds. */
export const crossing = (tuple: RowTuple): RowTuple =>
  tuple.map((value) => (value === null || value instanceof Uint8Array ? value : String(value)));
