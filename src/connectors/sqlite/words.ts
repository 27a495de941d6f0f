import type { SQLInputValue } from "node:sqlite";
import type { DeclaredClock, DeclaredClocks } from "../contract/catalogue.ts";
import { quoteName } from "../contract/quoteName.ts";

/** What statements must know of the tables; each answer is a fact of the database, asked when a statement is built. */
export interface Tables {
  /** The database, as messages name it. */
  readonly store: string;
  /** The columns that tell a row of a collection from the others: its row number, or its primary key where there is none. */
  identity(collection: string): readonly string[];
  /** Names of the columns of the primary key, in order. */
  primaryKey(collection: string): readonly string[];
  /** Names of the columns, those that the database computes among them. */
  columns(collection: string): readonly string[];
  /** Whether a view shows the column as the table has it, and not something that it computes. */
  sameType(collection: string, column: string, view: string): boolean;
  /** Whether two columns compare by the same rules. */
  comparesAlike(a: ColumnPlace, b: ColumnPlace): boolean;
  /** Whether an index finds the rows in which these columns have given values. */
  isServed(collection: string, columns: readonly string[]): boolean;
  /** Whether a foreign key leads from these columns to that collection. */
  refers(collection: string, columns: readonly string[], to: string): boolean;
}

export interface ColumnPlace {
  readonly table: string;
  readonly column: string;
}

/** A row that a statement speaks of. */
export interface Row {
  readonly alias: string;
  readonly collection: string;
}

/** The words of one statement in the making: what it knows of the tables, and the values that it binds. */
export interface Words {
  readonly tables: Tables;
  readonly values: Readonly<Record<string, SQLInputValue>>;
  clockOf(collection: string, column: string): DeclaredClock;
  /** A parameter that holds the value. */
  bind(value: SQLInputValue): string;
  /** A row under a name that no other bears. */
  row(collection: string): Row;
}

export const newWords = (tables: Tables, clocks: DeclaredClocks): Words => {
  const values: Record<string, SQLInputValue> = {};
  let rows = 0;
  return {
    tables,
    values,
    clockOf: (collection, column) => clocks[collection]?.[column] ?? {},
    bind: (value) => {
      const name = `v${Object.keys(values).length}`;
      values[name] = value;
      return `:${name}`;
    },
    row: (collection) => ({ alias: `r${rows++}`, collection }),
  };
};

/** The row of the rule itself, in every statement. */
export const ruleRow = (collection: string): Row => ({ alias: "t", collection });

// A name always stands behind its row: SQLite would take an unknown name that stands alone for a text.
export const col = ({ alias }: Row, column: string): string => `${alias}.${quoteName(column)}`;

export const from = ({ alias, collection }: Row): string =>
  `main.${quoteName(collection)} as ${alias}`;

export const list = (parts: readonly string[]): string => parts.join(", ");

/** "All of" or "any of", as a tree: SQLite refuses an expression that is a thousand deep. */
export const joined = (parts: readonly string[], word: "and" | "or"): string => {
  const [only] = parts;
  if (only === undefined) return word === "and" ? "1" : "0";
  if (parts.length === 1) return only;
  const half = parts.length >> 1;
  return `(${joined(parts.slice(0, half), word)} ${word} ${joined(parts.slice(half), word)})`;
};
