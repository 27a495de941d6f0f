import { joinSubtrees, nodeHash, sameHash, type Hash } from "./merkleTree.ts";
import type { NodeCoordinate } from "./treeShape.ts";

/**
 * Rebuilds a tree leaf by leaf beside the nodes that were stored, so that each damage is named once and where it is.
 *
 * Where the recomputed hash and the stored one differ, either may be the altered one, so both go up as candidates; the
 * first ancestor that agrees with one of them settles it. Without this, one altered byte would be reported again at
 * every level above it and at every later checkpoint. It hides nothing: there is more than one candidate only below a
 * finding, so a tree without findings is equal to the stored one, hash by hash.
 */
export interface AuditTree {
  /** Adds a leaf with the hashes it may have: one if its row agrees with itself, two if not, none if it is missing. */
  push(candidates: readonly Hash[]): void;
  /** Whether the root so far can be this one; null when too much is missing to tell. */
  hasRoot(root: Hash): boolean | null;
  /** The root so far; null while a peak is missing or doubtful. */
  root(): Hash | null;
}

/** What the tree is held against, and where damage is told. */
export interface AuditSource {
  /** The stored hash of an inner node; null when there is none. */
  stored(node: NodeCoordinate): Hash | null;
  contradicted(node: NodeCoordinate): void;
  missing(node: NodeCoordinate): void;
}

interface Subtree {
  readonly candidates: readonly Hash[];
  /** A finding below explains a difference here, so that it is not reported again. */
  readonly explained: boolean;
}

const mostCandidates = 3;
const mostRoots = 4096;

export const auditTree = (source: AuditSource): AuditTree => {
  const peaks: Subtree[] = [];
  let size = 0;

  const join = (left: Subtree, right: Subtree, node: NodeCoordinate): Subtree => {
    const computed = left.candidates.flatMap((l) => right.candidates.map((r) => nodeHash(l, r)));
    const explained = left.explained || right.explained;
    const stored = source.stored(node);
    if (stored === null) {
      if (computed.length > 0 || !explained) source.missing(node);
      return { candidates: computed.slice(0, mostCandidates), explained };
    }
    if (computed.some((hash) => sameHash(hash, stored)))
      return { candidates: [stored], explained: false };
    if (!explained) source.contradicted(node);
    return { candidates: [stored, ...computed].slice(0, mostCandidates), explained: true };
  };

  const roots = (): readonly Hash[] =>
    peaks
      .reduce<readonly (readonly Hash[])[]>(
        (lists, peak) =>
          lists
            .flatMap((list) => peak.candidates.map((hash) => [...list, hash]))
            .slice(0, mostRoots),
        [[]],
      )
      .map((list) => joinSubtrees(list));

  return {
    push: (candidates) => {
      let top: Subtree = { candidates, explained: candidates.length !== 1 };
      let index = size++;
      for (let level = 1; index % 2 === 1; level++) {
        index = (index - 1) / 2;
        const left = peaks.pop() ?? { candidates: [], explained: true };
        top = join(left, top, { level, index });
      }
      peaks.push(top);
    },
    hasRoot: (root) => {
      const possible = roots();
      if (possible.length === 0) return null;
      return possible.some((candidate) => sameHash(candidate, root));
    },
    root: () => (peaks.every((peak) => peak.candidates.length === 1) ? (roots()[0] ?? null) : null),
  };
};
