import type { OwnershipMap, ReachEdge } from "./ownershipMap.ts";

/** Children first; `untied` are references that must be emptied before, so that a circle has an end. */
export type DeletionOrder =
  | { readonly ok: true; readonly order: readonly string[]; readonly untied: readonly ReachEdge[] }
  | { readonly ok: false; readonly circle: readonly string[] };

/** In which order the rows of some collections of one store go, by the foreign keys between them. */
export const deletionOrder = (map: OwnershipMap, collections: readonly string[]): DeletionOrder => {
  const within = new Set(collections);
  let edges = map.edges.filter(
    ({ isForeignKey, child, parent }) =>
      isForeignKey && child !== parent && within.has(child) && within.has(parent),
  );
  const order: string[] = [];
  const untied: ReachEdge[] = [];
  const waiting = new Set(collections);
  while (waiting.size > 0) {
    const free = [...waiting].filter((id) => !edges.some(({ parent }) => parent === id));
    if (free.length > 0) {
      for (const id of free) {
        order.push(id);
        waiting.delete(id);
      }
      edges = edges.filter(({ child }) => waiting.has(child));
      continue;
    }
    const loose = edges.find((edge) => isNullable(map, edge));
    if (loose === undefined)
      return { ok: false, circle: [...waiting].map((id) => map.collections.get(id)?.name ?? id) };
    untied.push(loose);
    edges = edges.filter((edge) => edge !== loose);
  }
  return { ok: true, order, untied };
};

const isNullable = (map: OwnershipMap, edge: ReachEdge): boolean =>
  looseColumns(map, edge).length > 0;

/** The columns of a reference that may be empty: one that is ends the reference. */
export const looseColumns = (
  { collections }: OwnershipMap,
  { child, childColumns }: Pick<ReachEdge, "child" | "childColumns">,
): readonly string[] => {
  const table = collections.get(child)?.table;
  return childColumns.filter(
    (column) =>
      table?.columns.find(({ name }) => name === column)?.nullable === true &&
      !table.primaryKey.includes(column),
  );
};
