import { isOurTrigger } from "./ourTriggers.ts";
import { ownCollation, typeMakers } from "./ownTypes.ts";

/** Tables of the schema that stand for themselves: partitions are reached through their parent. */
const tables = `
  select c.oid, c.relname, c.relkind from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition`;

/** The same with what each of them is made of: what is declared on a partition alone acts on its rows too. */
const tablesAndParts = `
  tables as (${tables}),
  parts as (select t.relname, t.oid as relid from tables t
            union select t.relname, p.relid from tables t, lateral pg_catalog.pg_partition_tree(t.oid) p
            where t.relkind = 'p')`;

/** Facts of each table as a whole. `row_security_active` answers for our account, whatever our session has set. */
export const tablesQuery = `
  with ${tablesAndParts}
  select t.relname as collection,
         case when not c.relrowsecurity then 'none' when row_security_active(t.oid) then 'applied' else 'passed' end as "rowSecurity",
         has_table_privilege(t.oid, 'select') as "select", has_table_privilege(t.oid, 'insert') as "insert",
         has_table_privilege(t.oid, 'update') as "update", has_table_privilege(t.oid, 'delete') as "delete",
         (select case when t.relkind = 'p' then (count(*) - 1)::int end from parts p where p.relname = t.relname) as partitions,
         (select sum(case when x.reltuples >= 0 then x.reltuples end)::float8
          from parts p join pg_catalog.pg_class x on x.oid = p.relid and x.relkind <> 'p' where p.relname = t.relname) as rows,
         exists (select from pg_catalog.pg_inherits i
                 where i.inhrelid = t.oid or (i.inhparent = t.oid and t.relkind = 'r')) as inherits,
         exists (select from parts p join pg_catalog.pg_class x on x.oid = p.relid
                 where p.relname = t.relname and x.relkind = 'r' and x.relpersistence = 'u') as unlogged,
         array(select event.name from (values ('delete'), ('update')) as event(name)
               where exists (
                 select from parts p join pg_catalog.pg_class x on x.oid = p.relid cross join pg_catalog.pg_publication b
                 left join pg_catalog.pg_publication_rel r on r.prpubid = b.oid
                   and (r.prrelid = x.oid or r.prrelid in (select pg_catalog.pg_partition_ancestors(x.oid)))
                 cross join lateral (
                   select array(select a.attname from pg_catalog.pg_index i cross join unnest(i.indkey::int2[]) as k(attnum)
                                join pg_catalog.pg_attribute a on a.attrelid = x.oid and a.attnum = k.attnum
                                where i.indrelid = x.oid and i.indisvalid and i.indimmediate
                                  and case x.relreplident when 'd' then i.indisprimary when 'i' then i.indisreplident else false end)) as told(names)
                 where p.relname = t.relname and x.relkind = 'r' and x.relpersistence = 'p'
                   and case event.name when 'delete' then b.pubdelete else b.pubupdate end
                   and (b.puballtables or r.oid is not null
                     or exists (select from pg_catalog.pg_publication_namespace s
                                where s.pnpubid = b.oid and s.pnnspid = x.relnamespace))
                   and (x.relreplident <> 'f' and told.names = '{}'
                     -- A filter must read nothing but what tells the row, a list of columns must have all of it.
                     or x.relreplident <> 'f' and exists (
                       select from pg_catalog.regexp_matches(r.prqual::text, ':varattno (\\d+)', 'g') as f(m)
                       join pg_catalog.pg_attribute a on a.attrelid = r.prrelid and a.attnum = f.m[1]::int2
                       where a.attname <> all (told.names))
                     or r.prattrs is not null and (x.relreplident = 'f' or exists (
                       select from unnest(told.names) as n(name)
                       where n.name not in (select a.attname from pg_catalog.pg_attribute a
                                            where a.attrelid = r.prrelid and a.attnum = any (r.prattrs::int2[])))))
               )) as untold
  from tables t join pg_catalog.pg_class c on c.oid = t.oid
  order by t.relname`;

