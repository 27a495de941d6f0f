import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { CatalogueColumn, ChildLink, RowLink } from "../../../connectors/index.ts";
import type { RuleRows } from "../../rules/model/rule.ts";
import { columnOf, tableOf, type Ground, type Refuse } from "./ground.ts";
import { comparesAlike, isLoose, linkKey } from "./judgeLink.ts";
import { declaredLinks } from "./proveLinks.ts";

/**
 * The step from a row to the rows that a rule speaks of in another collection: by the fields that the rule names, or by
 * the one link that the database and the dataset state. With none or with several, the rule must say which: the rows of
 * one may be due and those of the other not.
 */
export const wayTo = (
  ground: Pick<Ground, "store" | "catalogue">,
  links: readonly ChildLink[],
  from: string,
  rows: Pick<RuleRows, "collection" | "by">,
  refuse: Refuse,
): RowLink | null => {
  if (!tableOf(ground, rows.collection, refuse)) return null;
  const way =
    rows.by === null
      ? onlyWay(links, from, rows.collection, refuse)
      : {
          collection: rows.collection,
          columns: Object.keys(rows.by),
          from: Object.values(rows.by),
        };
  if (!way) return null;
  const standing: Standing = isAmong(declaredLinks(ground.catalogue), from, way)
    ? "declared"
    : isAmong(links, from, way)
      ? "stated"
      : "named";
  return compares(ground, from, way, standing, refuse) ? way : null;
};

/** A link followed upwards, from the child to its parent. */
export const upwards = ({ columns, parent, parentColumns }: ChildLink): RowLink => ({
  collection: parent,
  columns: parentColumns,
  from: columns,
});

const downwards = ({ collection, columns, parentColumns }: ChildLink): RowLink => ({
  collection,
  columns,
  from: parentColumns,
});

const onlyWay = (
  links: readonly ChildLink[],
  from: string,
  to: string,
  refuse: Refuse,
): RowLink | null => {
  const distinct = [...new Map(links.map((link) => [linkKey(link), link])).values()];
  const ways = distinct.flatMap((link) => [
    ...(link.collection === from && link.parent === to ? [upwards(link)] : []),
    ...(link.parent === from && link.collection === to ? [downwards(link)] : []),
  ]);
  const [way, ...others] = ways;
  if (way && others.length === 0) return way;
  return refuse(
    way
      ? severalWays(from, to, ways)
      : retentionFailure("retention.way-missing", { collection: from, other: to }),
  );
};

const severalWays = (collection: string, other: string, ways: readonly RowLink[]): Failure =>
  retentionFailure("retention.way-several", {
    collection,
    other,
    count: ways.length,
    choices: ways.map(writtenAs).join("; "),
  });

/** As a person writes it in the rule. */
const writtenAs = ({ columns, from }: RowLink): string =>
  `by: { ${columns.map((column, at) => `${column}: ${from[at]}`).join(", ")} }`;

/** Who vouches for a way: a foreign key of the database, the dataset, or the rule alone. */
type Standing = "declared" | "stated" | "named";

const isAmong = (links: readonly ChildLink[], from: string, way: RowLink): boolean =>
  links.some(
    (link) =>
      (link.collection === from && isSame(upwards(link), way)) ||
      (link.parent === from && isSame(downwards(link), way)),
  );

const isSame = (a: RowLink, b: RowLink): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether all columns of a step are there, and hold values that compare. */
const compares = (
  ground: Pick<Ground, "store" | "catalogue">,
  from: string,
  { collection, columns, from: own }: RowLink,
  standing: Standing,
  refuse: Refuse,
): boolean =>
  columns
    .map((column, at): boolean => {
      const theirs = columnOf(ground, collection, column, refuse);
      const ours = columnOf(ground, from, own[at] ?? "", refuse);
      if (!theirs || !ours) return false;
      // A foreign key compares by the type that one of its columns has, if one has any.
      if (standing === "declared" && !(isLoose(theirs) && isLoose(ours))) return true;
      // One collation decides, and of two columns that no key joins nobody knows which.
      const isAlike = standing !== "named" || theirs.equality === ours.equality;
      if (comparesAlike(theirs, ours) && isAlike && !isLoose(theirs) && !isLoose(ours)) return true;
      refuse(
        retentionFailure("retention.reference-type", {
          child: from,
          column: ours.name,
          type: typeWords(ours),
          collection,
          parentColumn: theirs.name,
          parentType: typeWords(theirs),
        }),
      );
      return false;
    })
    .every(Boolean);

/** The type with what makes two of its texts equal, where the type does not say so by itself. */
const typeWords = ({ type, equality }: CatalogueColumn): string =>
  equality === undefined || equality === "untyped" || type.toLowerCase().endsWith(equality)
    ? type || "–"
    : `${type}, ${equality}`;
