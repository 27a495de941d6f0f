import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Catalogue, CatalogueColumn, ChildLink } from "../../../connectors/index.ts";

/**
 * Why a link cannot be followed with certainty; a foreign key of the database vouches for uniqueness, and for type where
 * one of its columns has one.
 */
export const judgeLink = (
  link: ChildLink,
  declared: readonly ChildLink[],
  catalogue: Catalogue,
): readonly Failure[] => {
  const { collection: child, parent } = link;
  if (declared.some((other) => linkKey(other) === linkKey(link)))
    return looseColumns(link, catalogue);
  const [column, ...moreColumns] = link.columns;
  const [parentColumn, ...moreParentColumns] = link.parentColumns;
  if (column === undefined || parentColumn === undefined) return [];
  if (moreColumns.length > 0 || moreParentColumns.length > 0)
    return [retentionFailure("retention.reference-composite", { child, collection: parent })];
  const parentTable = catalogue.collections.find(({ name }) => name === parent);
  const from = columnOf(catalogue, child, column);
  const to = columnOf(catalogue, parent, parentColumn);
  // A missing table or column has its own refusal.
  if (!parentTable || !from || !to) return [];
  const refusals: Failure[] = [];
  if (parentTable.primaryKey.length !== 1 || parentTable.primaryKey[0] !== parentColumn)
    refusals.push(
      retentionFailure("retention.reference-ambiguous", {
        child,
        collection: parent,
        column: parentColumn,
      }),
    );
  if (!comparesAlike(from, to) || isLoose(from) || isLoose(to))
    refusals.push(typesOf(link, from, to));
  return refusals;
};

/**
 * Why a link that only leads to what is held above cannot be followed: what stands there under 12 would not be seen
 * from « 12 ».
 */
export const judgeAbove = (
  link: ChildLink,
  declared: readonly ChildLink[],
  catalogue: Catalogue,
): readonly Failure[] => {
  if (declared.some((other) => linkKey(other) === linkKey(link)))
    return looseColumns(link, catalogue);
  return columnPairs(link, catalogue)
    .filter(([from, to]) => !comparesAlike(from, to) || isLoose(from) || isLoose(to))
    .map(([from, to]) => typesOf(link, from, to));
};

/** A foreign key of SQLite is only looked at where a program asks for it, and columns without a type hold 12 beside « 12 ». */
const looseColumns = (link: ChildLink, catalogue: Catalogue): readonly Failure[] =>
  columnPairs(link, catalogue)
    .filter(([from, to]) => isLoose(from) && isLoose(to))
    .map(([from, to]) => typesOf(link, from, to));

export const isLoose = ({ equality }: CatalogueColumn): boolean => equality === "untyped";

const columnPairs = (
  { collection, columns, parent, parentColumns }: ChildLink,
  catalogue: Catalogue,
): readonly (readonly [CatalogueColumn, CatalogueColumn])[] =>
  columns.flatMap((column, at) => {
    const from = columnOf(catalogue, collection, column);
    const to = columnOf(catalogue, parent, parentColumns[at] ?? "");
    return from && to ? [[from, to] as const] : [];
  });

const typesOf = (
  { collection: child, parent: collection }: ChildLink,
  from: CatalogueColumn,
  to: CatalogueColumn,
): Failure =>
  retentionFailure("retention.reference-type", {
    child,
    column: from.name,
    type: from.type || "–",
    collection,
    parentColumn: to.name,
    parentType: to.type || "–",
  });

/**
 * Types that compare without loss count as one: whole numbers of any width, texts of any length. A text without case
 * beside one with case is compared with case: what a person takes for the same code would not be found.
 */
export const comparesAlike = (a: CatalogueColumn, b: CatalogueColumn): boolean =>
  a.family === b.family &&
  (a.family === "text" || a.family === "integer" || a.type === b.type) &&
  (a.equality === "citext") === (b.equality === "citext");

const columnOf = (
  { collections }: Catalogue,
  collection: string,
  column: string,
): CatalogueColumn | undefined =>
  collections.find(({ name }) => name === collection)?.columns.find(({ name }) => name === column);

/** Equal for two links that say the same. */
export const linkKey = ({ collection, columns, parent, parentColumns }: ChildLink): string =>
  JSON.stringify([collection, columns, parent, parentColumns]);
