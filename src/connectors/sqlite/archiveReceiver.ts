import type { DatabaseSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { ArchivedRows, ArchiveReceiver } from "../contract/archive.ts";
import { quoteName } from "../contract/quoteName.ts";
import { failure } from "../errors.ts";
import { constraintOf } from "./failures.ts";
import type { DatabaseFile } from "./file.ts";
import { checksumOf, type Content } from "./rowContent.ts";
import { list } from "./words.ts";

type Kept = Awaited<ReturnType<ArchiveReceiver["keep"]>>;

/** This file as the archive of another one. */
export const archiveReceiver = (file: DatabaseFile): ArchiveReceiver => ({
  keep: (batch) =>
    file.work(async (db) => {
      await file.whenFree(() => db.exec("begin immediate"));
      try {
        const kept = batch.map((rows) => keepRows(db, rows));
        await file.whenFree(() => db.exec("commit"));
        return kept;
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
    }),
});

const keepRows = (db: DatabaseSync, rows: ArchivedRows): Kept[number] => {
  const { collection, columns, primaryKey } = rows;
  const content = rows.body as readonly Content[];
  const table = `main.${quoteName(collection)}`;
  const key = list(primaryKey.map(quoteName));
  // A row that is there already stays as it is; whether it is the same is seen when it is read back. "or abort" stands
  // above what the table itself may say (UNIQUE … ON CONFLICT REPLACE), which would take an older row of the archive away.
  const insert = db.prepare(
    `insert or abort into ${table} as t (${list(columns.map(quoteName))}) values (${list(columns.map(() => "?"))}) on conflict (${key}) do nothing`,
  );
  const places = primaryKey.map((column) => columns.indexOf(column));
  try {
    for (const row of content) insert.run(...row);
  } catch (error) {
    const constraint = constraintOf(error);
    if (constraint === null) throw error;
    throw new FailureError(failure("connectors.constraint-refuses", { collection, constraint }));
  }
  const read = db.prepare(
    `select ${list(columns.map((column) => `t.${quoteName(column)}`))} from ${table} as t where ${primaryKey.map((column) => `t.${quoteName(column)} = ?`).join(" and ")}`,
    { readBigInts: true, returnArrays: true },
  );
  const back = content.flatMap(
    (row) => read.all(...places.map((at) => row[at] ?? null)) as unknown as Content[],
  );
  const kept = { count: back.length, checksum: checksumOf(back) };
  if (kept.count !== rows.count || kept.checksum !== rows.checksum)
    throw new FailureError(failure("connectors.archive-differs", { collection }));
  return kept;
};
