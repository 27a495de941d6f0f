import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { ChildLink, ForeignKey } from "../../../connectors/index.ts";
import type { Ground, Refuse } from "./ground.ts";
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
  { catalogue, remedies }: Pick<Ground, "catalogue" | "remedies">,
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
  const nameable = outside.filter(({ beyond }) => beyond === undefined);
  for (const key of outside) {
    const said = {
      child: key.collection,
      collection: key.referencedCollection,
      action: key.onDelete.toUpperCase(),
    };
    if (key.beyond) refuse(beyondReach(said, key.beyond, remedies));
    else
      refuse(
        retentionFailure("retention.reference-outside", {
          ...said,
          all: [...new Set(nameable.map(({ collection }) => collection))].join(", "),
        }),
      );
  }
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

/** Nothing that a rule could name: the way out is a statement. */
const beyondReach = (
  said: Readonly<Record<string, string>>,
  { schema, table, constraint, is }: NonNullable<ForeignKey["beyond"]>,
  remedies: Ground["remedies"],
): Failure => {
  const cut = remedies.cut(schema, table, constraint);
  return is === "part"
    ? retentionFailure("retention.reference-part", { ...said, cut })
    : retentionFailure("retention.reference-other-schema", {
        ...said,
        table,
        move: remedies.moveHere(schema, table),
        cut,
      });
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
