import { sql, type Kysely } from "kysely";
import { FailureError } from "../../kernel/index.ts";
import type { AppendSession, LedgerStore, TreeReader } from "../actions/ledgerStore.ts";
import { ledgerFailure } from "../errors.ts";
import {
  checkpointOf,
  entryOf,
  hashesByNode,
  type CheckpointRecord,
  type EntryRecord,
  type NodeRecord,
} from "./ledgerRecords.ts";

// Taken by every appender until its transaction ends; arbitrary, the same in every version.
const appendLock = "5063412857290411";
const uniqueViolation = "23505";

/**
 * The ledger in the tables of migrations/0001-ledger.sql. Given a transaction, everything happens inside it: the
 * caller then commits, and should append last, since other appenders wait until it does.
 */
export const postgresLedgerStore = (database: Kysely<unknown>): LedgerStore => ({
  ...treeReader(database),

  entriesFrom: async (from, count) => {
    const { rows } = await sql<EntryRecord>`
      select ${entryColumns} from egide.ledger_entry
      where index >= ${from} order by index limit ${count}`.execute(database);
    return rows.map(entryOf);
  },

  nodesIn: async (ranges) => {
    const { rows } = await sql<NodeRecord>`
      select node.level, node.index, node.hash
      from unnest(${ranges.map(({ level }) => level)}::int[],
                  ${ranges.map(({ from }) => from)}::bigint[],
                  ${ranges.map(({ to }) => to)}::bigint[]) as wanted(level, first, beyond)
      join egide.ledger_node node
        on node.level = wanted.level and node.index >= wanted.first and node.index < wanted.beyond`.execute(
      database,
    );
    return hashesByNode(rows);
  },

  countUnexpectedRows: async () => {
    // One statement, so one snapshot: an append that commits meanwhile is seen whole or not at all.
    const { rows } = await sql<{ count: string }>`
      with head as (select coalesce(max(index) + 1, 0) as size from egide.ledger_entry)
      select (select count(*) from egide.ledger_entry where index < 0)
           + (select count(*) from egide.ledger_node, head
              where level not between 1 and 53 or index < 0 or index >= head.size >> greatest(level, 0))
        as count`.execute(database);
    return Number(rows[0]?.count ?? 0);
  },

  appending: async (work) => {
    const inside = async (transaction: Kysely<unknown>) => {
      await sql`select pg_advisory_xact_lock(${appendLock}::bigint)`.execute(transaction);
      return work(appendSession(transaction));
    };
    return database.isTransaction
      ? inside(database)
      : database.transaction().setIsolationLevel("read committed").execute(inside);
  },

  latestCheckpoint: async () => {
    const { rows } = await sql<CheckpointRecord>`
      select ${checkpointColumns} from egide.ledger_checkpoint order by size desc limit 1`.execute(
      database,
    );
    return rows[0] === undefined ? null : checkpointOf(rows[0]);
  },

  checkpointsBetween: async (after, through, count) => {
    const { rows } = await sql<CheckpointRecord>`
      select ${checkpointColumns} from egide.ledger_checkpoint
      where size > ${after} and size <= ${through} order by size limit ${count}`.execute(database);
    return rows.map(checkpointOf);
  },

  saveCheckpoint: async ({ size, root, note, at }) => {
    await sql`
      insert into egide.ledger_checkpoint (size, root, note, at)
      values (${size}, ${Buffer.from(root)}, ${note}, ${at})
      on conflict (size) do nothing`.execute(database);
    const { rows } = await sql<CheckpointRecord>`
      select ${checkpointColumns} from egide.ledger_checkpoint where size = ${size}`.execute(
      database,
    );
    if (rows[0] === undefined) throw damagedAt(size);
    return checkpointOf(rows[0]);
  },
});

const entryColumns = sql.raw(
  "index, id, payload, leaf_hash, to_json(recorded_at at time zone 'UTC') #>> '{}' as recorded_at",
);
const checkpointColumns = sql.raw(
  "size, root, note, to_json(at at time zone 'UTC') #>> '{}' as at",
);

const treeReader = (database: Kysely<unknown>): TreeReader => ({
  size: async () => {
    const { rows } = await sql<{ size: string }>`
      select coalesce(max(index) + 1, 0) as size from egide.ledger_entry`.execute(database);
    return Math.max(0, Number(rows[0]?.size ?? 0));
  },

  entriesByIds: async (ids) => {
    const { rows } = await sql<EntryRecord>`
      select ${entryColumns} from egide.ledger_entry where id = any(${ids}::text[])`.execute(
      database,
    );
    return rows.map(entryOf);
  },

  nodes: async (wanted) => {
    const { rows } = await sql<NodeRecord>`
      with wanted as (
        select * from unnest(${wanted.map(({ level }) => level)}::int[],
                             ${wanted.map(({ index }) => index)}::bigint[]) as wanted(level, index))
      select level, index, hash from wanted join egide.ledger_node using (level, index)
      union all
      select 0, index, leaf_hash from wanted join egide.ledger_entry using (index) where level = 0`.execute(
      database,
    );
    return hashesByNode(rows);
  },
});

const appendSession = (transaction: Kysely<unknown>): AppendSession => ({
  ...treeReader(transaction),
  insert: async (entries, nodes) => {
    try {
      await sql`
        insert into egide.ledger_entry (index, id, payload, leaf_hash, recorded_at)
        select * from unnest(${entries.map(({ index }) => index)}::bigint[],
                             ${entries.map(({ id }) => id)}::text[],
                             ${entries.map(({ payload }) => Buffer.from(payload))}::bytea[],
                             ${entries.map(({ leafHash }) => Buffer.from(leafHash))}::bytea[],
                             ${entries.map(({ recordedAt }) => recordedAt)}::timestamptz[])`.execute(
        transaction,
      );
      if (nodes.length === 0) return;
      await sql`
        insert into egide.ledger_node (level, index, hash)
        select * from unnest(${nodes.map(({ level }) => level)}::int[],
                             ${nodes.map(({ index }) => index)}::bigint[],
                             ${nodes.map(({ hash }) => Buffer.from(hash))}::bytea[])`.execute(
        transaction,
      );
    } catch (error) {
      // Under the lock nobody else writes: a row that stands where the next one goes is damage, or, in a caller's
      // transaction whose snapshot is older than the last append, a refusal to fork.
      if ((error as { code?: unknown }).code === uniqueViolation)
        throw damagedAt(entries[0]?.index ?? 0, error);
      throw error;
    }
  },
});

const damagedAt = (index: number, cause?: unknown): FailureError =>
  new FailureError(ledgerFailure("ledger.storage-damaged", { index }), { cause });
