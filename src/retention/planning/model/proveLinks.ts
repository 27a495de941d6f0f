import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Catalogue, ChildLink } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { judgeLink, linkKey } from "./judgeLink.ts";

/** The children of a rule, parents first, or why their order or their rows would be uncertain. */
export interface LinkProof {
  readonly links: readonly ChildLink[];
  readonly refusals: readonly Failure[];
}

/**
 * Finds the one link by which each child of a rule is reached, from the foreign keys of the database and the
 * links that the dataset states. Exactly one: with two, one parent may be due and the other not.
 */
export const proveLinks = (
  rule: Rule,
  known: readonly ChildLink[],
  catalogue: Catalogue,
): LinkProof => {
  const ended = new Set([rule.collection, ...rule.with]);
  const inside = ({ collection, parent }: ChildLink): boolean =>
    ended.has(collection) && ended.has(parent);
  const declared = declaredLinks(catalogue);
  const all = unique([...declared, ...known].filter(inside));
  const refusals = all
    .filter(({ collection, parent }) => collection === parent)
    .map(({ collection, columns }) =>
      retentionFailure("retention.reference-itself", { collection, columns: columns.join(", ") }),
    );
  const between = all.filter(({ collection, parent }) => collection !== parent);
  for (const child of rule.with) {
    const links = between.filter(({ collection }) => collection === child);
    if (links.length === 0)
      refusals.push(retentionFailure("retention.reference-missing", { child }));
    if (links.length > 1)
      refusals.push(
        retentionFailure("retention.reference-twofold", { child, count: links.length }),
      );
  }
  for (const link of between) refusals.push(...judgeLink(link, declared, catalogue));
  const links = parentsFirst(rule.collection, between);
  if (links.length < between.length)
    refusals.push(
      retentionFailure("retention.reference-circle", {
        collections: between
          .filter((link) => !links.includes(link))
          .map(({ collection }) => collection)
          .join(", "),
      }),
    );
  return { links, refusals };
};

/** The links that the database itself declares. */
export const declaredLinks = ({ foreignKeys }: Catalogue): readonly ChildLink[] =>
  foreignKeys.map((key) => ({
    collection: key.collection,
    columns: key.columns,
    parent: key.referencedCollection,
    parentColumns: key.referencedColumns,
  }));

const parentsFirst = (root: string, links: readonly ChildLink[]): readonly ChildLink[] => {
  const reached = new Set([root]);
  const ordered: ChildLink[] = [];
  let left = links.filter(({ collection }) => collection !== root);
  for (;;) {
    const ready = left.filter(({ parent }) => reached.has(parent));
    if (ready.length === 0) return ordered;
    for (const link of ready) reached.add(link.collection);
    ordered.push(...ready);
    left = left.filter((link) => !ready.includes(link));
  }
};

const unique = (links: readonly ChildLink[]): readonly ChildLink[] => {
  const byText = new Map(links.map((link) => [linkKey(link), link]));
  return [...byText.values()];
};
