import { retentionFailure } from "../../errors.ts";
import type { Catalogue, ChildLink } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { columnOf, type Ground, type Refuse } from "./ground.ts";
import { judgeLink, linkKey } from "./judgeLink.ts";

/**
 * Finds the one link by which each child of a rule is reached, from the foreign keys of the database and the
 * links that the dataset states. Exactly one: with two, one parent may be due and the other not. Parents come first.
 */
export const proveLinks = (
  rule: Rule,
  known: readonly ChildLink[],
  ground: Pick<Ground, "store" | "kind" | "catalogue" | "remedies">,
  refuse: Refuse,
): { readonly links: readonly ChildLink[] } => {
  const ended = new Set([rule.collection, ...rule.with]);
  const declared = declaredLinks(ground.catalogue);
  const between = unique([...declared, ...known]).filter(
    ({ collection, parent }) => collection !== parent && ended.has(collection) && ended.has(parent),
  );
  for (const child of rule.with) {
    const links = between.filter(({ collection }) => collection === child);
    if (links.length === 0) refuse(retentionFailure("retention.reference-missing", { child }));
    if (links.length > 1)
      refuse(retentionFailure("retention.reference-twofold", { child, count: links.length }));
  }
  for (const link of between) {
    for (const column of link.columns) columnOf(ground, link.collection, column, refuse);
    for (const column of link.parentColumns) columnOf(ground, link.parent, column, refuse);
    for (const reason of judgeLink(link, declared, ground.catalogue)) refuse(reason);
    if (ground.kind === "sqlite") judgeTarget(link, declared, ground, refuse);
  }
  const links = parentsFirst(rule.collection, between);
  if (links.length < between.length)
    refuse(
      retentionFailure("retention.reference-circle", {
        collections: between
          .filter((link) => !links.includes(link))
          .map(({ collection }) => collection)
          .join(", "),
      }),
    );
  return { links };
};

/** SQLite takes a foreign key to whatever columns, then refuses each deletion above it while nothing keeps these unique. */
const judgeTarget = (
  link: ChildLink,
  declared: readonly ChildLink[],
  { catalogue, remedies }: Pick<Ground, "catalogue" | "remedies">,
  refuse: Refuse,
): void => {
  const { collection: child, columns, parent, parentColumns } = link;
  const table = catalogue.collections.find(({ name }) => name === parent);
  if (!table || !declared.some((other) => linkKey(other) === linkKey(link))) return;
  const keys = [table.primaryKey, ...table.uniques.filter(isPlain).map((key) => key.columns)];
  const isUnique = keys.some(
    (key) => key.toSorted().join("\0") === parentColumns.toSorted().join("\0"),
  );
  if (isUnique && columns.length === parentColumns.length) return;
  refuse(
    retentionFailure("retention.reference-mismatch", {
      child,
      columns: columns.join(", "),
      collection: parent,
      parentColumns: parentColumns.join(", ") || "–",
      statement: parentColumns.length > 0 ? remedies.uniqueIndex(parent, parentColumns) : "–",
    }),
  );
};

const isPlain = ({ kind }: { readonly kind: string }): boolean => kind === "plain";

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
