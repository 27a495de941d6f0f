import type { HeldValue, NewValue, RefusedChange, RowMatch } from "../contract/personRows.ts";
import { quoteName } from "../contract/quoteName.ts";
import { codeOf } from "./failures.ts";
import { matchesSql } from "./personSql.ts";
import { columnOf, fromOf, type RowName, type Scope } from "./scope.ts";
import type { Query, Row } from "./session.ts";
import type { TableShape } from "./tables.ts";

/** Asks what may fail, and lets the transaction go on; null: the server refused it. */
const attempted = async (
  query: Query,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[] | null> => {
  await query("savepoint egide_weigh");
  try {
    const rows = await query(text, values);
    await query("release savepoint egide_weigh");
    return rows;
  } catch (error) {
    // A value or a condition that does not fit, an operator that the type has not: anything else is none of ours to judge.
    if (!/^(22|23|42)/.test(codeOf(error))) throw error;
    await query("rollback to savepoint egide_weigh; release savepoint egide_weigh");
    return null;
  }
};

/** The server reads the value as the type without its length, then with it: what both say alike was neither cut nor rounded. */
export const asHeld = async (
  query: Query,
  table: TableShape,
  name: string,
  value: string | null,
): Promise<HeldValue> => {
  if (value === null) return { ok: true, value };
  const { base, type } = table.column(name);
  const read = `select (b::${type})::text as held, (b::${type})::text = b::text as same from (select $1::text::${base} as b) v`;
  const [found] = (await attempted(query, read, [value])) ?? [];
  if (found === undefined) return { ok: false, why: "type" };
  const held = String(found["held"]);
  if (found["same"] === true) return { ok: true, value: held };
  // 12.3 and 12.30 are one number: the operator of the type knows, where it has one.
  const [equal] =
    (await attempted(
      query,
      `select b::${type} = b as same from (select $1::text::${base} as b) v`,
      [value],
    )) ?? [];
  return equal?.["same"] === true ? { ok: true, value: held } : { ok: false, why: "length" };
};

interface Rule {
  readonly name: string;
  readonly kind: "check" | "unique" | "exclusion";
  readonly expression: string | null;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly nullsAlike: boolean;
}

const rulesQuery = `
  select c.conname::text as name, 'check' as kind, pg_catalog.pg_get_expr(c.conbin, c.conrelid) as expression, '{}'::text[] as keys,
         array(select a.attname::text from unnest(c.conkey) k(attnum)
               join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns, false as "nullsAlike"
  from pg_catalog.pg_constraint c where c.contype = 'c' and c.conrelid = $1::pg_catalog.regclass
  union all
  select x.relname::text, case when i.indisexclusion then 'exclusion' else 'unique' end, pg_catalog.pg_get_expr(i.indpred, i.indrelid),
         array(select pg_catalog.pg_get_indexdef(i.indexrelid, k, true) from pg_catalog.generate_series(1, i.indnkeyatts) k order by k),
         array(select a.attname::text from pg_catalog.pg_attribute a where a.attrelid = i.indrelid and (
           a.attnum = any (i.indkey::int2[]) or exists (
             select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = i.indexrelid
             and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = i.indrelid and d.refobjsubid = a.attnum))),
         i.indnullsnotdistinct
  from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid
  where i.indrelid = $1::pg_catalog.regclass and (i.indisunique or i.indisexclusion) and i.indisready`;

/** Every condition of the table that reads a changed column, asked of the rows as they would be. */
export const refusedChange = async (
  query: Query,
  scope: Scope,
  row: RowName,
  rows: RowMatch,
  changes: readonly NewValue[],
): Promise<readonly RefusedChange[]> => {
  if (rows.among.length === 0 || changes.length === 0) return [];
  const changed = changes.map(({ column }) => column);
  const rules = (await query(rulesQuery, [row.table.into])) as unknown as readonly Rule[];
  const columns = row.table.columns.map(({ name, base }) => {
    const change = changes.find(({ column }) => column === name);
    return change === undefined
      ? `${columnOf(row, name)} as ${quoteName(name)}`
      : `${scope.parameters.value(change.value, base)} as ${quoteName(name)}`;
  });
  const after = `(select ${columns.join(", ")} from ${fromOf(row)} where ${matchesSql(scope, row, { anyOf: [rows] })})`;
  const other = scope.row(row.table.name);
  const others = `${fromOf(other)} where (${matchesSql(scope, other, { anyOf: [rows] })}) is not true`;
  const values = scope.parameters.resolve({});
  const refused: RefusedChange[] = [];
  for (const rule of rules) {
    if (rule.columns.length > 0 && !rule.columns.some((column) => changed.includes(column)))
      continue;
    if (rule.kind === "exclusion") {
      refused.push({ kind: "unproved", constraint: rule.name });
      continue;
    }
    const text =
      rule.kind === "check" ? checkSql(rule, after, others) : uniqueSql(rule, after, others);
    const found = await attempted(query, `select (${text}) as broken`, values);
    if (found === null) refused.push({ kind: "unproved", constraint: rule.name });
    else if (found[0]?.["broken"] !== false)
      refused.push({ kind: rule.kind, constraint: rule.name });
  }
  return refused;
};

/** The others say nothing here, and yet are named: the server wants to know the type of every value that is bound. */
const checkSql = ({ expression }: Rule, after: string, others: string): string =>
  `exists (select from ${after} as egide_after where (${expression ?? "true"}) is false) or (false and exists (select from ${others}))`;

/** Two of the rows themselves, or one of them and another, that would be alike. */
const uniqueSql = (
  { keys, expression, nullsAlike }: Rule,
  after: string,
  others: string,
): string => {
  const names = keys.map((_, at) => `egide_k${at}`);
  const where = expression === null ? "" : ` where (${expression})`;
  const own = `(select ${keys.map((key, at) => `(${key}) as egide_k${at}`).join(", ")} from ${after} as egide_after${where}) as own`;
  const isSame = nullsAlike ? "is not distinct from" : "=";
  const also = expression === null ? "" : ` and (${expression})`;
  const pairs = keys.map((key, at) => `(${key}) ${isSame} own.egide_k${at}`).join(" and ");
  const whole = nullsAlike
    ? ""
    : ` where ${names.map((name) => `${name} is not null`).join(" and ")}`;
  return `exists (select from ${own}${whole} group by ${names.join(", ")} having count(*) > 1)
    or exists (select from ${own} where exists (select from ${others}${also} and ${pairs}))`;
};
