import { quoteName } from "../contract/quoteName.ts";
import { list } from "./levels.ts";
import type { TableShape } from "./tables.ts";

/**
 * Rows on their way, in the words of the server: for each column the texts of its values as one array, which nobody here
 * reads. Two servers write the same value as the same text (`session.ts` sets what that depends on).
 */
export type ArchivedBody = readonly (string | null)[];

/**
 * "So many rows, with this content", of rows whose columns stand as texts under `v0`, `v1`…, in the order of the primary
 * key, whatever the language of the database.
 */
export const contentOf = (columns: number): string =>
  `count(*)::int as count, encode(sha256(convert_to(coalesce(string_agg(row(${list(
    Array.from({ length: columns }, (_, at) => `v${at}`),
  )})::text, E'\\n'), ''), 'UTF8')), 'hex') as checksum`;

export const inKeyOrder = (table: TableShape, primaryKey: readonly string[]): string =>
  list(
    primaryKey.map((name) => {
      table.column(name);
      return `t.${quoteName(name)}::text collate pg_catalog."C"`;
    }),
  );
