import { quoteName } from "../contract/quoteName.ts";
import { hasNoEquality } from "./fieldChange.ts";
import type { TableShape } from "./tables.ts";

/** The columns by which a row is marked: its key, or all of them where it has none. */
export const markedBy = ({ primaryKey, columns }: TableShape): readonly string[] =>
  primaryKey.length > 0 ? primaryKey : columns.map(({ name }) => name);

export const marksTable = (number: number): string => `egide_restriction.m${number}`;

/** Whether a mark (`m`) is of a row whose columns stand behind `of`. */
export const isMarkOf = (table: TableShape, of: string): string =>
  markedBy(table)
    .map((name, at) => {
      const column = `${of}.${quoteName(name)}`;
      if (table.primaryKey.length > 0) return `m.k${at} = ${column}`;
      return hasNoEquality.includes(table.column(name).base)
        ? `m.k${at}::text is not distinct from ${column}::text`
        : `m.k${at} is not distinct from ${column}`;
    })
    .join(" and ");
