import type { CatalogueView } from "../contract/catalogue.ts";

/** One column of a view that shows a column of a table as it is. */
export interface ViewColumnRow {
  readonly view: string;
  readonly name: string;
  readonly collection: string;
  readonly column: string;
}

/**
 * Which column of which table each column of a view shows, through views in between. The server notes it in the stored
 * tree of the view; of several entries of one name (a subquery has its own), that of the view itself stands last.
 * A partition counts as its table.
 */
export const viewColumnsQuery = `
  with recursive entries as (
    select r.ev_class as view, e.place, e.m[1]::int as attnum, e.m[2] as name, e.m[3]::oid as relation, e.m[4]::int as origin
    from pg_catalog.pg_rewrite r
    join pg_catalog.pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm')
    join pg_catalog.pg_namespace n on n.oid = v.relnamespace and n.nspname !~ '^(pg_|information_schema$)'
    cross join lateral pg_catalog.regexp_matches(r.ev_action::text,
      ':resno (\\d+) :resname ((?:\\\\.|[^\\s\\\\])+) :ressortgroupref \\d+ :resorigtbl (\\d+) :resorigcol (\\d+) :resjunk false', 'g')
      with ordinality as e(m, place)
    where r.ev_type = '1'),
  shown as (
    select distinct on (e.view, e.attnum) e.view, e.attnum, a.attname, e.relation, e.origin
    from entries e join pg_catalog.pg_attribute a on a.attrelid = e.view and a.attnum = e.attnum
      and a.attname = pg_catalog.regexp_replace(e.name, '\\\\(.)', '\\1', 'g')
    order by e.view, e.attnum, e.place desc),
  through as (
    select view, attname, relation, origin from shown
    union
    select t.view, t.attname, s.relation, s.origin from through t join shown s on s.view = t.relation and s.attnum = t.origin)
  select v.relname::text as view, t.attname::text as name,
         case when s.nspname = $1 then c.relname else s.nspname || '.' || c.relname end::text as collection,
         a.attname::text as column
  from through t
  join pg_catalog.pg_class v on v.oid = t.view
  join pg_catalog.pg_namespace n on n.oid = v.relnamespace and n.nspname = $1
  join pg_catalog.pg_class o on o.oid = t.relation and o.relkind in ('r', 'p', 'f')
  join pg_catalog.pg_class c on c.oid = coalesce(pg_catalog.pg_partition_root(o.oid)::oid, o.oid)
  join pg_catalog.pg_namespace s on s.oid = c.relnamespace
  join pg_catalog.pg_attribute a on a.attrelid = t.relation and a.attnum = t.origin
  order by 1, 2`;

export const shownBy = (rows: readonly ViewColumnRow[], name: string): CatalogueView["shows"] =>
  Object.fromEntries(
    rows
      .filter(({ view }) => view === name)
      .map(({ name: shown, collection, column }) => [shown, { collection, column }]),
  );
