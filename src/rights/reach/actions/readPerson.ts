import type { RowTuple } from "../../../connectors/index.ts";
import { masker } from "../model/maskRow.ts";
import type { OwnershipMap, ReachCollection } from "../model/ownershipMap.ts";
import type { PersonIdentity, Reached, RowClass } from "../model/reached.ts";
import { fewRows, reachPerson, type RowsByStore } from "./reachPerson.ts";

/** The rows of one collection that a person is given, or may be given. */
export interface PersonPart {
  readonly collection: ReachCollection;
  readonly as: RowClass;
  readonly count: number;
  readonly columns: readonly string[];
  /** May be asked for again; what names others is masked. */
  rows(): AsyncIterable<readonly RowTuple[]>;
}

/**
 * Everything about one person (GDPR art. 15(1) and (3)): first what is theirs, then what is another's and they may see;
 * collections without a row are left out. Counts are known before the first row is read.
 */
export const readPerson = async (
  map: OwnershipMap,
  rows: RowsByStore,
  identities: readonly PersonIdentity[],
): Promise<readonly PersonPart[]> => {
  const reached = await reachPerson(map, rows, identities);
  const parts: PersonPart[] = [];
  for (const as of ["owned", "accessed"] as const)
    for (const collection of map.collections.values()) {
      const part = await partOf(reached, rows, identities, collection, as);
      if (part !== null) parts.push(part);
    }
  return parts;
};

const columnsOf = ({ table }: ReachCollection): readonly string[] =>
  table.columns.map(({ name }) => name);

const partOf = async (
  reached: Reached,
  rows: RowsByStore,
  identities: readonly PersonIdentity[],
  collection: ReachCollection,
  as: RowClass,
): Promise<PersonPart | null> => {
  const anyOf = reached.matchesOf(as, collection.id);
  const store = rows.get(collection.store);
  if (anyOf.length === 0 || store === undefined) return null;
  // A row that is the person's own is not shown a second time as somebody else's.
  const noneOf = as === "accessed" ? reached.matchesOf("owned", collection.id) : [];
  const columns = columnsOf(collection);
  const question = { columns, anyOf, noneOf };
  const few =
    reached.remembered(as, collection.id, anyOf) ??
    (await store.find(collection.name, { ...question, most: fewRows + 1 }));
  if (few.length === 0) return null;
  const isFew = few.length <= fewRows;
  const count = isFew ? few.length : await store.count(collection.name, { anyOf, noneOf });
  const mask = masker(collection, as, columns, reached, identities);
  return {
    collection,
    as,
    count,
    columns,
    rows: async function* () {
      if (isFew) yield few.map(mask);
      else for await (const page of store.stream(collection.name, question)) yield page.map(mask);
    },
  };
};
