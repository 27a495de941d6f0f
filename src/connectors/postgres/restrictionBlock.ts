import { quoteName } from "../contract/quoteName.ts";
import { restrictedState } from "./ourTriggers.ts";
import { isMarkOf, markedBy, marksTable } from "./rowMarks.ts";
import type { Query, Session } from "./session.ts";
import type { TableShape } from "./tables.ts";

/** What keeps the marked rows of one table out of sight and as they are. */
export interface Block {
  readonly table: TableShape;
  readonly number: number;
  /** The view that leaves marked rows out, as a statement names it. */
  readonly view: string;
}

/** Where the views of a schema stand: an application that looks there first (`search_path`) reads them in place of its tables. */
const governedSchema = (schema: string): string =>
  schema === "public" ? "egide_governed" : `egide_governed_${schema}`;

const viewOf = (schema: string, { name }: TableShape): string =>
  `${quoteName(governedSchema(schema))}.${quoteName(name)}`;

const registry = `
  create schema if not exists egide_restriction;
  comment on schema egide_restriction is 'Égide: rows whose processing is restricted (GDPR art. 18); personal data';
  create table if not exists egide_restriction.collection (
    number bigint generated always as identity primary key,
    source_schema text not null,
    collection text not null,
    had_view boolean not null,
    unique (source_schema, collection)
  )`;

/** Makes the table of marks, the triggers and the view of a table where no row of it was marked before. */
export const makeBlock = async (
  query: Query,
  { schema }: Session,
  table: TableShape,
): Promise<Block> => {
  await query("select pg_catalog.pg_advisory_xact_lock(1162299716, 2)");
  await query(registry);
  const [known] = await query(
    "select number from egide_restriction.collection where source_schema = $1 and collection = $2",
    [schema, table.name],
  );
  const view = viewOf(schema, table);
  if (known !== undefined) return { table, number: Number(known["number"]), view };
  const [had] = await query("select pg_catalog.to_regclass($1) is not null as there", [view]);
  const [made] = await query(
    "insert into egide_restriction.collection (source_schema, collection, had_view) values ($1, $2, $3) returning number",
    [schema, table.name, had?.["there"] === true],
  );
  const number = Number(made?.["number"]);
  await makeMarks(query, table, number);
  await makeTriggers(query, schema, table, number);
  await makeView(
    query,
    schema,
    table,
    `where not exists (select from ${marksTable(number)} m where ${isMarkOf(table, "t")})`,
  );
  for (const statement of await grants(query, schema, table, number)) await query(statement);
  return { table, number, view };
};

const makeMarks = async (query: Query, table: TableShape, number: number): Promise<void> => {
  const columns = markedBy(table);
  const keys = columns.map((name, at) => `t.${quoteName(name)} as k${at}`).join(", ");
  const places = columns.map((_, at) => `k${at}`).join(", ");
  await query(
    `create table ${marksTable(number)} as select null::text as request, ${keys} from ${table.into} t with no data`,
  );
  // All columns of a table without a key may be of types that no index takes.
  await query(
    table.primaryKey.length > 0
      ? `create index on ${marksTable(number)} (${places}); create index on ${marksTable(number)} (request)`
      : `create index on ${marksTable(number)} (request)`,
  );
};

const makeTriggers = async (
  query: Query,
  schema: string,
  table: TableShape,
  number: number,
): Promise<void> => {
  const refuse = `raise exception using errcode = '${restrictedState}',
      message = 'Égide: the processing of this row is restricted (GDPR art. 18)',
      hint = 'egide rights lift'`;
  // Operators of a type may stand beside the table, or where extensions are.
  const safe = `security definer set search_path = pg_catalog, ${quoteName(schema)}, public, pg_temp`;
  await query(
    `create function egide_restriction.f${number}() returns trigger language plpgsql ${safe} as $egide$
     begin
       if tg_op = 'TRUNCATE' then ${refuse}; end if;
       if exists (select from ${marksTable(number)} m where ${isMarkOf(table, "old")}) then ${refuse}; end if;
       if tg_op = 'DELETE' then return old; end if;
       return new;
     end $egide$`,
  );
  await query(
    `create trigger egide_restriction before update or delete on ${table.into} for each row execute function egide_restriction.f${number}();
     create trigger egide_restriction_all before truncate on ${table.into} for each statement execute function egide_restriction.f${number}()`,
  );
  // PostgreSQL gives triggers of rows to the partitions of a table, and none of statements.
  const partitions = await query(
    "select relid::pg_catalog.regclass::text as name from pg_catalog.pg_partition_tree($1::pg_catalog.regclass) where relid <> $1::pg_catalog.regclass",
    [table.into],
  );
  for (const { name } of partitions)
    await query(
      `create trigger egide_restriction_all before truncate on ${String(name)} for each statement execute function egide_restriction.f${number}()`,
    );
};

