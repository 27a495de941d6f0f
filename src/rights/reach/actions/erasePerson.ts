import type { ErasureReceipt, PersonRows, PersonWrites } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { reachFailure } from "../errors.ts";
import type { ErasurePlan, PlannedRows } from "../model/erasurePlan.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import { orderStores } from "../model/orderStores.ts";
import { countHeldAround } from "./countHeldAround.ts";
import { planErasure, type ErasureRequest } from "./planErasure.ts";
import { applyErasure } from "./applyErasure.ts";
import { inSnapshots, type PersonStores } from "./personStores.ts";
import type { RowsByStore } from "./reachPerson.ts";
import { receiptOf, relayReceipts, type ReceiptDependencies } from "./relayReceipts.ts";

export interface Erasure {
  /** What was to be done, as it was proved before the first write. */
  readonly plan: ErasurePlan;
  readonly receipts: readonly ErasureReceipt[];
  /** Why a store was left as it was, or what is still there. */
  readonly refusals: readonly Failure[];
}

/**
 * Erases one person (GDPR art. 17): the whole plan is proved first, on all stores, and nothing is written where anything
 * speaks against it. Then one transaction for each store, planned anew inside of it, with its receipt; a store that is
 * looked up by what stands in another goes before it, so that whoever does it again after a death at any moment finds
 * the person wherever they still are. Then everything is looked for once more.
 */
export const erasePerson = async (
  dependencies: ReceiptDependencies,
  map: OwnershipMap,
  stores: PersonStores,
  request: ErasureRequest & { readonly id: string },
): Promise<Erasure> => {
  const plan = await inSnapshots(stores, (rows) => planErasure(map, rows, request));
  const written = plan.rows.filter(isWritten).map(({ collection }) => collection);
  const order = orderStores(map, written);
  if (!order.ok) return { plan, receipts: [], refusals: [order.failure] };
  if (plan.refusals.length > 0) return { plan, receipts: [], refusals: plan.refusals };
  const refusals: Failure[] = [];
  for (const name of order.stores) {
    const store = stores.get(name);
    if (store === undefined) continue;
    await store.prepare();
    const others = new Map([...stores].filter(([other]) => other !== name));
    const refused = await inSnapshots(others, (rows) =>
      store.persons().write(async (writes) => {
        const all = new Map<string, PersonRows>([...rows, [name, writes]]);
        return await eraseIn(dependencies, map, request, name, writes, all);
      }),
    );
    refusals.push(...refused);
    if (refused.length > 0) break;
  }
  const relayed = await relayReceipts(dependencies, stores);
  const receipts = relayed.filter(({ format }) => format === "egide/erasure@1") as ErasureReceipt[];
  const after = await inSnapshots(stores, (rows) => planErasure(map, rows, request));
  return { plan, receipts, refusals: refusals.length > 0 ? refusals : remainsOf(map, after) };
};

const eraseIn = async (
  dependencies: ReceiptDependencies,
  map: OwnershipMap,
  request: ErasureRequest & { readonly id: string },
  store: string,
  writes: PersonWrites,
  rows: RowsByStore,
): Promise<{ readonly receipt: ErasureReceipt | null; readonly result: readonly Failure[] }> => {
  const plan = await planErasure(map, rows, request);
  const here = plan.rows.filter(
    ({ collection }) => map.collections.get(collection)?.store === store,
  );
  const held = writes.hasHolds ? await countHeldAround(map, store, writes, here) : [];
  const refusals = [...plan.refusals, ...held];
  if (refusals.length > 0 || !here.some(isWritten)) return { receipt: null, result: refusals };
  const circle = await applyErasure(map, store, writes, here);
  if (circle !== null) return { receipt: null, result: [circle] };
  const counts = (count: (rows: PlannedRows) => number): Readonly<Record<string, number>> =>
    Object.fromEntries(
      here.flatMap((one): readonly (readonly [string, number])[] => {
        const name = map.collections.get(one.collection)?.name ?? one.collection;
        return count(one) === 0 ? [] : [[name, count(one)]];
      }),
    );
  const changedBy = (why: string) => (one: PlannedRows) =>
    one.changed.filter((each) => each.why === why).reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    result: [],
    receipt: {
      format: "egide/erasure@1",
      ...receiptOf(dependencies, request.id, store),
      deleted: counts(({ deleted }) => deleted.length),
      anonymised: counts(changedBy("anonymise")),
      detached: counts(changedBy("detach")),
      kept: counts(({ kept }) => kept.reduce((sum, { count }) => sum + count, 0)),
    },
  };
};

export const isWritten = ({ deleted, changed }: PlannedRows): boolean =>
  deleted.length > 0 || changed.length > 0;

/** What an access finds and an erasure would still take: rows that came while it ran. */
const remainsOf = (map: OwnershipMap, { rows }: ErasurePlan): readonly Failure[] =>
  rows.filter(isWritten).map(({ collection: id, deleted, changed }) => {
    const { name = "?", store = "?" } = map.collections.get(id) ?? {};
    const count = changed.reduce((sum, each) => sum + each.rows.length, deleted.length);
    return reachFailure("rights.reach-remains", { collection: name, store, count });
  });
