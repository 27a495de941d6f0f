import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import type { OwnershipMap } from "./ownershipMap.ts";

/**
 * A store in which the person is found only by what another holds goes before that other one. Two that refer to each
 * other have no such order, unless nothing of one of them goes.
 */
export const orderStores = (
  map: OwnershipMap,
  written: readonly string[],
):
  | { readonly ok: true; readonly stores: readonly string[] }
  | { readonly ok: false; readonly failure: Failure } => {
  const storeOf = (id: string): string => map.collections.get(id)?.store ?? "";
  const waiting = new Set(written.map(storeOf).toSorted());
  const leads = map.edges.flatMap(({ is, child, parent }) => {
    if (is === "none" || storeOf(child) === storeOf(parent)) return [];
    const isDown = is === "owned" || is === "accessed";
    const [from, to] = isDown ? [parent, child] : [child, parent];
    return [{ from: storeOf(from), to: storeOf(to) }];
  });
  const stores: string[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find(
      (name) => !leads.some(({ from, to }) => from === name && to !== name && waiting.has(to)),
    );
    if (next === undefined)
      return {
        ok: false,
        failure: reachFailure("rights.reach-stores-circle", { stores: [...waiting].join(", ") }),
      };
    stores.push(next);
    waiting.delete(next);
  }
  return { ok: true, stores };
};
