import type { PersonWrites } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import { deletionOrder, looseColumns } from "../model/deletionOrder.ts";
import type { PlannedRows } from "../model/erasurePlan.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";

/** Does what was planned for one store, in an order that its foreign keys bear; null, or why there is none. */
export const applyErasure = async (
  map: OwnershipMap,
  store: string,
  writes: PersonWrites,
  planned: readonly PlannedRows[],
): Promise<Failure | null> => {
  const going = new Map(
    planned.filter(({ deleted }) => deleted.length > 0).map((one) => [one.collection, one]),
  );
  const order = deletionOrder(map, [...going.keys()]);
  if (!order.ok)
    return reachFailure("rights.reach-circle", { store, collections: order.circle.join(", ") });
  const nameOf = (id: string): string => map.collections.get(id)?.name ?? id;
  // What stays lets go first: what it refers to could not be deleted before.
  for (const { collection, identity, changed } of planned)
    for (const { rows, changes } of changed)
      await writes.change(nameOf(collection), { columns: identity, among: rows }, changes);
  for (const edge of order.untied) {
    const rows = going.get(edge.child);
    if (rows === undefined) continue;
    const emptied = looseColumns(map, edge).map((column) => ({
      column,
      as: { kind: "null" as const },
    }));
    await writes.change(
      nameOf(edge.child),
      { columns: rows.identity, among: rows.deleted },
      emptied,
    );
  }
  for (const id of order.order) {
    const rows = going.get(id);
    if (rows !== undefined)
      await writes.remove(nameOf(id), { columns: rows.identity, among: rows.deleted });
  }
  return null;
};
