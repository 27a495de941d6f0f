import type { StatementSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import { personReceiptFormats, type PersonReceipt } from "../contract/personReceipt.ts";
import type { Receipt } from "../contract/receipt.ts";
import { failure } from "../errors.ts";
import type { DatabaseFile } from "./file.ts";
import { holdTable, ownTables, receiptTable } from "./ownTables.ts";

const existsTable = "select 1 from main.sqlite_schema where type = 'table' and name = ?";
const exists = `select 1 from main.sqlite_schema where type = 'table' and name = '${receiptTable}'`;

/** Makes our tables in the store itself: a receipt commits with its batch, and a batch sees every hold. */
export const prepareOutbox = (file: DatabaseFile): Promise<void> =>
  file.work((db) =>
    file.whenFree(() => {
      if (ownTables.every((name) => db.prepare(existsTable).get(name) !== undefined)) return;
      db.exec(
        `create table if not exists main.${holdTable} (place integer primary key autoincrement, id text not null unique, content text not null)`,
      );
      db.exec(
        `create table if not exists main.${receiptTable} (place integer primary key autoincrement, id text not null unique, content text not null)`,
      );
    }),
  );

/** Inside the transaction of the batch. */
export const keepReceipt = (
  prepare: (text: string) => StatementSync,
  receipt: Receipt | PersonReceipt,
): void => {
  // Without the table of holds, nobody knows what is to be kept.
  if (ownTables.some((name) => prepare(existsTable).get(name) === undefined))
    throw new FailureError(failure("connectors.not-prepared", { store: "sqlite" }));
  prepare(`insert into main.${receiptTable} (id, content) values (?, ?)`).run(
    receipt.id,
    JSON.stringify(receipt),
  );
};

export const pendingReceipts = (file: DatabaseFile): Promise<readonly Receipt[]> =>
  pending<Receipt>(file, ["egide/receipt@1"]);

export const pendingPersonReceipts = (file: DatabaseFile): Promise<readonly PersonReceipt[]> =>
  pending<PersonReceipt>(file, personReceiptFormats);

const pending = <R>(file: DatabaseFile, formats: readonly string[]): Promise<readonly R[]> =>
  file.work((db) =>
    file.whenFree(() => {
      if (db.prepare(exists).get() === undefined) return [];
      return db
        .prepare(
          `select content from main.${receiptTable} where json_extract(content, '$.format') in (select value from json_each(?)) order by place`,
        )
        .all(JSON.stringify(formats))
        .map((row) => JSON.parse(String(row["content"])) as R);
    }),
  );

export const acknowledgeReceipts = (file: DatabaseFile, ids: readonly string[]): Promise<void> =>
  file.work((db) =>
    file.whenFree(() => {
      if (ids.length === 0 || db.prepare(exists).get() === undefined) return;
      db.prepare(
        `delete from main.${receiptTable} where id in (select value from json_each(?))`,
      ).run(JSON.stringify(ids));
    }),
  );
