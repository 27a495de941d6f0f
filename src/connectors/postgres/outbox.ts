import { FailureError } from "../../kernel/index.ts";
import type { Receipt } from "../contract/receipt.ts";
import { failure } from "../errors.ts";
import { codeOf } from "./failures.ts";
import type { Query, Session } from "./session.ts";

const exists = "select pg_catalog.to_regclass('egide_outbox.receipt') is not null as there";

/** One at a time: "if not exists" alone lets two sessions collide. */
const creation = `
  begin;
  select pg_catalog.pg_advisory_xact_lock(1162299716, 1);
  create schema if not exists egide_outbox;
  create table if not exists egide_outbox.receipt (
    place bigint generated always as identity primary key,
    id text not null unique,
    source_schema text not null,
    content json not null
  );
  comment on table egide_outbox.receipt is 'Égide: receipts of purged batches, until they have entered the ledger';
  commit`;

/** Makes the table of receipts in the store itself, so that a receipt commits with its batch. */
export const prepareOutbox = (session: Session): Promise<void> =>
  session.work(async (query) => {
    const [row] = await query(exists);
    if (row?.["there"] === true) return;
    try {
      await query(creation);
    } catch (error) {
      await query("rollback");
      throw error;
    }
  });

/** Inside the transaction of the batch. */
export const keepReceipt = async (
  query: Query,
  session: Session,
  receipt: Receipt,
): Promise<void> => {
  try {
    await query(
      "insert into egide_outbox.receipt (id, source_schema, content) values ($1, $2, $3)",
      [receipt.id, session.schema, JSON.stringify(receipt)],
      "egide_keep_receipt",
    );
  } catch (error) {
    if (codeOf(error) === "42P01" || codeOf(error) === "3F000")
      throw new FailureError(failure("connectors.not-prepared", { store: session.store }));
    throw error;
  }
};

export const pendingReceipts = (session: Session): Promise<readonly Receipt[]> =>
  session.work(async (query) => {
    const [row] = await query(exists);
    if (row?.["there"] !== true) return [];
    const rows = await query(
      "select content from egide_outbox.receipt where source_schema = $1 order by place",
      [session.schema],
    );
    return rows.map((kept) => kept["content"] as Receipt);
  });

export const acknowledgeReceipts = (session: Session, ids: readonly string[]): Promise<void> =>
  session.work(async (query) => {
    const [row] = await query(exists);
    if (ids.length === 0 || row?.["there"] !== true) return;
    await query(
      "delete from egide_outbox.receipt where id = any($1::text[]) and source_schema = $2",
      [ids, session.schema],
    );
  });
