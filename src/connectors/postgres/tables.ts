import { FailureError } from "../../kernel/index.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import type { Query } from "./session.ts";

/** How one table is named in a statement, how one of its rows is told from the others, and what its columns hold. */
export interface TableShape {
  readonly name: string;
  /** `only "schema"."table"`, or without `only` when it is partitioned. */
  readonly from: string;
  /** The same without `only`, as an insertion and a view want it. */
  readonly into: string;
  /** Columns that designate a row: its place on disk, or the primary key where rows lie in several partitions. */
  readonly identity: readonly string[];
  readonly primaryKey: readonly string[];
  /** In the order of the table. */
  readonly columns: readonly ColumnShape[];
  /** Fails when there is none of that name: the server itself would cut a name short and take another column. */
  column(name: string): ColumnShape;
}

export interface ColumnShape {
  readonly name: string;
  /** The type as it was declared, with its length or precision. */
  readonly type: string;
  /**
   * What a value is cast to: the type without its length, which would cut the value short in silence, and what a domain
   * is made of.
   */
  readonly base: string;
  readonly isArray: boolean;
  readonly isGenerated: boolean;
  /** Our account may not look into the schema of its type, and would compare it by the operators of another. */
  readonly isClosed: boolean;
}

export interface Tables {
  /** A clause that makes the server tell letters of every language from their capitals; empty where it has none. */
  readonly letters: string;
  /** How the database writes letters: `UTF8`, `LATIN1`… */
  readonly encoding: string;
  /** Fails when the schema has no such table, or when its rows belong to another one too. */
  shape(name: string): TableShape;
}

/** Fails where a link would compare a column by other operators than the database does. */
export const mustBeOpen = ({ name, column }: TableShape, wanted: string): void => {
  if (column(wanted).isClosed)
    throw new FailureError(failure("connectors.type-closed", { collection: name, column: wanted }));
};

const shapeQuery = `
  with recursive base as (
    select t.oid, t.oid as root, t.typbasetype, t.typcategory, t.typnamespace from pg_catalog.pg_type t
    union all
    select t.oid, b.root, t.typbasetype, t.typcategory, t.typnamespace
    from base b join pg_catalog.pg_type t on t.oid = b.typbasetype where b.typbasetype <> 0)
  select c.relname::text as name, c.relkind::text as kind,
         exists (select from pg_catalog.pg_inherits i
                 where i.inhrelid = c.oid or (i.inhparent = c.oid and c.relkind = 'r')) as inherits,
         array(select a.attname::text from pg_catalog.pg_index i
               join unnest(i.indkey::int2[]) with ordinality as k(attnum, place) on true
               join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
               where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
         (select json_agg(json_build_object(
                   'name', a.attname, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
                   'base', pg_catalog.format_type(b.oid, -1), 'isArray', b.typcategory = 'A',
                   'isGenerated', a.attgenerated <> '',
                   'isClosed', not pg_catalog.has_schema_privilege(b.typnamespace, 'usage')) order by a.attnum)
          from pg_catalog.pg_attribute a join base b on b.root = a.atttypid and b.typbasetype = 0
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relname = any($2::text[]) and c.relkind = any($3::"char"[]) and not c.relispartition`;

interface Place {
  readonly store: string;
  readonly schema: string;
}

const ordinary = ["r", "p"];

/** The shapes of the given tables, read at once. */
export const readTables = async (
  query: Query,
  place: Place,
  names: readonly string[],
  kinds: readonly string[] = ordinary,
): Promise<Tables> => {
  const wanted = [...new Set(names)];
  const rows = await query(shapeQuery, [place.schema, wanted, kinds]);
  const shapes = new Map<string, TableShape>();
  for (const row of rows) shapes.set(row["name"] as string, shapeOf(row, place));
  const shape = (name: string): TableShape => {
    const known = shapes.get(name);
    if (known === undefined) throw missing(place, name);
    return known;
  };
  for (const name of wanted) shape(name);
  return { shape, ...(await lettersOf(query)) };
};

const lettersOf = async (query: Query): Promise<Pick<Tables, "letters" | "encoding">> => {
  const [row] = await query(
    `select pg_catalog.current_setting('server_encoding') as encoding, (
       select collname::text from pg_catalog.pg_collation
       where collnamespace = 'pg_catalog'::regnamespace and collname in ('und-x-icu', 'C.utf8', 'C.UTF-8')
         -- The collation that knows all letters knows no letters where nobody says how they are written.
         and (collencoding <> -1 or pg_catalog.current_setting('server_encoding') not in ('SQL_ASCII', 'MULE_INTERNAL'))
         and collencoding in (-1, (select encoding from pg_catalog.pg_database where datname = current_database()))
       order by collname desc limit 1) as name`,
  );
  const name = row?.["name"];
  return {
    letters: typeof name === "string" ? ` collate pg_catalog.${quoteName(name)}` : "",
    encoding: String(row?.["encoding"]),
  };
};

const missing = (place: Place, object: string): FailureError =>
  new FailureError(failure("connectors.collection-missing", { store: place.store, object }));

const shapeOf = (row: Readonly<Record<string, unknown>>, place: Place): TableShape => {
  const name = row["name"] as string;
  if (row["inherits"] === true)
    throw new FailureError(failure("connectors.inheritance", { collection: name }));
  const into = `${quoteName(place.schema)}.${quoteName(name)}`;
  const primaryKey = row["key"] as readonly string[];
  const columns = (row["columns"] ?? []) as readonly ColumnShape[];
  const byName = new Map(columns.map((column) => [column.name, column]));
  if (row["kind"] === "p" && primaryKey.length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection: name }));
  return {
    name,
    from: row["kind"] === "r" ? `only ${into}` : into,
    into,
    identity: row["kind"] === "r" ? ["ctid"] : primaryKey.map(quoteName),
    primaryKey,
    columns,
    column: (wanted) => {
      const known = byName.get(wanted);
      if (known === undefined) throw missing(place, `${name}.${wanted}`);
      return known;
    },
  };
};
