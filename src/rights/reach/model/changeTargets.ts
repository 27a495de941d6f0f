import type { Failure } from "../../../kernel/index.ts";
import { rectifyFailure } from "../rectifyErrors.ts";
import type { OwnershipMap } from "./ownershipMap.ts";
import type { ChangeLine, ProposedChange, ProposedPlace } from "./proposedChange.ts";

/** A column that a change is about. `isCopy`: only where it holds what the column that was named holds. */
export interface ChangeTarget {
  readonly collection: string;
  readonly column: string;
  readonly isCopy: boolean;
}

/** What a line names, in these databases; why it cannot be told. */
export const placeOf = (map: OwnershipMap, { kind, name }: ChangeLine): ProposedPlace | Failure => {
  const field = fieldNamed(map, name);
  const isCategory = columnsOfCategory(map, name).length > 0;
  if (kind === null && field !== null && isCategory)
    return rectifyFailure("rights.rectify-ambiguous", { name });
  if (field !== null && kind !== "category") return field;
  if (isCategory && kind !== "field") return { kind: "category", category: name };
  return rectifyFailure("rights.rectify-unknown", { name });
};

const fieldNamed = (map: OwnershipMap, name: string): ProposedPlace | null => {
  const [, store = null, collection, column] = /^(?:([^/]+)\/)?([^/]+)\.([^./]+)$/.exec(name) ?? [];
  if (collection === undefined || column === undefined) return null;
  const isThere = [...map.collections.values()].some(
    (one) =>
      one.name === collection &&
      (store === null || one.store === store) &&
      one.table.columns.some(({ name: known }) => known === column),
  );
  return isThere ? { kind: "field", store, collection, column } : null;
};

const columnsOfCategory = (map: OwnershipMap, category: string): readonly ChangeTarget[] =>
  [...map.collections.values()].flatMap(({ id, described }) =>
    (described?.fields ?? [])
      .filter(({ dataCategories }) => dataCategories.includes(category))
      .map(({ name }) => ({ collection: id, column: name, isCopy: false })),
  );

/**
 * Every column that a change is about: of a category all that bear it, and no wider or narrower one; of a field itself, and
 * as copies the fields of its own categories.
 */
export const targetsOf = (
  map: OwnershipMap,
  { place }: Pick<ProposedChange, "place">,
): readonly ChangeTarget[] => {
  if (place.kind === "category") return columnsOfCategory(map, place.category);
  const own = [...map.collections.values()].filter(
    ({ name, store, table }) =>
      name === place.collection &&
      (place.store === null || place.store === store) &&
      table.columns.some((column) => column.name === place.column),
  );
  const named = own.map(({ id }) => ({ collection: id, column: place.column, isCopy: false }));
  const categories = own.flatMap(
    ({ described }) =>
      described?.fields.find(({ name }) => name === place.column)?.dataCategories ?? [],
  );
  const copies = [...new Set(categories)].flatMap((category) => columnsOfCategory(map, category));
  const known = new Set<string>();
  return [...named, ...copies.map((copy) => ({ ...copy, isCopy: true }))].filter((target) => {
    const key = JSON.stringify([target.collection, target.column]);
    return !known.has(key) && known.add(key);
  });
};
