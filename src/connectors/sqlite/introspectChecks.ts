import type { DatabaseSync } from "node:sqlite";
import type { CheckConstraint } from "../contract/catalogue.ts";
import { quoteName } from "../contract/quoteName.ts";
import { columnsNamed } from "./introspectKeys.ts";
import { isKeyword, schemaWords, type SchemaWord } from "./schemaWords.ts";

/** The check constraints of a table: SQLite keeps no list of them, so they are read from its statement, word by word. */
export const checksOf = (
  db: DatabaseSync,
  table: string,
  columns: readonly { readonly name: string }[],
): readonly CheckConstraint[] =>
  checkExpressions(db, table, columns).map(({ name, columns: read, expression }) => ({
    name,
    columns: read,
    admitsNull: admitsNull(db, read, expression),
  }));

/** The same with what they ask, in parentheses. */
export const checkExpressions = (
  db: DatabaseSync,
  table: string,
  columns: readonly { readonly name: string }[],
): readonly {
  readonly name: string;
  readonly columns: readonly string[];
  readonly expression: string;
}[] => {
  const row = db
    .prepare("select sql from main.sqlite_schema where type = 'table' and name = ?")
    .get(table);
  const sql = String(row?.["sql"] ?? "");
  const words = schemaWords(sql);
  return words.flatMap((word, at) => {
    if (!isKeyword(word, "CHECK") || words[at + 1]?.text !== "(") return [];
    const end = closing(words, at + 1);
    const read = columnsNamed(words.slice(at + 1, end), columns);
    const expression = sql.slice(words[at + 1]?.start, words[end]?.end);
    const isNamed = isKeyword(words[at - 2], "CONSTRAINT");
    return {
      name: (isNamed && words[at - 1]?.name) || `check ${expression}`,
      columns: read,
      expression,
    };
  });
};

const closing = (words: readonly SchemaWord[], from: number): number => {
  let depth = 0;
  for (let at = from; at < words.length; at++) {
    if (words[at]?.text === "(") depth += 1;
    if (words[at]?.text === ")" && --depth === 0) return at;
  }
  return words.length - 1;
};

/** What the expression makes of a null, on no row. Another program's functions are not known here: then it is not certain. */
const admitsNull = (db: DatabaseSync, columns: readonly string[], expression: string): boolean => {
  const [column, ...others] = columns;
  if (column === undefined || others.length > 0) return false;
  try {
    const row = db
      .prepare(
        `select case when ${expression} then 1 when ${expression} is null then 1 else 0 end as passes
         from (select null as ${quoteName(column)})`,
      )
      .get();
    return row?.["passes"] === 1;
  } catch {
    return false;
  }
};
