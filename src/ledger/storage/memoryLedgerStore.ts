import type { CheckpointRow, EntryRow, LedgerStore, TreeReader } from "../actions/ledgerStore.ts";
import type { Hash, TreeNode } from "../model/merkleTree.ts";
import { keyOf } from "../model/treeShape.ts";

/** A ledger's rows in memory: the twin of the PostgreSQL store, for tests and for what need not last. */
export const memoryLedgerStore = (): LedgerStore => {
  let entries: readonly EntryRow[] = [];
  let nodes: ReadonlyMap<string, TreeNode> = new Map();
  const checkpoints = new Map<number, CheckpointRow>();
  let last: Promise<unknown> = Promise.resolve();

  const reader = (
    rows: () => readonly EntryRow[],
    tree: () => ReadonlyMap<string, TreeNode>,
  ): TreeReader => ({
    size: async () => rows().length,
    entriesByIds: async (ids) => {
      const wanted = new Set(ids);
      return rows().filter(({ id }) => wanted.has(id));
    },
    nodes: async (wanted) => {
      const found = new Map<string, Hash>();
      for (const node of wanted) {
        const stored =
          node.level === 0 ? rows()[node.index]?.leafHash : tree().get(keyOf(node))?.hash;
        if (stored !== undefined) found.set(keyOf(node), stored);
      }
      return found;
    },
  });

  return {
    ...reader(
      () => entries,
      () => nodes,
    ),
    entriesFrom: async (from, count) => entries.slice(Math.max(0, from), Math.max(0, from) + count),
    nodesIn: async (ranges) => {
      const found = new Map<string, Hash>();
      for (const { level, from, to } of ranges)
        for (let index = from; index < to; index++) {
          const hash = nodes.get(keyOf({ level, index }))?.hash;
          if (hash !== undefined) found.set(keyOf({ level, index }), hash);
        }
      return found;
    },
    countUnexpectedRows: async () => 0,
    appending: (work) => {
      const turn = last.then(async () => {
        let pending = entries;
        let grown = nodes;
        const result = await work({
          ...reader(
            () => pending,
            () => grown,
          ),
          insert: async (added, completed) => {
            pending = [...pending, ...added];
            grown = new Map([...grown, ...completed.map((node) => [keyOf(node), node] as const)]);
          },
        });
        entries = pending;
        nodes = grown;
        return result;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    latestCheckpoint: async () => checkpoints.get(Math.max(-1, ...checkpoints.keys())) ?? null,
    checkpointsBetween: async (after, through, count) =>
      [...checkpoints.values()]
        .filter(({ size }) => size > after && size <= through)
        .sort((a, b) => a.size - b.size)
        .slice(0, count),
    saveCheckpoint: async (checkpoint) => {
      const kept = checkpoints.get(checkpoint.size) ?? checkpoint;
      checkpoints.set(kept.size, kept);
      return kept;
    },
  };
};