/** Columns with the type a clock is judged by: a domain counts as what it is made of, and adds what it forbids. */
export const columnsQuery = `
  with recursive tables as (${tables}),
  base as (
    select t.oid, t.oid as root, t.typbasetype, t.typtypmod as modifier, t.typnotnull as required,
           exists (select from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c') as checked
    from pg_catalog.pg_type t
    union all
    select t.oid, b.root, t.typbasetype, case when b.modifier >= 0 then b.modifier else t.typtypmod end,
           b.required or t.typnotnull,
           b.checked or exists (select from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c')
    from base b join pg_catalog.pg_type t on t.oid = b.typbasetype
    where b.typbasetype <> 0)
  select t.relname as collection, a.attname as name, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
         pg_catalog.format_type(b.oid, null) as base,
         case when a.atttypmod >= 0 then a.atttypmod else b.modifier end as modifier,
         not a.attnotnull and not b.required as nullable, b.checked as "isChecked",
         a.atthasdef and a.attgenerated = '' as "hasDefault", a.attgenerated <> '' as "isGenerated",
         case a.attidentity when 'a' then 'always' when 'd' then 'by-default' end as identity,
         ${typeMakers} as "typeMakers", ${ownCollation} as collation,
         has_column_privilege(t.oid, a.attnum, 'select') as "select", has_column_privilege(t.oid, a.attnum, 'update') as "update"
  from tables t
  join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  left join base b on b.root = a.atttypid and b.typbasetype = 0
  order by t.relname, a.attnum`;

/** Functions and operators that somebody made here: what they answer, and what they do, is not ours to try. */
const foreignCode = (catalogue: string, object: string): string => `
  exists (select from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.${catalogue}'::pg_catalog.regclass and d.objid = ${object}
            and d.refclassid in ('pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_operator'::pg_catalog.regclass))`;

/** Columns of the table `relation` on which an object depends, besides those it names: in expressions and conditions. */
const columnsOf = (catalogue: string, object: string, relation: string): string => `
  array(select distinct a.attname::text from pg_catalog.pg_depend d
        join pg_catalog.pg_attribute a on a.attrelid = ${relation} and a.attnum = d.refobjsubid
        where d.classid = 'pg_catalog.${catalogue}'::pg_catalog.regclass and d.objid = ${object}
          and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = ${relation} and d.refobjsubid > 0
        order by 1)`;

/**
 * Primary keys, unique keys and exclusions, and the leading plain columns of indexes that serve a look-up or an order on
 * every row. An index that is not valid serves nobody, and may keep rows apart all the same.
 */
export const indexesQuery = `
  with ${tablesAndParts}
  select p.relname as collection, x.relname as name, i.indisprimary as "isPrimary",
         i.indisunique as "isUnique", i.indisexclusion as "isExclusion", i.indpred is not null as "isPartial",
         not i.indnullsnotdistinct as "nullsDistinct",
         i.indisvalid and t.oid is not null and (i.indisprimary or (i.indpred is null and m.amname = 'btree')) as serves,
         array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
               left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum and k.attnum > 0
               where k.place <= i.indnkeyatts order by k.place) as columns,
         case when i.indexprs is not null then
           array(select pg_catalog.pg_get_indexdef(i.indexrelid, k.place::int, false)
                 from unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
                 where k.place <= i.indnkeyatts and k.attnum = 0 order by k.place) end as expressions,
         ${columnsOf("pg_class", "i.indexrelid", "i.indrelid")} as touched,
         ${foreignCode("pg_class", "i.indexrelid")} as "isForeign"
  from parts p
  join pg_catalog.pg_index i on i.indrelid = p.relid
  join pg_catalog.pg_class x on x.oid = i.indexrelid
  join pg_catalog.pg_am m on m.oid = x.relam
  left join tables t on t.oid = p.relid
  where (i.indisvalid or i.indisready) and not x.relispartition
  order by p.relname, x.relname`;

/**
 * Check constraints, with what may be tried of them: an expression of the server's own functions, none of which acts on
 * anything (a volatile one might).
 */
