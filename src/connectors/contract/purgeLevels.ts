import { FailureError } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import type { ChildLink } from "./catalogue.ts";
import type { EndTarget } from "./endTarget.ts";

/** One collection of a purge with what is needed to find its rows from those of its parents. */
export interface PurgeLevel {
  readonly collection: string;
  /** Columns that its own children refer to. */
  readonly keys: readonly string[];
  /** How its rows are found: empty for the collection of the rule itself, which comes first. */
  readonly links: readonly LevelLink[];
}

export interface LevelLink {
  /** The level of the parent, and which of its `keys` the columns refer to. */
  readonly parent: number;
  readonly columns: readonly string[];
  readonly keys: readonly number[];
}

/**
 * The collections of a purge, each after all its parents; deletion goes the other way. A collection that two parents
 * lead to stands once, with both links.
 */
export const purgeLevels = (
  target: Pick<EndTarget, "collection" | "children">,
): readonly PurgeLevel[] => {
  const order = parentsFirst(target);
  const keysOf = (collection: string): readonly string[] => [
    ...new Set(
      target.children.flatMap((link) => (link.parent === collection ? link.parentColumns : [])),
    ),
  ];
  return order.map((collection) => ({
    collection,
    keys: keysOf(collection),
    links: target.children
      .filter((link) => link.collection === collection)
      .map((link) => ({
        parent: order.indexOf(link.parent),
        columns: link.columns,
        keys: link.parentColumns.map((column) => keysOf(link.parent).indexOf(column)),
      })),
  }));
};

const parentsFirst = (target: Pick<EndTarget, "collection" | "children">): readonly string[] => {
  const order = [target.collection];
  let waiting: readonly ChildLink[] = target.children;
  // A row that refers to its own table may lead to rows that are not due, without end.
  if (
    waiting.some((link) => link.collection === target.collection || link.collection === link.parent)
  )
    throw new FailureError(
      failure("connectors.links-in-circle", { collection: target.collection }),
    );
  while (waiting.length > 0) {
    const ready = waiting.filter((link) =>
      waiting.every(
        (other) => other.collection !== link.collection || order.includes(other.parent),
      ),
    );
    if (ready.length === 0) throw new FailureError(unplaced(target, waiting));
    for (const link of ready) if (!order.includes(link.collection)) order.push(link.collection);
    waiting = waiting.filter((link) => !ready.includes(link));
  }
  return order;
};

const unplaced = (
  target: Pick<EndTarget, "collection" | "children">,
  waiting: readonly ChildLink[],
) => {
  const orphan = waiting.find(
    (link) =>
      link.parent !== target.collection &&
      !target.children.some((other) => other.collection === link.parent),
  );
  return orphan === undefined
    ? failure("connectors.links-in-circle", { collection: target.collection })
    : failure("connectors.link-without-parent", {
        collection: orphan.collection,
        parent: orphan.parent,
      });
};
