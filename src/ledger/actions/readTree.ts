import { FailureError } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { joinSubtrees, type CompactRange, type Hash } from "../model/merkleTree.ts";
import { completeSubtrees, keyOf, peaksOf, type LeafRange } from "../model/treeShape.ts";
import type { TreeReader } from "./ledgerStore.ts";

/** The hash over each of these ranges of leaves, from O(log n) stored nodes. @throws `ledger.storage-damaged`. */
export const hashRanges = async (
  store: Pick<TreeReader, "nodes">,
  ranges: readonly LeafRange[],
): Promise<readonly Hash[]> => {
  const subtrees = ranges.map((range) => completeSubtrees(range));
  const stored = await store.nodes(subtrees.flat());
  return subtrees.map((nodes) =>
    joinSubtrees(
      nodes.map((node) => {
        const hash = stored.get(keyOf(node));
        if (hash !== undefined) return hash;
        const index = node.index * 2 ** node.level;
        throw new FailureError(ledgerFailure("ledger.storage-damaged", { index }));
      }),
    ),
  );
};

/** The root that the tree had at this size. @throws `ledger.storage-damaged`. */
export const rootAt = async (store: Pick<TreeReader, "nodes">, size: number): Promise<Hash> => {
  const [root] = await hashRanges(store, [{ from: 0, to: size }]);
  if (root === undefined) throw new RangeError("one range gives one hash");
  return root;
};

/** All that is needed of the tree at this size to append to it. @throws `ledger.storage-damaged`. */
export const readCompactRange = async (
  store: Pick<TreeReader, "nodes">,
  size: number,
): Promise<CompactRange> => {
  const single = peaksOf(size).map(({ level, index }) => ({
    from: index * 2 ** level,
    to: (index + 1) * 2 ** level,
  }));
  return { size, peaks: await hashRanges(store, single) };
};
