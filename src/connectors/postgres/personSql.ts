import { FailureError } from "../../kernel/index.ts";
import type { RowMatch, RowQuestion } from "../contract/personRows.ts";
import { failure } from "../errors.ts";
import { foldedSql } from "./foldedSql.ts";
import { columnOf, fromOf, type RowName, type Scope } from "./scope.ts";
import { mustBeOpen } from "./tables.ts";

/** The columns of every row of a question, as texts that the server writes the same way for everyone. */
export const selectSql = (scope: Scope, row: RowName, question: RowQuestion): string => {
  const columns = question.columns.map(
    (column, at) => `(${named(row, column).sql})::text as v${at}`,
  );
  return `select ${columns.join(", ")} from ${fromOf(row)} where ${matchesSql(scope, row, question)}`;
};

export const matchesSql = (
  scope: Scope,
  row: RowName,
  { anyOf, noneOf = [] }: Omit<RowQuestion, "columns">,
): string => {
  const any = anyOf.map((match) => matchSql(scope, row, match));
  const none = noneOf.map((match) => matchSql(scope, row, match));
  return [
    `(${any.length === 0 ? "false" : any.join(" or ")})`,
    ...(none.length === 0 ? [] : [`(${none.join(" or ")}) is not true`]),
  ].join(" and ");
};

/** `ctid` tells the rows of a table without a key apart, and is no column. */
const named = (row: RowName, column: string): { readonly sql: string; readonly type: string } => {
  if (column === "ctid" && row.table.identity.includes("ctid"))
    return { sql: `${row.alias}.ctid`, type: "tid" };
  mustBeOpen(row.table, column);
  return { sql: columnOf(row, column), type: row.table.column(column).base };
};

const matchSql = (scope: Scope, row: RowName, match: RowMatch): string =>
  match.and === undefined
    ? oneSql(scope, row, match)
    : `(${oneSql(scope, row, match)} and ${matchSql(scope, row, match.and)})`;

const oneSql = (scope: Scope, row: RowName, { columns, among, isFolded }: RowMatch): string => {
  const texts = (at: number): readonly string[] => among.map((tuple) => asText(row, tuple[at]));
  const [only = ""] = columns;
  if (isFolded) {
    const values = scope.parameters.value(texts(0), "text[]");
    return `${foldedSql(scope, `${named(row, only).sql}::text`)} = any (array(select ${foldedSql(scope, "v")} from unnest(${values}) as v))`;
  }
  const parts = columns.map((column, at) => {
    const { sql, type } = named(row, column);
    return { sql, type, bound: scope.parameters.value(texts(at), `${type}[]`) };
  });
  // Each column by itself lets an index serve; all of them together say which row.
  const each = parts.map(({ sql, bound }) => `${sql} = any (${bound})`);
  if (parts.length < 2) return `(${each.join("")})`;
  const whole = `(${parts.map(({ sql }) => sql).join(", ")}) in (select * from unnest(${parts.map(({ bound }) => bound).join(", ")}))`;
  return `(${[...each, whole].join(" and ")})`;
};

const asText = (row: RowName, value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  // Bytes of another kind of database are no text of this one.
  throw new FailureError(
    failure("connectors.value-unfit", { collection: row.table.name, column: "?" }),
  );
};
