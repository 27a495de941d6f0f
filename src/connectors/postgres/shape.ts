import { FailureError } from "../../kernel/index.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import type { Query } from "./session.ts";

/** How one table is named in a statement, and how one of its rows is told from the others. */
export interface TableShape {
  /** `only "schema"."table"`, or without `only` when it is partitioned. */
  readonly from: string;
  /** Columns that designate a row: its place on disk, or the primary key where rows lie in several partitions. */
  readonly identity: readonly string[];
  /** Types of the columns, to cast bound values back. */
  readonly types: Readonly<Record<string, string>>;
}

const shapeQuery = `
  select c.relname::text as name, c.relkind::text as kind,
         exists (select from pg_catalog.pg_inherits i
                 where i.inhrelid = c.oid or (i.inhparent = c.oid and c.relkind = 'r')) as inherits,
         array(select a.attname::text from pg_catalog.pg_index i
               join unnest(i.indkey::int2[]) with ordinality as k(attnum, place) on true
               join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
               where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
         (select json_object_agg(a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod))
          from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as types
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relname = any($2::text[]) and c.relkind in ('r', 'p') and not c.relispartition`;

/** The shapes of the given tables, in their order; fails when one does not exist, or shares its rows with another. */
export const tableShapes = async (
  query: Query,
  place: { readonly store: string; readonly schema: string },
  names: readonly string[],
): Promise<readonly TableShape[]> => {
  const rows = await query(shapeQuery, [place.schema, names]);
  return names.map((name) => {
    const row = rows.find((candidate) => candidate["name"] === name);
    if (row === undefined)
      throw new FailureError(
        failure("connectors.collection-missing", { store: place.store, object: name }),
      );
    if (row["inherits"] === true)
      throw new FailureError(failure("connectors.inheritance", { collection: name }));
    const qualified = `${quoteName(place.schema)}.${quoteName(name)}`;
    const types = (row["types"] ?? {}) as Record<string, string>;
    if (row["kind"] === "r") return { from: `only ${qualified}`, identity: ["ctid"], types };
    const key = row["key"] as readonly string[];
    if (key.length === 0)
      throw new FailureError(failure("connectors.no-primary-key", { collection: name }));
    return { from: qualified, identity: key.map(quoteName), types };
  });
};
