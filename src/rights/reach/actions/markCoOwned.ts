import type { RowTuple } from "../../../connectors/index.ts";
import { asCrossing } from "../model/foundRows.ts";
import type { OwnershipMap, ReachEdge } from "../model/ownershipMap.ts";
import { tupleKey, tupleSet } from "../model/tuples.ts";
import type { OwnedRows } from "./findOwned.ts";
import type { RowsByStore } from "./reachPerson.ts";

/**
 * Marks the rows that belong to somebody else as well: those that another row owns which is not the person's alone. A
 * row that stays for another keeps what hangs below it, so this is done until nothing more is found.
 */
export const markCoOwned = async (
  map: OwnershipMap,
  rows: RowsByStore,
  owned: OwnedRows,
): Promise<void> => {
  for (let again = true; again;) {
    again = false;
    for (const edge of map.edges) {
      if (edge.is === "owned" && (await keptByParents(map, rows, owned, edge))) again = true;
      if (edge.is === "owns" && (await keptByChildren(map, rows, owned, edge))) again = true;
    }
  }
};

/** The row refers to an owner: is there one that is not the person's alone? */
const keptByParents = async (
  map: OwnershipMap,
  rows: RowsByStore,
  owned: OwnedRows,
  edge: ReachEdge,
): Promise<boolean> => {
  const children = owned.get(edge.child)?.going() ?? [];
  const wanted = tuplesOf(children, edge.childColumns);
  return await keepWhere(map, rows, owned, {
    of: edge.child,
    columns: edge.childColumns,
    wanted,
    owner: edge.parent,
    ownerColumns: edge.parentColumns,
  });
};

/** Rows that own it: is there one that is not the person's alone? */
const keptByChildren = async (
  map: OwnershipMap,
  rows: RowsByStore,
  owned: OwnedRows,
  edge: ReachEdge,
): Promise<boolean> => {
  const parents = owned.get(edge.parent)?.going() ?? [];
  return await keepWhere(map, rows, owned, {
    of: edge.parent,
    columns: edge.parentColumns,
    wanted: tuplesOf(parents, edge.parentColumns),
    owner: edge.child,
    ownerColumns: edge.childColumns,
  });
};

interface Sharing {
  readonly of: string;
  readonly columns: readonly string[];
  readonly wanted: readonly RowTuple[];
  readonly owner: string;
  readonly ownerColumns: readonly string[];
}

const keepWhere = async (
  map: OwnershipMap,
  rows: RowsByStore,
  owned: OwnedRows,
  { of, columns, wanted, owner, ownerColumns }: Sharing,
): Promise<boolean> => {
  const own = owned.get(of);
  if (own === undefined || wanted.length === 0) return false;
  const isAcross = map.collections.get(of)?.store !== map.collections.get(owner)?.store;
  const others = tupleSet();
  const asked = wanted.map((tuple) => asCrossing(tuple, isAcross));
  for (const tuple of await ownersBeside(map, rows, owned, owner, ownerColumns, asked))
    others.add(asCrossing(tuple, isAcross));
  let isAny = false;
  for (const row of own.going()) {
    const tuple = row.tupleOf(columns);
    if (tuple === null || !others.has(asCrossing(tuple, isAcross))) continue;
    if (own.keep(row, { kind: "shared" })) isAny = true;
  }
  return isAny;
};

/** By what they are referred to, or refer: owners that are another's, or another's as well. */
const ownersBeside = async (
  map: OwnershipMap,
  rows: RowsByStore,
  owned: OwnedRows,
  owner: string,
  columns: readonly string[],
  among: readonly RowTuple[],
): Promise<readonly RowTuple[]> => {
  const collection = map.collections.get(owner);
  const reader = rows.get(collection?.store ?? "");
  if (collection === undefined || reader === undefined) return [];
  const identity = await reader.identity(collection.name);
  const known = owned.get(owner);
  const beside: RowTuple[] = [];
  const asked = [...identity, ...columns];
  const anyOf = [{ columns, among }];
  for await (const page of reader.stream(collection.name, { columns: asked, anyOf }))
    for (const tuple of page) {
      const key = tuple.slice(0, identity.length);
      const isOwn = known?.has(key) === true && known.whyKept(key)?.kind !== "shared";
      if (!isOwn) beside.push(tuple.slice(identity.length));
    }
  return beside;
};

export const tuplesOf = (
  found: readonly { tupleOf(columns: readonly string[]): RowTuple | null }[],
  columns: readonly string[],
): readonly RowTuple[] => [
  ...new Map(
    found.flatMap((row) => {
      const tuple = row.tupleOf(columns);
      return tuple === null ? [] : [[tupleKey(tuple), tuple] as const];
    }),
  ).values(),
];
