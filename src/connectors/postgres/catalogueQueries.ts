/** Tables of the schema that stand for themselves: partitions are reached through their parent. */
const tables = `
  select c.oid, c.relname, c.relkind from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition`;

/** Columns with the type a clock is judged by: a domain counts as what it is made of. */
export const columnsQuery = `
  with recursive tables as (${tables}),
  base as (
    select t.oid, t.oid as root, t.typbasetype from pg_catalog.pg_type t
    union all
    select t.oid, b.root, t.typbasetype from base b join pg_catalog.pg_type t on t.oid = b.typbasetype
    where b.typbasetype <> 0)
  select t.relname as collection, a.attname as name, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
         pg_catalog.format_type(b.oid, null) as base, not a.attnotnull as nullable
  from tables t
  left join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  left join base b on b.root = a.atttypid and b.typbasetype = 0
  order by t.relname, a.attnum`;

/** Primary keys, and the leading plain columns of indexes that serve a look-up or an order on every row. */
export const indexesQuery = `
  with tables as (${tables})
  select t.relname as collection, i.indisprimary as "isPrimary",
         array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
               left join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum and k.attnum > 0
               where k.place <= i.indnkeyatts order by k.place) as columns
  from tables t
  join pg_catalog.pg_index i on i.indrelid = t.oid
  join pg_catalog.pg_class x on x.oid = i.indexrelid
  join pg_catalog.pg_am m on m.oid = x.relam
  where i.indisvalid and (i.indisprimary or (i.indpred is null and m.amname = 'btree'))
  order by t.relname, x.relname`;

/**
 * Every foreign key that starts from, or leads to, a table of the schema, as it was declared: also by one partition, or
 * to one. `isUnique` says whether what it refers to is unique in the whole table, and not only in that partition.
 */
export const foreignKeysQuery = `
  with tables as (
    select c.oid, c.relname::text as name, n.nspname::text as schema,
           coalesce(pg_catalog.pg_partition_root(c.oid)::oid, c.oid) as root
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace),
  keys as (
    select f.conrelid, f.confrelid, f.conname, f.confdeltype as action,
           array(select a.attname::text from unnest(f.conkey) with ordinality as k(attnum, place)
                 join pg_catalog.pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum order by k.place) as columns,
           array(select a.attname::text from unnest(f.confkey) with ordinality as k(attnum, place)
                 join pg_catalog.pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum order by k.place) as referenced
    from pg_catalog.pg_constraint f where f.contype = 'f' and f.conparentid = 0)
  select child.schema as "childSchema", child.name as child, parent.schema as "parentSchema", parent.name as parent,
         case when part.oid <> parent.oid then part.name end as "partition",
         keys.action, keys.columns, keys.referenced,
         part.oid = parent.oid or exists (
           select from pg_catalog.pg_index i
           where i.indrelid = parent.oid and i.indisunique and i.indisvalid and i.indpred is null and
                 (select array_agg(a.attname::text order by a.attname::text)
                  from unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
                  left join pg_catalog.pg_attribute a on a.attrelid = parent.oid and a.attnum = k.attnum
                  where k.place <= i.indnkeyatts)
                 = (select array_agg(r.name order by r.name) from unnest(keys.referenced) as r(name))) as "isUnique"
  from keys
  join tables child on child.oid = keys.conrelid
  join tables part on part.oid = keys.confrelid
  join tables parent on parent.oid = part.root
  where child.schema = $1 or parent.schema = $1
  order by child.name, keys.conname`;

/** Tables whose rows are also those of others, or whose rows others hold too: `INHERITS`, which is no partition. */
export const inheritanceQuery = `
  with tables as (${tables})
  select distinct t.relname as collection, null as name from tables t
  join pg_catalog.pg_inherits i on i.inhrelid = t.oid or (i.inhparent = t.oid and t.relkind = 'r')
  order by 1`;

/** What fires on DELETE, also on a partition, and rewrite rules, which change what DELETE means. */
export const deleteTriggersQuery = `
  with tables as (${tables}),
  parts as (select t.relname, t.oid as relid from tables t
            union select t.relname, p.relid from tables t, lateral pg_catalog.pg_partition_tree(t.oid) p)
  select p.relname as collection, g.tgname::text as name from parts p
  join pg_catalog.pg_trigger g on g.tgrelid = p.relid
  where not g.tgisinternal and g.tgenabled <> 'D' and (g.tgtype & 8) <> 0
  union
  select p.relname, r.rulename::text from parts p
  join pg_catalog.pg_rewrite r on r.ev_class = p.relid where r.ev_type = '4' and r.ev_enabled <> 'D'
  order by 1, 2`;
