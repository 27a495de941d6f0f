import type { DatabaseSync } from "node:sqlite";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { Condition } from "../contract/condition.ts";
import type { RowTuple } from "../contract/personRows.ts";
import type { ExtractQuestion, RowExtract } from "../contract/rowExtract.ts";
import { conditionSql } from "./condition.ts";
import type { DatabaseFile } from "./file.ts";
import { paged } from "./personRows.ts";
import { named, personNames } from "./personSql.ts";
import { isRestricted, readRestricted } from "./restrictedRows.ts";
import { markedIn } from "./rowMarks.ts";
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
        countRestricted: async (collection, { where }) => {
          const { words, row, which, marked } = placed(db, file, clocks, collection, where);
          if (marked === null) return 0;
          const found = db
            .prepare(`select count(*) as n from ${from(row)} where (${which}) and ${marked}`)
            .get({ ...words.values });
          return Number(found?.["n"]);
        },
      });
    } finally {
      if (db.isTransaction) db.exec("rollback");
    }
  });

/** The rows of a question: those of which it is true, and which of them are restricted (null: none of the collection is). */
const placed = (
  db: DatabaseSync,
  file: DatabaseFile,
  clocks: DeclaredClocks,
  collection: string,
  where: Condition | null,
) => {
  const words = newWords(tablesOf(db, file.store), clocks);
  const row = ruleRow(collection);
  const restricted = readRestricted((text) => db.prepare(text)).find(
    (one) => one.collection.toLowerCase() === collection.toLowerCase(),
  );
  return {
    words,
    row,
    which: where === null ? "1" : `${conditionSql(words, row, where)} is 1`,
    marked:
      restricted === undefined
        ? null
        : isRestricted(markedIn(words.tables, collection), row, restricted.number),
  };
};

async function* streamed(
  db: DatabaseSync,
  file: DatabaseFile,
  clocks: DeclaredClocks,
  collection: string,
  { columns, where, marks }: ExtractQuestion,
): AsyncGenerator<readonly RowTuple[]> {
  const { words, row, which, marked } = placed(db, file, clocks, collection, where);
  const shape = personNames(db, file.store, collection);
  const selected = [
    ...columns.map((column) => named(words, row, shape, column)),
    ...marks.map(
      (mark) => `case ${conditionSql(words, row, mark)} when 1 then '1' when 0 then '0' end`,
    ),
  ];
  const left = marked === null ? "" : ` and not ${marked}`;
  const text = `select ${selected.join(", ")} from ${from(row)} where (${which})${left}`;
  yield* paged(
    db.prepare(text, { readBigInts: true, returnArrays: true }).iterate({ ...words.values }),
  );
}
