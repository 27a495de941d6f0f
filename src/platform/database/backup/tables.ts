import { escapeIdentifier, type ClientBase } from "pg";
import type { TableName } from "./format.ts";

/** Our schemas, and what stands of ours beside a store that is purged in this very database. */
const schemas = ["egide", "egide_outbox"];

/** The tables of ours, each after those that it refers to; one that is in parts stands for them. */
export const listTables = async (
  client: Pick<ClientBase, "query">,
  leftOut: readonly string[],
): Promise<readonly TableName[]> => {
  const { rows } = await client.query<TableName & { refers: readonly string[] }>(
    `SELECT n.nspname AS schema, c.relname AS table,
            ARRAY(SELECT fn.nspname || '.' || f.relname
                  FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
                    JOIN pg_namespace fn ON fn.oid = f.relnamespace
                  WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid)::text[] AS refers
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($1::text[]) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     ORDER BY 1, 2`,
    [schemas],
  );
  const wanted = rows.filter(({ schema, table }) => !leftOut.includes(`${schema}.${table}`));
  const placed: typeof wanted = [];
  const isPlaced = (name: string): boolean =>
    placed.some((each) => nameOf(each) === name) || !wanted.some((each) => nameOf(each) === name);
  while (placed.length < wanted.length) {
    const next = wanted.find((each) => !placed.includes(each) && each.refers.every(isPlaced));
    if (next === undefined) throw new Error("tables refer to each other in a circle");
    placed.push(next);
  }
  return placed;
};

export const nameOf = ({ schema, table }: TableName): string => `${schema}.${table}`;

export const quotedName = ({ schema, table }: TableName): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;
