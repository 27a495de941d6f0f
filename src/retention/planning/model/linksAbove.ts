import type { ChildLink } from "../../../connectors/index.ts";
import { linkKey } from "./judgeLink.ts";

/**
 * The links that lead upwards from what a rule ends, nearest first: what is held there holds these rows too. A
 * reference of a table to itself is one of them.
 */
export const linksAbove = (
  collections: readonly string[],
  known: readonly ChildLink[],
  children: readonly ChildLink[],
): readonly ChildLink[] => {
  const inside = new Set(children.map(linkKey));
  const above = new Map<string, ChildLink>();
  let level = [...collections];
  const seen = new Set(level);
  while (level.length > 0) {
    const found = known.filter(
      (link) => level.includes(link.collection) && !inside.has(linkKey(link)),
    );
    for (const link of found) if (!above.has(linkKey(link))) above.set(linkKey(link), link);
    level = [...new Set(found.map(({ parent }) => parent))].filter((parent) => !seen.has(parent));
    for (const parent of level) seen.add(parent);
  }
  return [...above.values()];
};
