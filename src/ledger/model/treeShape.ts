/**
 * Where things stand in the tree, without any hash. Sizes and indexes are whole numbers below 2^53, so the arithmetic
 * is never bitwise: JavaScript would cut it to 32 bits.
 */

/** A complete subtree: it covers the leaves from index × 2^level, 2^level of them. Level 0 is a leaf. */
export interface NodeCoordinate {
  readonly level: number;
  readonly index: number;
}

/** Leaves from `from` up to but without `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** RFC 6962 §2.1: "the largest power of two smaller than n", for n > 1. */
export const largestPowerBelow = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

/** The complete subtrees that make up a range, the largest first; `from` is a multiple of a power of two not below its width. */
export const completeSubtrees = (range: LeafRange): readonly NodeCoordinate[] => {
  const subtrees: NodeCoordinate[] = [];
  let { from } = range;
  while (from < range.to) {
    const width = largestPowerBelow(range.to - from + 1);
    subtrees.push({ level: Math.log2(width), index: from / width });
    from += width;
  }
  return subtrees;
};

/** The complete subtrees of a tree of this size. */
export const peaksOf = (size: number): readonly NodeCoordinate[] =>
  completeSubtrees({ from: 0, to: size });

/** Nodes of one level, from index `from` up to but without `to`. */
export interface LevelRange {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** The inner nodes that become final when a tree grows from one size to another. */
export const completedBetween = (size: number, grown: number): readonly LevelRange[] => {
  const levels: LevelRange[] = [];
  for (let level = 1; 2 ** level <= grown; level++) {
    const from = Math.floor(size / 2 ** level);
    const to = Math.floor(grown / 2 ** level);
    if (from < to) levels.push({ level, from, to });
  }
  return levels;
};

/** A text that stands for a coordinate in maps. */
export const keyOf = (node: NodeCoordinate): string => `${node.level}/${node.index}`;
