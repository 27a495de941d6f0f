import type { Catalogue, ChildLink } from "../../../connectors/index.ts";
import { linkKey } from "./judgeLink.ts";

/**
 * The links that lead down from what an end changes to what it leaves as it is, nearest first: a child that is held keeps
 * its parent from being changed, as it keeps it from being deleted. Each collection is reached from the one before, so that
 * they turn in no circle; a reference of a table to itself leads to other files, and is none of them.
 */
export const linksBelow = (
  collections: readonly string[],
  known: readonly ChildLink[],
  { collections: present }: Pick<Catalogue, "collections">,
): readonly ChildLink[] => {
  const there = new Set(present.map(({ name }) => name));
  const reached = new Set(collections);
  const below = new Map<string, ChildLink>();
  for (;;) {
    const found = known.filter(
      ({ collection, parent }) =>
        reached.has(parent) && !reached.has(collection) && there.has(collection),
    );
    if (found.length === 0) return [...below.values()];
    for (const link of found) below.set(linkKey(link), link);
    for (const { collection } of found) reached.add(collection);
  }
};
