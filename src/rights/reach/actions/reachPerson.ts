import type { PersonRows } from "../../../connectors/index.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import { Reached, seedsOf, type PersonIdentity, type Question } from "../model/reached.ts";

/** The rows of each store, in one snapshot each. */
export type RowsByStore = ReadonlyMap<string, PersonRows>;

/** As many values in one statement as a server plans in a moment. */
const most = 5_000;

/**
 * Follows every reference that means something for the person, from the identities on, until nothing new is found. One
 * statement for each step and reference, whatever the number of rows; a collection to which nothing leads on is not
 * read at all, only asked for later by the ways to it.
 */
export const reachPerson = async (
  map: OwnershipMap,
  rows: RowsByStore,
  identities: readonly PersonIdentity[],
): Promise<Reached> => {
  const seeds = seedsOf(map, identities);
  const reached = new Reached(map, seeds);
  const waiting: Question[] = [...seeds];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const asked = next;
    const collection = map.collections.get(asked.collection);
    const store = rows.get(collection?.store ?? "");
    const columns = [...new Set(reached.columnsOf(asked.collection).flat())];
    if (collection === undefined || store === undefined || columns.length === 0) continue;
    for (const anyOf of inParts(asked)) {
      const found = store.stream(collection.name, { columns, anyOf });
      for await (const page of found) waiting.push(...reached.take(asked, columns, page));
    }
  }
  return reached;
};

const inParts = ({ match }: Question): readonly (readonly Question["match"][])[] => {
  const parts = [];
  for (let at = 0; at < match.among.length; at += most)
    parts.push([{ ...match, among: match.among.slice(at, at + most) }]);
  return parts;
};