export const checksQuery = `
  with ${tablesAndParts}
  select distinct on (p.relname, c.conname) p.relname as collection, c.conname as name,
         pg_catalog.pg_get_expr(c.conbin, c.conrelid) as expression,
         array(select a.attname::text from unnest(c.conkey) k(attnum)
               join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum order by 1) as columns,
         ${foreignCode("pg_constraint", "c.oid")} or exists (
           select from pg_catalog.regexp_matches(pg_catalog.pg_get_expr(c.conbin, c.conrelid), '([A-Za-z0-9_]+)"?\\(', 'g') f(name)
           join pg_catalog.pg_proc f_ on f_.proname = f.name[1] and f_.provolatile = 'v') as "isForeign"
  from parts p join pg_catalog.pg_constraint c on c.conrelid = p.relid
  where c.contype = 'c'
  order by 1, 2`;

/**
 * Every foreign key that starts from, or leads to, a table of the schema, as it was declared: also by one partition, or
 * to one. `isUnique` says whether what it refers to is unique in the whole table, and not only in that partition.
 */
export const foreignKeysQuery = `
  with tables as (
    select c.oid, c.relname::text as name, n.nspname::text as schema,
           coalesce(pg_catalog.pg_partition_root(c.oid)::oid, c.oid) as root
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p')),
  keys as (
    select f.conrelid, f.confrelid, f.conname, f.convalidated, f.confdeltype as action, f.confupdtype as "updateAction",
           array(select a.attname::text from unnest(f.conkey) with ordinality as k(attnum, place)
                 join pg_catalog.pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum order by k.place) as columns,
           array(select a.attname::text from unnest(f.confkey) with ordinality as k(attnum, place)
                 join pg_catalog.pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.attnum order by k.place) as referenced
    from pg_catalog.pg_constraint f where f.contype = 'f' and f.conparentid = 0)
  select child.schema as "childSchema", child.name as child, parent.schema as "parentSchema", parent.name as parent,
         case when part.oid <> parent.oid then part.name end as "partition",
         keys.action, keys."updateAction", keys.columns, keys.referenced, keys.conname::text as constraint,
         not keys.convalidated as "isUnchecked",
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

/** What fires, also on a partition, and rewrite rules, which change what a statement means. */
export const triggersQuery = `
  with ${tablesAndParts}
  select p.relname as collection, g.tgname::text as name, 'trigger' as kind, g.tgtype::int as events,
         array(select a.attname::text from unnest(g.tgattr::int2[]) k(attnum)
               join pg_catalog.pg_attribute a on a.attrelid = g.tgrelid and a.attnum = k.attnum order by 1) as columns
  from parts p join pg_catalog.pg_trigger g on g.tgrelid = p.relid
  where not g.tgisinternal and g.tgenabled not in ('D', 'R') and not ${isOurTrigger}
  union
  select p.relname, r.rulename::text, 'rule', case r.ev_type when '2' then 16 when '3' then 4 else 8 end, '{}'::text[]
  from parts p join pg_catalog.pg_rewrite r on r.ev_class = p.relid
  where r.ev_type <> '1' and r.ev_enabled not in ('D', 'R')
  order by 1, 2`;

/** Views of any schema that read a table of this one, through whatever other views, with the columns they name of it. */
export const viewsQuery = `
  with recursive ${tablesAndParts},
  reads as (
    select distinct r.ev_class as view, d.refobjid as relation, d.refobjsubid as attnum
    from pg_catalog.pg_rewrite r
    join pg_catalog.pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm')
    join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and d.objid = r.oid
      and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid <> r.ev_class),
  through as (
    select view, relation, attnum from reads
    union
    select t.view, r.relation, r.attnum from through t join reads r on r.view = t.relation),
  -- What a stored view calls: functions whose answer depends on the session, or that somebody made here and that may read
  -- anything; the operators 9 to 14 are CURRENT_ROLE, CURRENT_USER, USER, SESSION_USER, CURRENT_CATALOG, CURRENT_SCHEMA.
  doubts as (
    select r.ev_class as view,
           r.ev_action::text ~ 'SQLVALUEFUNCTION :op (9|1[0-4]) ' or exists (
             select from pg_catalog.regexp_matches(r.ev_action::text, ':(?:func|opfunc)id (\\d+)', 'g') as f(id)
             join pg_catalog.pg_proc p on p.oid = f.id[1]::oid
             where p.provolatile = 'v' or (p.provolatile = 's' and
               (p.pronamespace <> 'pg_catalog'::pg_catalog.regnamespace
                or p.proname ~ '^(current_|session_|pg_has_role|has_.*_privilege|inet_|pg_backend_pid|row_security_active|getpgusername)'))) as asker,
           r.ev_action::text ~ ':hasAggs true|:hasWindowFuncs true|:hasDistinctOn true|:limitOffset \\{|:limitCount \\{' as mixed
    from pg_catalog.pg_rewrite r
    where r.ev_type = '1' and exists (select from reads s where s.view = r.ev_class)),
  -- Each place at which a stored view names a relation, those of its subqueries among them.
  places as (
    select r.ev_class as view, e.m[1]::oid as relation, e.place
    from pg_catalog.pg_rewrite r
    join pg_catalog.pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm')
    cross join lateral pg_catalog.regexp_matches(r.ev_action::text, ':rtekind 0 :relid (\\d+)', 'g') with ordinality as e(m, place)
    where r.ev_type = '1' and e.m[1]::oid <> r.ev_class
      and exists (select from reads s where s.view = r.ev_class)),
  times as (
    select view, relation from places
    union all
    select t.view, e.relation from times t join places e on e.view = t.relation),
  counted as (
    select t.view, p.relname, count(*)::int as n from times t join parts p on p.relid = t.relation group by 1, 2)
  select n.nspname::text as schema, v.relname::text as name, v.relkind = 'm' as "isMaterialised", p.relname::text as collection,
         array_agg(distinct a.attname::text) filter (where a.attname is not null) as columns,
         (select case when bool_or(d.asker) then 'asker' when bool_or(d.mixed) then 'mixed' end
          from doubts d where d.view = v.oid or exists (select from through u where u.view = v.oid and u.relation = d.view)) as doubt,
         coalesce((select c.n from counted c where c.view = v.oid and c.relname = p.relname), 2) as times
  from through t
  join parts p on p.relid = t.relation
  join pg_catalog.pg_class v on v.oid = t.view
  join pg_catalog.pg_namespace n on n.oid = v.relnamespace
  left join pg_catalog.pg_attribute a on a.attrelid = t.relation and a.attnum = t.attnum and t.attnum > 0
  -- Those that leave out rows whose processing is restricted are ours.
  where n.nspname !~ '^egide_governed($|_)'
  group by 1, 2, 3, 4, v.oid, p.relname
  order by 1, 2, 4`;

/** What was set before our session set its own. */
const identity = `
  (select system_identifier::text from pg_catalog.pg_control_system()) || '/' ||
  extract(epoch from pg_catalog.pg_postmaster_start_time())::text || '/' ||
  (select oid::text from pg_catalog.pg_database where datname = pg_catalog.current_database())`;

export const identityQuery = `select ${identity} as identity`;

export const mayUseQuery = `select pg_catalog.has_schema_privilege($1, 'usage') as "mayUse"`;

export const serverQuery = `
  with preset as (select name, reset_val from pg_catalog.pg_settings where name in ('TimeZone', 'default_transaction_read_only'))
  select pg_catalog.current_database()::text as database, current_user::text as account,
         (select reset_val from preset where name = 'TimeZone') as "timeZone",
         case when pg_catalog.pg_is_in_recovery() then 'standby'
              when (select reset_val from preset where name = 'default_transaction_read_only') = 'on' then 'setting' end as "readOnly",
         pg_catalog.current_setting('track_counts') = 'on' as "countsChanges",
         pg_catalog.current_setting('session_replication_role') <> 'replica' as "enforcesKeys",
         pg_catalog.current_setting('log_parameter_max_length') <> '0' and (
           pg_catalog.current_setting('log_statement') in ('all', 'mod') or pg_catalog.current_setting('log_min_duration_statement') <> '-1'
           or pg_catalog.current_setting('log_min_duration_sample') <> '-1' or pg_catalog.current_setting('log_transaction_sample_rate') <> '0') as "logsValues",
         ${identity} as identity,
         (select case when count(*) < 2 then case when has_database_privilege(pg_catalog.current_database(), 'create') then 'possible' else 'no-create' end
                      when bool_and(has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
                                    and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete')) then 'ready'
                      else 'no-rights' end
          from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'egide_outbox' and c.relname in ('receipt', 'hold') and c.relkind = 'r') as preparation`;
