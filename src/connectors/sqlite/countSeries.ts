import type { DeclaredClocks } from "../contract/catalogue.ts";
import { stepOf, type EndSeries, type SeriesCount } from "../contract/countSeries.ts";
import type { DatabaseFile } from "./file.ts";
import { readHolds } from "./holds.ts";
import { preparing } from "./prepare.ts";
import { seriesStep } from "./seriesStep.ts";
import { tablesOf } from "./tables.ts";
import { from, list, newWords, ruleRow } from "./words.ts";

/** Reads the collection once, for all series and all their steps, in one transaction that writes nothing. */
export const countSeries = (
  file: DatabaseFile,
  clocks: DeclaredClocks,
  series: readonly [EndSeries, ...EndSeries[]],
  share: number,
): Promise<SeriesCount> =>
  file.work(async (db) => {
    const prepare = preparing(db, new Map());
    db.exec("begin");
    try {
      const words = newWords(tablesOf(db, file.store), clocks);
      const groups = await file.whenFree(() => {
        const holds = readHolds(prepare);
        const steps = series.map((one, at) => `${seriesStep(words, one, holds)} as s${at}`);
        const columns = list(series.map((_, at) => `s${at}`));
        const sample =
          share < 1 ? ` where (random() & 1073741823) < ${words.bind(share * 1_073_741_824)}` : "";
        const text = `select ${columns}, count(*) as n from (select ${list(steps)} from ${from(ruleRow(series[0][0].collection))}${sample}) group by ${columns}`;
        return prepare(text)
          .all({ ...words.values })
          .map((row) => ({
            steps: series.map((one, at) => stepOf(Number(row[`s${at}`]), one)),
            rows: Number(row["n"]),
          }));
      });
      return { rows: groups.reduce((sum, group) => sum + group.rows, 0), share, groups };
    } finally {
      if (db.isTransaction) db.exec("rollback");
    }
  });
