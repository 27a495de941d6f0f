import type { Rule } from "../../../src/retention/index.ts";

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;
/** Rows by table; each has an `id` that no other row of its table has. */
export type Tables = Readonly<Record<string, readonly Row[]>>;
/** Tables by store. */
export type World = Readonly<Record<string, Tables>>;

/** A child refers to its parent by one column. */
export interface Link {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly parentColumn: string;
}

/** What does not change over the nights: how tables hang together, and what kind of clock a column is. */
export interface Shape {
  readonly links: readonly Link[];
  /** By `table.column`. */
  readonly clocks: Readonly<Record<string, "date" | "instant">>;
}

export type OracleHold =
  | {
      readonly kind: "person";
      readonly store: string;
      readonly value: string;
      readonly fields: readonly (readonly [table: string, column: string])[];
    }
  | { readonly kind: "file"; readonly store: string; readonly table: string; readonly id: Value }
  | {
      readonly kind: "query";
      readonly store: string;
      readonly table: string;
      readonly where: NonNullable<Rule["when"]>;
    };

export const rowsOf = (tables: Tables, table: string): readonly Row[] => tables[table] ?? [];

/** The rows of another table that belong to a row. */
export const linkedRows = (
  tables: Tables,
  shape: Shape,
  table: string,
  row: Row,
  rows: { readonly collection: string; readonly by: Readonly<Record<string, string>> | null },
): readonly Row[] => {
  const pairs = rows.by === null ? pairsOf(shape, table, rows.collection) : Object.entries(rows.by);
  return rowsOf(tables, rows.collection).filter((other) =>
    pairs.every(([theirs, ours]) => other[theirs] !== null && other[theirs] === row[ours]),
  );
};

const pairsOf = (
  { links }: Shape,
  table: string,
  other: string,
): readonly (readonly [theirs: string, ours: string])[] => {
  const up = links.find(({ child, parent }) => child === table && parent === other);
  if (up) return [[up.parentColumn, up.column]];
  const down = links.find(({ child, parent }) => child === other && parent === table);
  if (down) return [[down.column, down.parentColumn]];
  throw new Error(`no link between ${table} and ${other}`);
};

/** The rows that end with a row: those of the tables in `along` that refer to it, and to these, however deep. */
export const rowsAlong = (
  tables: Tables,
  { links }: Shape,
  table: string,
  row: Row,
  along: readonly string[],
): readonly (readonly [table: string, row: Row])[] =>
  links
    .filter(({ child, parent }) => parent === table && child !== table && along.includes(child))
    .flatMap(({ child, column, parentColumn }) =>
      rowsOf(tables, child)
        .filter((each) => each[column] !== null && each[column] === row[parentColumn])
        .flatMap((each) => [
          [child, each] as const,
          ...rowsAlong(tables, { links, clocks: {} }, child, each, along),
        ]),
    );
