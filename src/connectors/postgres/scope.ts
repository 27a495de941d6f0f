import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { RowLink } from "../contract/condition.ts";
import { quoteName } from "../contract/quoteName.ts";
import { newParameters, type Parameters } from "./parameters.ts";
import { mustBeOpen, type TableShape, type Tables } from "./tables.ts";

/** What the parts of one statement share: the tables, the values that are bound, and names for rows. */
export interface Scope {
  readonly tables: Tables;
  readonly clocks: DeclaredClocks;
  readonly parameters: Parameters;
  /** A row of a collection under a name that no other row of the statement bears. */
  row(collection: string): RowName;
}

/** One row in a statement: its table, and the name it bears there. */
export interface RowName {
  readonly table: TableShape;
  readonly alias: string;
}

export const newScope = (tables: Tables, clocks: DeclaredClocks): Scope => {
  let rows = 0;
  return {
    tables,
    clocks,
    parameters: newParameters(),
    row: (collection) => ({ table: tables.shape(collection), alias: `x${++rows}` }),
  };
};

/** The row of the rule's collection, in every statement. */
export const rootRow = (tables: Tables, collection: string): RowName => ({
  table: tables.shape(collection),
  alias: "t",
});

/** A column of a row; fails when the table has no such column. */
export const columnOf = ({ table, alias }: RowName, name: string): string => {
  table.column(name);
  return `${alias}.${quoteName(name)}`;
};

export const fromOf = ({ table, alias }: RowName): string => `${table.from} as ${alias}`;

const comparedOf = (row: RowName, name: string): string => {
  mustBeOpen(row.table, name);
  return columnOf(row, name);
};

/** `a = b`, pair by pair. */
export const pairs = (
  one: RowName,
  columns: readonly string[],
  other: RowName,
  otherColumns: readonly string[],
): readonly string[] => {
  if (columns.length === 0 || columns.length !== otherColumns.length)
    throw new TypeError("a link has as many columns on both sides, and at least one");
  return columns.map(
    (column, at) => `${comparedOf(one, column)} = ${comparedOf(other, otherColumns[at] ?? "")}`,
  );
};

/** The rows that a path leads to from a row: what to read, how it hangs together, and the row at the end. */
export interface Along {
  readonly from: string;
  readonly links: readonly string[];
  readonly last: RowName;
}

export const along = (scope: Scope, start: RowName, path: readonly RowLink[]): Along => {
  if (path.length === 0) throw new TypeError("a path has at least one step");
  let last = start;
  const tables: string[] = [];
  const links: string[] = [];
  for (const step of path) {
    const next = scope.row(step.collection);
    tables.push(fromOf(next));
    links.push(...pairs(next, step.columns, last, step.from));
    last = next;
  }
  return { from: tables.join(", "), links, last };
};

export const exists = ({ from, links }: Along, conditions: readonly string[] = []): string =>
  `exists (select from ${from} where ${[...links, ...conditions].join(" and ")})`;

export const anyOf = (parts: readonly string[]): string =>
  parts.length === 0 ? "false" : parts.map((part) => `(${part})`).join(" or ");

export const allOf = (parts: readonly string[]): string =>
  parts.length === 0 ? "true" : parts.map((part) => `(${part})`).join(" and ");
