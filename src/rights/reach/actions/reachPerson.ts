import type { PersonRows, RowTuple } from "../../../connectors/index.ts";
import type { OwnershipMap, ReachCollection } from "../model/ownershipMap.ts";
import { Reached, seedsOf, type PersonIdentity, type Question } from "../model/reached.ts";

/** The rows of each store, in one snapshot each. */
export type RowsByStore = ReadonlyMap<string, PersonRows>;

/** As many rows of a collection are kept in place of being asked for again. */
export const fewRows = 200;

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
    const parts = inParts(asked);
    for (const anyOf of parts) {
      const whole = parts.length === 1 ? await fewOf(store, collection, anyOf) : null;
      if (whole !== null) {
        const all = collection.table.columns.map(({ name }) => name);
        reached.remember(asked, whole);
        waiting.push(...reached.take(asked, all, whole));
        continue;
      }
      const found = store.stream(collection.name, { columns, anyOf });
      for await (const page of found) waiting.push(...reached.take(asked, columns, page));
    }
  }
  return reached;
};

/** The whole rows where they are few, so that a copy need not ask for them again; null where they are many. */
const fewOf = async (
  store: PersonRows,
  { name, table }: ReachCollection,
  anyOf: readonly Question["match"][],
): Promise<readonly RowTuple[] | null> => {
  const columns = table.columns.map((column) => column.name);
  const rows = await store.find(name, { columns, anyOf, most: fewRows + 1 });
  return rows.length > fewRows ? null : rows;
};

const inParts = ({ match }: Question): readonly (readonly Question["match"][])[] => {
  const parts = [];
  for (let at = 0; at < match.among.length; at += most)
    parts.push([{ ...match, among: match.among.slice(at, at + most) }]);
  return parts;
};
