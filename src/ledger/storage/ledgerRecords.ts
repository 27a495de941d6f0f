import type { CheckpointRow, EntryRow } from "../actions/ledgerStore.ts";
import type { Hash } from "../model/merkleTree.ts";
import { keyOf } from "../model/treeShape.ts";

/** Rows as the driver gives them: `bigint` comes as text, `bytea` as a Buffer. */
export interface EntryRecord {
  readonly index: string;
  readonly id: string;
  readonly payload: Buffer;
  readonly leaf_hash: Buffer;
  readonly recorded_at: string;
}

export interface NodeRecord {
  readonly level: number;
  readonly index: string;
  readonly hash: Buffer;
}

export interface CheckpointRecord {
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  readonly at: string;
}

export const entryOf = (record: EntryRecord): EntryRow => ({
  index: Number(record.index),
  id: record.id,
  payload: record.payload,
  leafHash: record.leaf_hash,
  recordedAt: `${record.recorded_at}Z`,
});

export const checkpointOf = (record: CheckpointRecord): CheckpointRow => ({
  size: Number(record.size),
  root: record.root,
  note: record.note,
  at: `${record.at}Z`,
});

export const hashesByNode = (records: readonly NodeRecord[]): ReadonlyMap<string, Hash> =>
  new Map(records.map(({ level, index, hash }) => [keyOf({ level, index: Number(index) }), hash]));
