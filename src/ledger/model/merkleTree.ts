import { hash } from "node:crypto";
import type { NodeCoordinate } from "./treeShape.ts";

/** Thirty-two bytes of SHA-256. */
export type Hash = Uint8Array;

export const hashLength = 32;

const digest = (content: Uint8Array): Hash => hash("sha256", content, "buffer");

/** RFC 6962 §2.1: "The hash of an empty list is the hash of an empty string". */
export const emptyRoot: Hash = digest(new Uint8Array(0));

/** RFC 6962 §2.1: MTH({d(0)}) = SHA-256(0x00 || d(0)). The prefix keeps a leaf from passing for a node. */
export const leafHash = (payload: Uint8Array): Hash => {
  const content = Buffer.allocUnsafe(1 + payload.byteLength);
  content[0] = 0;
  content.set(payload, 1);
  return digest(content);
};

/** RFC 6962 §2.1: MTH(D[n]) = SHA-256(0x01 || MTH(D[0:k]) || MTH(D[k:n])). */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  const content = Buffer.allocUnsafe(1 + left.byteLength + right.byteLength);
  content[0] = 1;
  content.set(left, 1);
  content.set(right, 1 + left.byteLength);
  return digest(content);
};

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The hash over complete subtrees that follow each other, the largest first. */
export const joinSubtrees = (hashes: readonly Hash[]): Hash => {
  const last = hashes.at(-1);
  if (last === undefined) return emptyRoot;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
};

/** The root of a list of leaf hashes. */
export const rootOf = (leaves: readonly Hash[]): Hash =>
  rootOfRange(extend(emptyRange, leaves).range);

/** All that is needed of a tree to append to it: the roots of its complete subtrees, the largest first. */
export interface CompactRange {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

export const emptyRange: CompactRange = { size: 0, peaks: [] };

export const rootOfRange = (range: CompactRange): Hash => joinSubtrees(range.peaks);

export interface TreeNode extends NodeCoordinate {
  readonly hash: Hash;
}

/** Appends leaves; `completed` are the inner nodes (level 1 and above) that became final, children before parents. */
export const extend = (
  range: CompactRange,
  leaves: readonly Hash[],
): { range: CompactRange; completed: readonly TreeNode[] } => {
  const peaks = [...range.peaks];
  const completed: TreeNode[] = [];
  let size = range.size;
  for (const leaf of leaves) {
    let top = leaf;
    let index = size;
    // A leaf at an odd place closes a pair, which may close a pair of pairs, and so on.
    for (let level = 1; index % 2 === 1; level++) {
      const left = peaks.pop();
      if (left === undefined) throw new RangeError("a compact range lacks a peak of its size");
      index = (index - 1) / 2;
      top = nodeHash(left, top);
      completed.push({ level, index, hash: top });
    }
    peaks.push(top);
    size++;
  }
  return { range: { size, peaks }, completed };
};
