import { retentionFailure } from "../../errors.ts";
import type { Catalogue, ChildLink, ForeignKey } from "../../../connectors/index.ts";
import type { Refuse } from "./ground.ts";
import { linkKey } from "./judgeLink.ts";
import { declaredLinks } from "./proveLinks.ts";

/**
 * What refers to rows that would be gone. ON DELETE CASCADE and SET NULL would change rows that no promise speaks of; the
 * others would stop the run half way; and what only the dataset links would be left without its parent, and no database
 * would say so.
 */
export const judgeReferences = (
  names: readonly string[],
  known: readonly ChildLink[],
  catalogue: Catalogue,
  refuse: Refuse,
): void => {
  for (const { collection, parent, columns } of [...declaredLinks(catalogue), ...known])
    if (collection === parent && names.includes(collection))
      refuse(
        retentionFailure("retention.reference-itself", {
          collection,
          columns: columns.join(", "),
        }),
      );
  const outside = outsideKeys(names, catalogue.foreignKeys);
  for (const key of outside)
    refuse(
      retentionFailure("retention.reference-outside", {
        child: key.collection,
        collection: key.referencedCollection,
        action: key.onDelete.toUpperCase(),
        all: [...new Set(outside.map(({ collection }) => collection))].join(", "),
      }),
    );
  const declared = new Set(declaredLinks(catalogue).map(linkKey));
  const present = new Set(catalogue.collections.map(({ name }) => name));
  for (const link of known)
    if (
      names.includes(link.parent) &&
      !names.includes(link.collection) &&
      present.has(link.collection) &&
      !declared.has(linkKey(link))
    )
      refuse(
        retentionFailure("retention.reference-outside-stated", {
          child: link.collection,
          columns: link.columns.join(", "),
          collection: link.parent,
        }),
      );
};

/** Foreign keys from tables that the rule does not name, also to those that would have to go first: the whole chain. */
const outsideKeys = (
  names: readonly string[],
  foreignKeys: readonly ForeignKey[],
): readonly ForeignKey[] => {
  const gone = new Set(names);
  const chain: ForeignKey[] = [];
  for (;;) {
    const next = foreignKeys.filter(
      (key) =>
        gone.has(key.referencedCollection) &&
        !names.includes(key.collection) &&
        key.collection !== key.referencedCollection &&
        !chain.includes(key),
    );
    if (next.length === 0) return chain;
    chain.push(...next);
    for (const key of next) gone.add(key.collection);
  }
};
