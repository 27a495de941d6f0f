import type { DatabaseSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import { foldedText } from "../contract/foldedText.ts";
import type { RowMatch, RowQuestion, RowTuple, RowValue } from "../contract/personRows.ts";
import { failure } from "../errors.ts";
import { rowIdentity } from "./identity.ts";
import { primaryKeyOf } from "./tables.ts";
import { col, from, joined, type Row, type Words } from "./words.ts";

/** How the rows of one table are named in a question. */
export interface PersonNames {
  readonly collection: string;
  readonly columns: ReadonlySet<string>;
  /** The row number where the table has one: SQLite admits nulls in other keys. */
  readonly identity: readonly string[];
}

export const personNames = (db: DatabaseSync, store: string, collection: string): PersonNames => {
  const [first = ""] = rowIdentity(db, store, collection);
  const columns = db
    .prepare("select name from pragma_table_xinfo(?, 'main') where hidden <> 1")
    .all(collection)
    .map((row) => String(row["name"]));
  return {
    collection,
    columns: new Set(columns),
    identity: ["_rowid_", "rowid", "oid"].includes(first) ? [first] : primaryKeyOf(db, collection),
  };
};

export const selectSql = (
  words: Words,
  row: Row,
  shape: PersonNames,
  question: RowQuestion,
): string => {
  const columns = question.columns.map((column) => named(words, row, shape, column));
  return `select ${columns.join(", ")} from ${from(row)} where ${matchesSql(words, row, shape, question)}`;
};

export const matchesSql = (
  words: Words,
  row: Row,
  shape: PersonNames,
  { anyOf, noneOf = [] }: Omit<RowQuestion, "columns">,
): string => {
  const sql = (matches: readonly RowMatch[]): string =>
    joined(
      matches.map((match) => matchSql(words, row, shape, match)),
      "or",
    );
  return noneOf.length === 0
    ? `(${sql(anyOf)})`
    : `(${sql(anyOf)}) and (${sql(noneOf)}) is not true`;
};

/** SQLite takes an unknown name for a text: one that is no column never enters a statement. */
export const named = (words: Words, row: Row, shape: PersonNames, column: string): string => {
  const isRowNumber = !shape.columns.has(column) && shape.identity.includes(column);
  if (isRowNumber) return `${row.alias}.${column}`;
  if (shape.columns.has(column)) return col(row, column);
  const object = `${shape.collection}.${column}`;
  throw new FailureError(
    failure("connectors.collection-missing", { store: words.tables.store, object }),
  );
};

const matchSql = (words: Words, row: Row, shape: PersonNames, match: RowMatch): string =>
  match.and === undefined
    ? `(${oneSql(words, row, shape, match)})`
    : `((${oneSql(words, row, shape, match)}) and ${matchSql(words, row, shape, match.and)})`;

const oneSql = (
  words: Words,
  row: Row,
  shape: PersonNames,
  { columns, among, isFolded }: RowMatch,
): string => {
  const places = columns.map((column) => named(words, row, shape, column));
  const [only = ""] = places;
  if (isFolded) {
    const values = JSON.stringify(among.map(([value]) => foldedText(String(value))));
    return `egide_fold(cast(${only} as text)) in (select value from json_each(${words.bind(values)}))`;
  }
  const bytes = among.filter((tuple) => tuple.some((value) => value instanceof Uint8Array));
  const plain = among.filter((tuple) => !bytes.includes(tuple));
  // Bytes have no place in JSON; they are seldom keys.
  const single = bytes.map((tuple) =>
    places.map((place, at) => `${place} = ${words.bind(bound(tuple[at]))}`).join(" and "),
  );
  return joined([listed(words, places, plain), ...single], "or");
};

const listed = (words: Words, places: readonly string[], among: readonly RowTuple[]): string => {
  if (among.length === 0) return "0";
  if (places.length === 1) {
    const values = words.bind(asJson(among.map(([value]) => value ?? null)));
    // A column without a type of its own gives the value as it is, so that the column's affinity decides.
    return `${places.join("")} in (select value from json_each(${values}))`;
  }
  const values = words.bind(`[${among.map(asJson).join(",")}]`);
  const parts = places.map((_, at) => `json_extract(value, '$[${at}]')`);
  return `(${places.join(", ")}) in (select ${parts.join(", ")} from json_each(${values}))`;
};

/** JSON.stringify knows no bigint, and would round one that was made a number. */
const asJson = (values: readonly RowValue[]): string =>
  `[${values.map((value) => (typeof value === "bigint" ? String(value) : JSON.stringify(value))).join(",")}]`;

const bound = (value: RowValue | undefined) => value ?? null;
