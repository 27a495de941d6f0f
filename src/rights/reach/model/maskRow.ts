import { foldedText, type RowTuple } from "../../../connectors/index.ts";
import type { ReachCollection } from "./ownershipMap.ts";
import { crossing, isWhole } from "./tuples.ts";
import type { PersonIdentity, Reached, RowClass } from "./reached.ts";

/** What stands in place of what names somebody else (GDPR art. 15(4): a copy must not harm the rights of others). */
export const masked = "[…]";

/**
 * Takes from a row what names another person: columns that refer to a row which was not found for this person, and
 * columns that would find somebody by a value that is not this person's.
 */
export const masker = (
  collection: ReachCollection,
  as: RowClass,
  columns: readonly string[],
  reached: Reached,
  identities: readonly PersonIdentity[],
): ((row: RowTuple) => RowTuple) => {
  const { map } = reached;
  const places = (names: readonly string[]): readonly number[] =>
    names.map((name) => columns.indexOf(name));
  const references = map.edges
    .filter(({ child, onAccess }) => child === collection.id && onAccess === "mask")
    .filter(({ is, parent }) => {
      const leadsToPerson = (map.collections.get(parent)?.identities.length ?? 0) > 0;
      return is === "owned" || is === "accessed" || (is === "none" && leadsToPerson);
    })
    .map((edge) => {
      const parent = map.collections.get(edge.parent);
      const owned = reached.valuesOf("owned", edge.parent, edge.parentColumns);
      const accessed = reached.valuesOf("accessed", edge.parent, edge.parentColumns);
      const isAcross = parent?.store !== collection.store;
      const ownedTexts = isAcross
        ? new Set(owned.all().map((one) => crossing(one).join("\0")))
        : null;
      return {
        places: places(edge.childColumns),
        isKnown: (tuple: RowTuple): boolean =>
          ownedTexts?.has(crossing(tuple).join("\0")) ?? (owned.has(tuple) || accessed.has(tuple)),
      };
    });
  const named = collection.identities
    .filter(
      ({ kind }) =>
        as === "accessed" || collection.identities.filter((one) => one.kind === kind).length > 1,
    )
    .map(({ column, kind }) => ({
      place: columns.indexOf(column),
      own: new Set(
        identities.filter((one) => one.kind === kind).map(({ value }) => foldedText(value)),
      ),
    }));
  return (row) => {
    const hidden = new Set<number>();
    for (const { places, isKnown } of references) {
      const tuple = places.map((place) => row[place] ?? null);
      if (isWhole(tuple) && !isKnown(tuple)) for (const place of places) hidden.add(place);
    }
    for (const { place, own } of named) {
      const value = row[place] ?? null;
      if (value !== null && !own.has(foldedText(String(value)))) hidden.add(place);
    }
    return hidden.size === 0 ? row : row.map((value, at) => (hidden.has(at) ? masked : value));
  };
};
