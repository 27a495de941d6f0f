import { quoteName } from "../contract/quoteName.ts";
import type { Tables } from "./words.ts";

/** The columns by which a row is marked: its key, or all of them where it has none. */
export interface MarkedTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

export const markedIn = (
  { primaryKey, columns }: Pick<Tables, "primaryKey" | "columns">,
  name: string,
): MarkedTable => ({ name, key: primaryKey(name), columns: columns(name) });

export const markedBy = ({ key, columns }: MarkedTable): readonly string[] =>
  key.length > 0 ? key : columns;

export const marksTable = (number: number): string => `egide_restricted_${number}`;

/** Whether a mark (`m`) is of a row whose columns stand behind `of`; the row's own column stands first, so that it compares. */
export const isMarkOf = (table: MarkedTable, of: string): string =>
  markedBy(table)
    .map((name, at) => `${of}.${quoteName(name)} is m.k${at}`)
    .join(" and ");
