import type { PersonWrites, RowTuple } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import type { PlannedRows } from "../model/erasurePlan.ts";
import { FoundRows } from "../model/foundRows.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import { referenceColumns } from "./findOwned.ts";
import { tuplesOf } from "./markCoOwned.ts";

/**
 * A hold keeps its row and what hangs below it (GDPR art. 17(3)(e)): whatever would be written, and everything above it
 * in this store, is held against the holds that stand there now.
 */
export const countHeldAround = async (
  map: OwnershipMap,
  store: string,
  writes: PersonWrites,
  planned: readonly PlannedRows[],
): Promise<readonly Failure[]> => {
  const counts = new Map<string, number>();
  const seen = new Map<string, FoundRows>();
  const waiting: {
    readonly id: string;
    readonly columns: readonly string[];
    readonly among: readonly RowTuple[];
  }[] = planned.map(({ collection: id, identity: columns, deleted, changed }) => ({
    id,
    columns,
    among: [...deleted, ...changed.flatMap(({ rows }) => rows)],
  }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { id, columns, among } = next;
    const collection = map.collections.get(id);
    if (collection?.store !== store || among.length === 0) continue;
    const identity = await writes.identity(collection.name);
    const known = seen.get(id) ?? new FoundRows(id, identity);
    seen.set(id, known);
    const fresh = new FoundRows(id, identity);
    const wanted = [...new Set([...identity, ...referenceColumns(map, id)])];
    const found = writes.stream(collection.name, { columns: wanted, anyOf: [{ columns, among }] });
    for await (const page of found)
      fresh.take(
        wanted,
        page.filter((row) => !known.has(keyIn(row, wanted, identity))),
      );
    const rows = fresh.all();
    if (rows.length === 0) continue;
    known.take(
      wanted,
      rows.map((row) => wanted.map((column) => row.valueOf(column))),
    );
    const held = await writes.countHeld(collection.name, {
      columns: identity,
      among: rows.map(({ key }) => key),
    });
    if (held > 0) counts.set(collection.name, (counts.get(collection.name) ?? 0) + held);
    for (const edge of map.edges)
      if (edge.child === id)
        waiting.push({
          id: edge.parent,
          columns: edge.parentColumns,
          among: tuplesOf(rows, edge.childColumns),
        });
  }
  return [...counts].map(([collection, count]) =>
    reachFailure("rights.reach-held", { collection, store, count }),
  );
};

const keyIn = (row: RowTuple, columns: readonly string[], identity: readonly string[]): RowTuple =>
  identity.map((column) => row[columns.indexOf(column)] ?? null);
