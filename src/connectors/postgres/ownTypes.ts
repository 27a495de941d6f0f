const isBroughtBy = (object: string): string => `
  pg_catalog.pg_depend d join pg_catalog.pg_extension e on e.oid = d.refobjid
  where d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.objid = ${object} and d.deptype = 'e'`;

/**
 * The collation of a column (`pg_attribute` as `a`) if it makes equal what is not the same letter by letter, and the
 * statement that makes it. The locale stands in another column since version 17, and rules only since 16.
 */
export const ownCollation = `
  (select pg_catalog.json_build_object('name', n.name, 'maker', 'CREATE COLLATION IF NOT EXISTS ' || n.name || ' (provider = icu, locale = ' ||
            pg_catalog.quote_literal(coalesce(c.j ->> 'colllocale', c.j ->> 'colliculocale')) ||
            coalesce(', rules = ' || pg_catalog.quote_literal(c.j ->> 'collicurules'), '') || ', deterministic = false)')
   from (select o.oid, pg_catalog.to_jsonb(o) as j, o.collnamespace, o.collname, o.collisdeterministic from pg_catalog.pg_collation o) c
   cross join lateral (
     select pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(c.collname) as name
     from pg_catalog.pg_namespace s where s.oid = c.collnamespace) n
   where c.oid = a.attcollation and not c.collisdeterministic)`;

/**
 * The statements that make the type of a column (`pg_attribute` as `a`) in a database without it, in order: an enumeration,
 * a domain and what it is made of, what an extension brings. Empty for types that every database has, and for those that
 * take more to be made.
 */
export const typeMakers = `
  (select case when t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace then '{}'::text[] else array(
     with recursive made as (
       select t.oid, t.typnamespace, t.typtype, t.typbasetype, t.typtypmod, t.typnotnull, 0 as depth
       union all
       select b.oid, b.typnamespace, b.typtype, b.typbasetype, b.typtypmod, b.typnotnull, made.depth + 1
       from made join pg_catalog.pg_type b on b.oid = made.typbasetype
       where made.typtype = 'd' and b.typnamespace <> 'pg_catalog'::pg_catalog.regnamespace
         and not exists (select from ${isBroughtBy("made.oid")})),
     said as (
       -- Of a schema that nobody looks into unasked, the name is part of the type.
       select made.depth, 'CREATE SCHEMA IF NOT EXISTS ' || place.name as schema, coalesce(
         (select 'CREATE EXTENSION IF NOT EXISTS ' || pg_catalog.quote_ident(e.extname) || coalesce(' SCHEMA ' || place.name, '') from ${isBroughtBy("made.oid")}),
         case made.typtype
           when 'e' then 'CREATE TYPE ' || pg_catalog.format_type(made.oid, null) || ' AS ENUM (' ||
             (select pg_catalog.string_agg(pg_catalog.quote_literal(l.enumlabel), ', ' order by l.enumsortorder)
              from pg_catalog.pg_enum l where l.enumtypid = made.oid) || ')'
           when 'd' then 'CREATE DOMAIN ' || pg_catalog.format_type(made.oid, null) || ' AS ' ||
             pg_catalog.format_type(made.typbasetype, made.typtypmod) ||
             case when made.typnotnull then ' NOT NULL' else '' end ||
             coalesce((select pg_catalog.string_agg(' CONSTRAINT ' || pg_catalog.quote_ident(c.conname) || ' ' ||
                                                    pg_catalog.pg_get_constraintdef(c.oid), '' order by c.conname)
                       from pg_catalog.pg_constraint c where c.contypid = made.oid and c.contype = 'c'), '')
         end) as statement
       from made left join lateral (
         select pg_catalog.quote_ident(n.nspname) as name from pg_catalog.pg_namespace n
         where n.oid = made.typnamespace and not pg_catalog.pg_type_is_visible(made.oid)) as place on true)
     select s.each from said cross join lateral unnest(array[schema, statement]) with ordinality as s(each, place)
     where statement is not null and s.each is not null order by depth desc, s.place) end
   from pg_catalog.pg_type x
   join pg_catalog.pg_type t on t.oid = case when x.typcategory = 'A' then x.typelem else x.oid end
   where x.oid = a.atttypid)`;
