import type { DatabaseSync } from "node:sqlite";
import type { UniqueKey } from "../contract/catalogue.ts";
import { isKeyword, schemaWords, type SchemaWord } from "./schemaWords.ts";

/** The columns of an index; null stands for an expression. */
const partsOf = (db: DatabaseSync, index: string): readonly (string | null)[] =>
  db
    .prepare("select name from pragma_index_xinfo(?, 'main') where key = 1 order by seqno")
    .all(index)
    .map((part) => (part["name"] === null ? null : String(part["name"])));

/** First columns of the indexes that serve a look-up on every row. */
export const indexesOf = (
  db: DatabaseSync,
  table: string,
  primaryKey: readonly string[],
): readonly (readonly string[])[] => {
  const listed = db
    .prepare("select name from pragma_index_list(?, 'main') where partial = 0 order by name")
    .all(table)
    .map((index) => {
      const columns = partsOf(db, String(index["name"]));
      // An expression has no name, and ends what a look-up by columns can use.
      const end = columns.indexOf(null);
      return columns
        .slice(0, end === -1 ? undefined : end)
        .filter((column): column is string => column !== null);
    });
  // An INTEGER PRIMARY KEY is the table itself, and stands in no list.
  const key =
    primaryKey.length > 0 && !listed.some((index) => index.join("\0") === primaryKey.join("\0"))
      ? [primaryKey]
      : [];
  return [...key, ...listed].filter((index) => index.length > 0);
};

/** What keeps two rows from being alike. In SQLite a null is never like another null. */
export const uniquesOf = (
  db: DatabaseSync,
  table: string,
  columns: readonly { readonly name: string }[],
): readonly UniqueKey[] =>
  db
    .prepare(
      `select l.name, l.partial, s.sql from pragma_index_list(?, 'main') l
       left join main.sqlite_schema s on s.type = 'index' and s.name = l.name
       where l."unique" = 1 and l.origin <> 'pk' order by l.name`,
    )
    .all(table)
    .flatMap((index): readonly UniqueKey[] => {
      const name = String(index["name"]);
      const parts = partsOf(db, name);
      const named = parts.flatMap((column) => column ?? []);
      const isPartial = index["partial"] === 1;
      const isExpression = named.length < parts.length;
      const kind = isExpression ? "expression" : isPartial ? "partial" : "plain";
      const key: UniqueKey = { name, kind, columns: named, admitsNulls: !isExpression };
      if (!isExpression && !isPartial) return [key];
      // What an expression or a condition makes of a null is not certain; which columns it reads, its words tell.
      const words = schemaWords(String(index["sql"]));
      const also = columnsNamed(
        words.slice(words.findIndex((word) => isKeyword(word, "ON"))),
        columns,
      );
      const others = also.filter((column) => isExpression || !named.includes(column));
      return [key, { name, kind, columns: others, admitsNulls: false }];
    });

/** Columns that stand in a piece of SQL, as far as words tell: too many rather than too few. */
export const columnsNamed = (
  words: readonly SchemaWord[],
  columns: readonly { readonly name: string }[],
): readonly string[] => {
  const said = new Set(words.map(({ name }) => name.toLowerCase()));
  return columns.map(({ name }) => name).filter((name) => said.has(name.toLowerCase()));
};
