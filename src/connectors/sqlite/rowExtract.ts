import type { DatabaseSync } from "node:sqlite";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { RowTuple } from "../contract/personRows.ts";
import type { ExtractQuestion, RowExtract } from "../contract/rowExtract.ts";
import { conditionSql } from "./condition.ts";
import type { DatabaseFile } from "./file.ts";
import { paged } from "./personRows.ts";
import { named, personNames } from "./personSql.ts";
import { tablesOf } from "./tables.ts";
import { from, newWords, ruleRow } from "./words.ts";

/** One snapshot of the file, read row by row. */
export const extractRows = async <T>(
  file: DatabaseFile,
  clocks: DeclaredClocks,
  work: (rows: RowExtract) => Promise<T>,
): Promise<T> =>
  await file.work(async (db) => {
    db.exec("begin");
    try {
      return await work({
        rows: (collection, question) => streamed(db, file, clocks, collection, question),
      });
    } finally {
      if (db.isTransaction) db.exec("rollback");
    }
  });

async function* streamed(
  db: DatabaseSync,
  file: DatabaseFile,
  clocks: DeclaredClocks,
  collection: string,
  { columns, where, marks }: ExtractQuestion,
): AsyncGenerator<readonly RowTuple[]> {
  const words = newWords(tablesOf(db, file.store), clocks);
  const row = ruleRow(collection);
  const shape = personNames(db, file.store, collection);
  const selected = [
    ...columns.map((column) => named(words, row, shape, column)),
    ...marks.map(
      (mark) => `case ${conditionSql(words, row, mark)} when 1 then '1' when 0 then '0' end`,
    ),
  ];
  const which = where === null ? "1" : `${conditionSql(words, row, where)} is 1`;
  const text = `select ${selected.join(", ")} from ${from(row)} where ${which}`;
  yield* paged(
    db.prepare(text, { readBigInts: true, returnArrays: true }).iterate({ ...words.values }),
  );
}
