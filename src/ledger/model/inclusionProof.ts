import { nodeHash, sameHash, type Hash } from "./merkleTree.ts";
import { largestPowerBelow, type LeafRange } from "./treeShape.ts";

/**
 * RFC 6962 §2.1.1, PATH(m, D[n]): the ranges whose hashes prove that the leaf `index` stands in a tree of `size`
 * leaves, from the leaf up. `index` is below `size`.
 */
export const inclusionRanges = (index: number, size: number): readonly LeafRange[] => {
  const ranges: LeafRange[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
};

/**
 * RFC 9162 §2.1.3.2. True when `path` leads from the leaf to the root of a tree of `size` leaves.
 * The path alone does not bind the size (some paths hold for two sizes): the signed checkpoint does.
 */
export const verifyInclusion = (proof: {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
  readonly root: Hash;
}): boolean => {
  if (!Number.isSafeInteger(proof.index) || !Number.isSafeInteger(proof.size)) return false;
  if (proof.index < 0 || proof.index >= proof.size) return false;
  let place = proof.index;
  let last = proof.size - 1;
  let computed = proof.leaf;
  for (const sibling of proof.path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      computed = nodeHash(sibling, computed);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      computed = nodeHash(computed, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(computed, proof.root);
};
