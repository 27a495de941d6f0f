import { Type, type Static } from "typebox";
import { emptyRoot, nodeHash, sameHash, type Hash } from "./merkleTree.ts";
import { largestPowerBelow, type LeafRange } from "./treeShape.ts";

/** `egide/ledger-consistency@1`: proof that a tree of `from` entries is the beginning of a tree of `to` entries. */
export const ConsistencyProofSchema = Type.Object(
  {
    format: Type.Literal("egide/ledger-consistency@1"),
    from: Type.Integer({ minimum: 0 }),
    to: Type.Integer({ minimum: 0 }),
    path: Type.Array(Type.String({ description: "base64 of 32 bytes" })),
  },
  { additionalProperties: false },
);

export type ConsistencyProof = Static<typeof ConsistencyProofSchema>;

/** RFC 6962 §2.1.2, PROOF(m, D[n]) with 0 ≤ `first` ≤ `second`: the ranges whose hashes make the proof; none for 0. */
export const consistencyRanges = (first: number, second: number): readonly LeafRange[] => {
  if (first === 0 || first === second) return [];
  const ranges: LeafRange[] = [];
  let from = 0;
  let to = second;
  // SUBPROOF ends at the subtree that `first` closes; the verifier knows it only while it is the whole first tree.
  while (first !== to) {
    const middle = from + largestPowerBelow(to - from);
    if (first <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  if (from !== 0) ranges.push({ from, to });
  return ranges.reverse();
};

/** RFC 9162 §2.1.4.2. True when the tree of `firstRoot` is the beginning of the tree of `secondRoot`. */
export const verifyConsistency = (proof: {
  readonly first: number;
  readonly second: number;
  readonly path: readonly Hash[];
  readonly firstRoot: Hash;
  readonly secondRoot: Hash;
}): boolean => {
  const { first, second, firstRoot, secondRoot } = proof;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second)) return false;
  if (first < 0 || first > second) return false;
  // The empty tree is the beginning of every tree; its root is known, and nothing else may be claimed of it.
  if (first === 0 && !sameHash(firstRoot, emptyRoot)) return false;
  if (first === second) return proof.path.length === 0 && sameHash(firstRoot, secondRoot);
  if (first === 0) return proof.path.length === 0;

  const path = isPowerOfTwo(first) ? [firstRoot, ...proof.path] : proof.path;
  const [start, ...rest] = path;
  if (start === undefined || proof.path.length === 0) return false;
  let place = first - 1;
  let last = second - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  let firstComputed = start;
  let secondComputed = start;
  for (const step of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      firstComputed = nodeHash(step, firstComputed);
      secondComputed = nodeHash(step, secondComputed);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      secondComputed = nodeHash(secondComputed, step);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(firstComputed, firstRoot) && sameHash(secondComputed, secondRoot);
};

const isPowerOfTwo = (n: number): boolean => largestPowerBelow(n + 1) === n;
