import type { RowTuple } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import { looseColumns } from "../model/deletionOrder.ts";
import { asCrossing, FoundRows, type FoundRow } from "../model/foundRows.ts";
import type { OwnershipMap, ReachEdge } from "../model/ownershipMap.ts";
import { tupleKey } from "../model/tuples.ts";
import { referenceColumns, type OwnedRows } from "./findOwned.ts";
import { tuplesOf } from "./markCoOwned.ts";
import type { RowsByStore } from "./reachPerson.ts";

/** Rows that stay and refer to what goes, and what becomes of them. */
export interface Referring {
  readonly identities: ReadonlyMap<string, readonly string[]>;
  /** Rows of others that the dataset lets go along (`on_erase: delete`), by collection. */
  readonly deleted: ReadonlyMap<string, readonly FoundRow[]>;
  /** Columns to empty, by collection and row. */
  readonly emptied: ReadonlyMap<
    string,
    ReadonlyMap<string, { readonly row: FoundRow; readonly columns: readonly string[] }>
  >;
  readonly refusals: readonly Failure[];
}

/**
 * Looks behind every row that goes for rows that refer to it and stay. What the dataset says decides; where it says
 * nothing, a reference that tells whose a row is, or that the database insists on, is emptied, and one that cannot be
 * emptied refuses the whole erasure.
 */
export const findReferring = async (
  map: OwnershipMap,
  rows: RowsByStore,
  owned: OwnedRows,
): Promise<Referring> => {
  const identities = new Map<string, readonly string[]>();
  const deleted = new Map<string, FoundRow[]>();
  const emptied = new Map<string, Map<string, { row: FoundRow; columns: readonly string[] }>>();
  const refusals: Failure[] = [];
  const gone = new Map([...owned].map(([id, found]) => [id, goneOf(map, id, found)]));
  const waiting = [...gone.keys()];
  const looked = new Map<string, readonly FoundRow[]>(gone);

  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const parents = looked.get(id) ?? [];
    looked.delete(id);
    for (const edge of map.edges.filter(({ parent }) => parent === id)) {
      const what = edge.onErase ?? (edge.is === "none" && !edge.isForeignKey ? "keep" : "detach");
      if (parents.length === 0 || (what === "keep" && !edge.isForeignKey)) continue;
      const found = await childrenOf(map, rows, edge, tuplesOf(parents, edge.parentColumns));
      const staying = found.all().filter(({ key }) => !isGone(gone.get(edge.child), key));
      if (staying.length === 0) continue;
      identities.set(edge.child, found.identity);
      if (what === "delete") {
        deleted.set(edge.child, [...(deleted.get(edge.child) ?? []), ...staying]);
        gone.set(edge.child, [...(gone.get(edge.child) ?? []), ...staying]);
        looked.set(edge.child, [...(looked.get(edge.child) ?? []), ...staying]);
        waiting.push(edge.child);
        continue;
      }
      const columns = what === "keep" ? [] : looseColumns(map, edge);
      if (columns.length === 0) {
        refusals.push(
          reachFailure("rights.reach-detach-refused", {
            collection: map.collections.get(edge.child)?.name ?? "?",
            columns: edge.childColumns.join(", "),
            count: staying.length,
          }),
        );
        continue;
      }
      const here = emptied.get(edge.child) ?? new Map<string, EmptiedRow>();
      emptied.set(edge.child, here);
      for (const row of staying) {
        const known = here.get(tupleKey(row.key))?.columns ?? [];
        here.set(tupleKey(row.key), { row, columns: [...new Set([...known, ...columns])] });
      }
    }
  }
  // A row that was to be emptied first and goes after all is not changed.
  for (const [id, here] of emptied)
    for (const [key, { row }] of here) if (isGone(gone.get(id), row.key)) here.delete(key);
  return { identities, deleted, emptied, refusals };
};

type EmptiedRow = { row: FoundRow; columns: readonly string[] };

/** The rows that are deleted: one that is anonymised can still be referred to. */
const goneOf = (map: OwnershipMap, id: string, found: FoundRows): readonly FoundRow[] =>
  map.collections.get(id)?.erasure?.kind === "anonymise" ? [] : found.going();

const isGone = (gone: readonly FoundRow[] | undefined, key: RowTuple): boolean =>
  gone !== undefined && keysOf(gone).has(tupleKey(key));

const known = new WeakMap<readonly FoundRow[], ReadonlySet<string>>();
const keysOf = (rows: readonly FoundRow[]): ReadonlySet<string> => {
  const keys = known.get(rows) ?? new Set(rows.map(({ key }) => tupleKey(key)));
  known.set(rows, keys);
  return keys;
};

export const childrenOf = async (
  map: OwnershipMap,
  rows: RowsByStore,
  edge: ReachEdge,
  among: readonly RowTuple[],
): Promise<FoundRows> => {
  const child = map.collections.get(edge.child);
  const parent = map.collections.get(edge.parent);
  const reader = rows.get(child?.store ?? "");
  if (child === undefined || reader === undefined) return new FoundRows(edge.child, []);
  const found = new FoundRows(edge.child, await reader.identity(child.name));
  const columns = [...new Set([...found.identity, ...referenceColumns(map, edge.child)])];
  const asked = among.map((tuple) => asCrossing(tuple, child.store !== parent?.store));
  const anyOf = [{ columns: edge.childColumns, among: asked }];
  for await (const page of reader.stream(child.name, { columns, anyOf })) found.take(columns, page);
  return found;
};
