import type { Hash, TreeNode } from "../model/merkleTree.ts";
import type { LevelRange, NodeCoordinate } from "../model/treeShape.ts";

/**
 * What keeps a ledger. Every adapter passes `storage/ledgerStoreContract.ts`.
 *
 * It MUST give back payloads byte for byte: the leaf is the hash of these bytes.
 * It MUST NOT repair, reorder or leave out rows that do not hold together: `verify` reads through the same door.
 */
export interface LedgerStore extends TreeReader {
  /** Entries in order from index `from`, at most `count`; a missing one is simply not there. */
  entriesFrom(from: number, count: number): Promise<readonly EntryRow[]>;
  /** Stored inner nodes (level 1 and above) of these ranges, by `keyOf`. */
  nodesIn(ranges: readonly LevelRange[]): Promise<ReadonlyMap<string, Hash>>;
  /** Counts rows where the ledger writes none: entries below 0, nodes beyond the last entry. */
  countUnexpectedRows(): Promise<number>;
  /**
   * Runs `work` while no other appender can, in one transaction: all of its writes or none.
   * Sizes read inside are those of the last commit, so that no gap and no fork can come.
   */
  appending<T>(work: (session: AppendSession) => Promise<T>): Promise<T>;

  latestCheckpoint(): Promise<CheckpointRow | null>;
  /** The first `count` checkpoints of more than `after` and at most `through` entries, by size. */
  checkpointsBetween(
    after: number,
    through: number,
    count: number,
  ): Promise<readonly CheckpointRow[]>;
  /** Keeps a checkpoint unless one of this size is kept, and gives the one that is. */
  saveCheckpoint(checkpoint: CheckpointRow): Promise<CheckpointRow>;
}

/** What proofs and appends read. */
export interface TreeReader {
  /** One more than the highest index. */
  size(): Promise<number>;
  /** The entries that have these identifiers, in any order. */
  entriesByIds(ids: readonly string[]): Promise<readonly EntryRow[]>;
  /** Stored hashes of these nodes, level 0 being leaves, by `keyOf`; a missing one is simply not there. */
  nodes(wanted: readonly NodeCoordinate[]): Promise<ReadonlyMap<string, Hash>>;
}

/** What an append writes with. */
export interface AppendSession extends TreeReader {
  /** Adds entries that follow the last one, and the inner nodes that they complete. */
  insert(entries: readonly EntryRow[], nodes: readonly TreeNode[]): Promise<void>;
}

/** One entry as stored. */
export interface EntryRow {
  readonly index: number;
  readonly id: string;
  readonly payload: Uint8Array;
  readonly leafHash: Hash;
  /** RFC 3339, UTC; the same instant as `at` in the payload. */
  readonly recordedAt: string;
}

/** One signed checkpoint as stored. */
export interface CheckpointRow {
  readonly size: number;
  readonly root: Hash;
  readonly note: string;
  /** RFC 3339, UTC: when it was signed. Not part of the note, so not proved by it. */
  readonly at: string;
}
