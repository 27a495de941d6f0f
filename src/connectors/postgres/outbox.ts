import { FailureError } from "../../kernel/index.ts";
import { personReceiptFormats, type PersonReceipt } from "../contract/personReceipt.ts";
import type { Receipt } from "../contract/receipt.ts";
import { failure } from "../errors.ts";
import { codeOf } from "./failures.ts";
import type { Query, Session } from "./session.ts";

/** Whether `prepare` has been here: an older version made the table of receipts alone. */
export const isPrepared = async (query: Query): Promise<boolean> => {
  const [row] = await query(
    `select pg_catalog.to_regclass('egide_outbox.receipt') is not null
            and pg_catalog.to_regclass('egide_outbox.hold') is not null as there`,
  );
  return row?.["there"] === true;
};

/**
 * One at a time: "if not exists" alone lets two sessions collide. Receipts are kept as they are: MACs cannot be
 * compressed, and trying costs a tenth of what they cost.
 */
const creation = (): string =>
  `begin; select pg_catalog.pg_advisory_xact_lock(1162299716, 1); ${outboxTables}; commit`;

/** What an administrator runs for two accounts of one database, of which neither may use what the other makes. */
export const outboxTables = `
  create schema if not exists egide_outbox;
  create table if not exists egide_outbox.receipt (
    place bigint generated always as identity primary key,
    id text not null unique,
    source_schema text not null,
    content json not null
  );
  alter table egide_outbox.receipt alter column content set storage external;
  comment on table egide_outbox.receipt is 'Égide: receipts of ended batches, until they have entered the ledger';
  create table if not exists egide_outbox.hold (
    place bigint generated always as identity primary key,
    id text not null,
    source_schema text not null,
    content json not null,
    unique (source_schema, id)
  );
  comment on table egide_outbox.hold is 'Égide: what is kept from every end until it is released; personal data'`;

/** Makes, in the store itself, the tables of receipts and of holds: both commit with, or stand before, a batch. */
export const prepareOutbox = (session: Session): Promise<void> =>
  session.work(async (query) => {
    if (await isPrepared(query)) return;
    try {
      await query(creation());
    } catch (error) {
      await query("rollback");
      throw error;
    }
  });

/** What the server answers about a table of ours that is not there. */
export const unlessPrepared = (session: Session, error: unknown): unknown =>
  codeOf(error) === "42P01" || codeOf(error) === "3F000"
    ? new FailureError(failure("connectors.not-prepared", { store: session.store }))
    : error;

/** Inside the transaction of the batch. */
export const keepReceipt = async (
  query: Query,
  session: Session,
  receipt: Receipt | PersonReceipt,
): Promise<void> => {
  try {
    await query(
      "insert into egide_outbox.receipt (id, source_schema, content) values ($1, $2, $3)",
      [receipt.id, session.schema, JSON.stringify(receipt)],
      "egide_keep_receipt",
    );
  } catch (error) {
    throw unlessPrepared(session, error);
  }
};

export const pendingReceipts = (session: Session): Promise<readonly Receipt[]> =>
  pending<Receipt>(session, ["egide/receipt@1"]);

export const pendingPersonReceipts = (session: Session): Promise<readonly PersonReceipt[]> =>
  pending<PersonReceipt>(session, personReceiptFormats);

const pending = <R>(session: Session, formats: readonly string[]): Promise<readonly R[]> =>
  session.work(async (query) => {
    if (!(await isPrepared(query))) return [];
    const rows = await query(
      `select content from egide_outbox.receipt
       where source_schema = $1 and content ->> 'format' = any($2::text[]) order by place`,
      [session.schema, formats],
    );
    return rows.map((kept) => kept["content"] as R);
  });

export const acknowledgeReceipts = (session: Session, ids: readonly string[]): Promise<void> =>
  session.work(async (query) => {
    if (ids.length === 0 || !(await isPrepared(query))) return;
    await query(
      "delete from egide_outbox.receipt where id = any($1::text[]) and source_schema = $2",
      [ids, session.schema],
    );
  });
