import type { DatabaseSync } from "node:sqlite";
import type { HeldValue, NewValue, RefusedChange, RowMatch } from "../contract/personRows.ts";
import { quoteName } from "../contract/quoteName.ts";
import { affinityOfType } from "./comparison.ts";
import { checkExpressions } from "./introspectChecks.ts";
import { uniquesOf } from "./introspectKeys.ts";
import { matchesSql, type PersonNames } from "./personSql.ts";
import { col, from, type Row, type Words } from "./words.ts";

const typeOf = (db: DatabaseSync, table: string, column: string): string =>
  String(
    db
      .prepare("select type from pragma_table_xinfo(?, 'main') where name = ? collate nocase")
      .get(table, column)?.["type"] ?? "",
  );

/** The classes of what the column holds now: in SQLite only they tell what it is meant to hold. */
const classesIn = (db: DatabaseSync, table: string, column: string): ReadonlySet<string> =>
  new Set(
    db
      .prepare(
        `select distinct typeof(${quoteName(column)}) as class from main.${quoteName(table)} as t where t.${quoteName(column)} is not null`,
      )
      .all()
      .map((row) => String(row["class"])),
  );

const isNumber = (value: string): boolean => /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(value);

/**
 * SQLite takes anything nearly everywhere, so the declared type is held to what it says: whole numbers, numbers, days, the
 * length of a text. What such a type holds otherwise already (a day as a number) is what a new value must be.
 */
export const asHeld = (
  db: DatabaseSync,
  { collection }: PersonNames,
  column: string,
  value: string | null,
): HeldValue => {
  if (value === null) return { ok: true, value };
  const type = typeOf(db, collection, column);
  const affinity = affinityOfType(type);
  const limit = /CHAR[^(]*\(\s*(\d+)\s*\)/i.exec(type)?.[1];
  if (limit !== undefined && Array.from(value).length > Number(limit))
    return { ok: false, why: "length" };
  if (affinity === "text") return { ok: true, value };
  const classes = classesIn(db, collection, column);
  const numbers = classes.has("integer") || classes.has("real");
  const texts = classes.has("text");
  if (/BOOL/i.test(type)) return booleanAs(value, texts && !numbers);
  if (/DATE|TIME/i.test(type) && !numbers) return dayAs(value);
  if (affinity === "none" || affinity === null)
    // As what stands there; where both stand, nobody knows which this one is.
    return numbers && !(isNumber(value) && !texts)
      ? { ok: false, why: "type" }
      : { ok: true, value };
  if (!isNumber(value) || (/INT/i.test(type) && !/^[+-]?\d+$/.test(value)))
    return { ok: false, why: "type" };
  return { ok: true, value: asNumber(db, value) };
};

/** As SQLite itself would write the number that it makes of the text. */
const asNumber = (db: DatabaseSync, value: string): string =>
  String(
    db.prepare("select cast(cast(? as numeric) as text) as held").get(value.replace(/^\+/, ""))?.[
      "held"
    ],
  );

const booleanAs = (value: string, asText: boolean): HeldValue => {
  if (!/^(true|false|0|1)$/i.test(value)) return { ok: false, why: "type" };
  if (asText) return { ok: true, value };
  return { ok: true, value: /^(true|1)$/i.test(value) ? "1" : "0" };
};

const dayAs = (value: string): HeldValue => {
  const [, day] = /^(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}.*)?$/.exec(value) ?? [];
  try {
    if (day !== undefined) Temporal.PlainDate.from(day, { overflow: "reject" });
  } catch {
    return { ok: false, why: "type" };
  }
  return day === undefined ? { ok: false, why: "type" } : { ok: true, value };
};

interface Asked {
  readonly words: Words;
  readonly row: Row;
  readonly shape: PersonNames;
}

/** Every condition of the table that reads a changed column, asked of the rows as they would be. */
export const refusedChange = (
  db: DatabaseSync,
  { words, row, shape }: Asked,
  rows: RowMatch,
  changes: readonly NewValue[],
): readonly RefusedChange[] => {
  if (rows.among.length === 0 || changes.length === 0) return [];
  const { collection } = row;
  const columns = [...shape.columns];
  const changed = changes.map(({ column }) => column);
  const bound = new Map(
    changes.map(({ column, value }) => {
      const affinity = affinityOfType(typeOf(db, collection, column));
      const text = words.bind(value);
      return [column, affinity === "number" ? `cast(${text} as numeric)` : text] as const;
    }),
  );
  const after = `(select ${columns
    .map((column) => `${bound.get(column) ?? col(row, column)} as ${quoteName(column)}`)
    .join(", ")} from ${from(row)} where ${matchesSql(words, row, shape, { anyOf: [rows] })})`;
  const other = words.row(collection);
  const others = `${from(other)} where (${matchesSql(words, other, shape, { anyOf: [rows] })}) is not true`;
  const asks = (text: string): boolean | null => {
    try {
      const asked = db.prepare(`select ${text} as broken`);
      asked.setAllowUnknownNamedParameters(true);
      const found = asked.get({ ...words.values });
      return found?.["broken"] === 1;
    } catch {
      return null;
    }
  };
  const refused: RefusedChange[] = [];
  const judge = (kind: "check" | "unique", constraint: string, text: string): void => {
    const broken = asks(text);
    if (broken === null) refused.push({ kind: "unproved", constraint });
    else if (broken) refused.push({ kind, constraint });
  };
  const named = columns.map((name) => ({ name }));
  for (const { name, columns: read, expression } of checkExpressions(db, collection, named))
    if (read.some((column) => changed.includes(column)))
      judge("check", name, `exists (select 1 from ${after} where not (${expression}))`);
  const primary = {
    name: "PRIMARY KEY",
    kind: "plain" as const,
    columns: words.tables.primaryKey(collection),
  };
  for (const { name, kind, columns: keys } of [primary, ...uniquesOf(db, collection, named)]) {
    if (!keys.some((column) => changed.includes(column))) continue;
    if (kind !== "plain") {
      refused.push({ kind: "unproved", constraint: name });
      continue;
    }
    const own = `(select ${keys.map((key, at) => `${quoteName(key)} as egide_k${at}`).join(", ")} from ${after})`;
    const names = keys.map((_, at) => `egide_k${at}`);
    // The column stands first, so that its own collation compares.
    const pairs = keys.map((key, at) => `${col(other, key)} = own.egide_k${at}`).join(" and ");
    const whole = names.map((one) => `${one} is not null`).join(" and ");
    judge(
      "unique",
      name,
      `(exists (select 1 from ${own} where ${whole} group by ${names.join(", ")} having count(*) > 1)
        or exists (select 1 from ${own} as own where exists (select 1 from ${others} and ${pairs})))`,
    );
  }
  return refused;
};
