import { FoundRows } from "../model/foundRows.ts";
import type { Duty } from "../model/erasurePlan.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import type { Reached } from "../model/reached.ts";
import type { RowsByStore } from "./reachPerson.ts";

/** All rows that are the person's, perhaps with others, by collection. */
export type OwnedRows = ReadonlyMap<string, FoundRows>;

/** Reads what a decision needs of every row that belongs to the person: its identity, references, clocks, what would be changed; of a collection `also` these columns. */
export const findOwned = async (
  map: OwnershipMap,
  rows: RowsByStore,
  reached: Reached,
  duties: readonly Duty[],
  also: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<OwnedRows> => {
  const owned = new Map<string, FoundRows>();
  for (const { id, name, store } of map.collections.values()) {
    const anyOf = reached.matchesOf("owned", id);
    const reader = rows.get(store);
    if (anyOf.length === 0 || reader === undefined) continue;
    const found = new FoundRows(id, await reader.identity(name));
    const needed = neededColumns(map, id, found.identity, duties);
    const columns = [...new Set([...needed, ...(also.get(id) ?? [])])];
    for await (const page of reader.stream(name, { columns, anyOf })) found.take(columns, page);
    owned.set(id, found);
  }
  return owned;
};

const neededColumns = (
  map: OwnershipMap,
  id: string,
  identity: readonly string[],
  duties: readonly Duty[],
): readonly string[] => {
  const { erasure } = map.collections.get(id) ?? {};
  return [
    ...new Set([
      ...identity,
      ...referenceColumns(map, id),
      ...duties.flatMap(({ collection, clock }) => (collection === id && clock ? [clock] : [])),
      ...(erasure?.kind === "anonymise" ? erasure.fields.map(({ column }) => column) : []),
    ]),
  ];
};

/** The columns by which a collection refers, and is referred to. */
export const referenceColumns = ({ edges }: OwnershipMap, id: string): readonly string[] => [
  ...new Set(
    edges.flatMap((edge) => [
      ...(edge.child === id ? edge.childColumns : []),
      ...(edge.parent === id ? edge.parentColumns : []),
    ]),
  ),
];