/** Also of a partition that stands alone meanwhile; those that it was given by the table go with that of the table. */
const dropTriggers = async (query: Query, number: number): Promise<void> => {
  const triggers = await query(
    `select pg_catalog.quote_ident(tgname) as name, tgrelid::pg_catalog.regclass::text as place
     from pg_catalog.pg_trigger where tgparentid = 0 and tgfoid = 'egide_restriction.f${number}'::pg_catalog.regproc`,
  );
  for (const { name, place } of triggers)
    await query(`drop trigger ${String(name)} on ${String(place)}`);
};

const makeView = async (
  query: Query,
  schema: string,
  table: TableShape,
  where: string,
): Promise<void> => {
  const columns = table.columns.map(({ name }) => `t.${quoteName(name)}`).join(", ");
  await query(`create schema if not exists ${quoteName(governedSchema(schema))}`);
  // Whoever asks needs the rights of the table, and its row policies hide from them what they hide.
  await query(
    `create or replace view ${viewOf(schema, table)} with (security_invoker = true) as select ${columns} from ${table.into} t ${where}`,
  );
};

/**
 * Whoever may do something with the table may do it with the view, and so must see which rows are marked. Rights on some
 * columns alone do not let anybody read a view that asks for all of them.
 */
const grants = async (
  query: Query,
  schema: string,
  table: TableShape,
  number: number,
): Promise<readonly string[]> => {
  const rows = await query(
    `select case when a.grantee = 0 then 'public' else pg_catalog.quote_ident(r.rolname) end as who, a.privilege_type as what
     from pg_catalog.pg_class c
     cross join pg_catalog.aclexplode(coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) a
     left join pg_catalog.pg_roles r on r.oid = a.grantee
     where c.oid = $1::pg_catalog.regclass and a.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
       and (a.grantee = 0 or r.rolname is not null and r.rolname <> current_user)`,
    [table.into],
  );
  const keys = markedBy(table)
    .map((_, at) => `k${at}`)
    .join(", ");
  const statements = rows.flatMap((row) => {
    const [who, what] = [String(row["who"]), String(row["what"])];
    return [
      `grant usage on schema egide_restriction, ${quoteName(governedSchema(schema))} to ${who}`,
      `grant select (${keys}) on ${marksTable(number)} to ${who}`,
      `grant ${what} on ${viewOf(schema, table)} to ${who}`,
    ];
  });
  return [...new Set(statements)];
};

/** Nothing of ours stays on the table; a view that stood there before shows everything again. */
export const dropBlock = async (
  query: Query,
  { schema }: Session,
  table: TableShape,
  number: number,
): Promise<void> => {
  const [known] = await query(
    "delete from egide_restriction.collection where number = $1 returning had_view",
    [number],
  );
  if (known?.["had_view"] === true) await makeView(query, schema, table, "");
  else await query(`drop view ${viewOf(schema, table)}`);
  await dropTriggers(query, number);
  await query(`drop function egide_restriction.f${number}(); drop table ${marksTable(number)}`);
  await dropIfEmpty(query, governedSchema(schema));
  const [left] = await query("select exists (select from egide_restriction.collection) as any");
  if (left?.["any"] === false)
    await query("drop table egide_restriction.collection; drop schema egide_restriction");
};

/** A schema of ours in which nothing is left; what somebody else put there keeps it. */
const dropIfEmpty = async (query: Query, schema: string): Promise<void> => {
  const [inside] = await query(
    "select exists (select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = $1) as any",
    [schema],
  );
  if (inside?.["any"] === false) await query(`drop schema ${quoteName(schema)}`);
};
