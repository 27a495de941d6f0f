import type { PersonRows, PersonWrites, RectificationReceipt } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import { bearersOf, pendingOf, type RectificationPlan } from "../model/rectification.ts";
import { rectifyFailure } from "../rectifyErrors.ts";
import { inSnapshots, type PersonStores } from "./personStores.ts";
import { planRectification, type RectificationRequest } from "./planRectification.ts";
import type { RowsByStore } from "./reachPerson.ts";
import { receiptOf, relayReceipts, type ReceiptDependencies } from "./relayReceipts.ts";

export interface Rectification {
  /** What was to be done, as it was proved before the first write. */
  readonly plan: RectificationPlan;
  readonly receipts: readonly RectificationReceipt[];
  /** Why a store was left as it was, or what does not bear the new value. */
  readonly refusals: readonly Failure[];
}

/**
 * Rectifies one person (GDPR art. 16): the whole plan is proved on all stores before the first write. Then one transaction
 * for each store, planned anew inside of it, in which every copy is read again before the receipt is kept; the same
 * request after a death in the middle does what is left. At last all copies are read once more.
 */
export const rectifyPerson = async (
  dependencies: ReceiptDependencies,
  map: OwnershipMap,
  stores: PersonStores,
  request: RectificationRequest & { readonly id: string },
): Promise<Rectification> => {
  const plan = await inSnapshots(stores, (rows) => planRectification(map, rows, request));
  if (plan.refusals.length > 0) return { plan, receipts: [], refusals: plan.refusals };
  const refusals: Failure[] = [];
  const written = new Set(plan.rows.map(({ collection }) => storeOf(map, collection)));
  for (const [name, store] of stores) {
    if (!written.has(name)) continue;
    await store.prepare();
    const others = new Map([...stores].filter(([other]) => other !== name));
    const refused = await inSnapshots(others, (rows) =>
      store.persons().write(async (writes) => {
        const all = new Map<string, PersonRows>([...rows, [name, writes]]);
        return await rectifyIn(dependencies, map, request, name, writes, all);
      }),
    );
    refusals.push(...refused);
    if (refused.length > 0) break;
  }
  const relayed = await relayReceipts(dependencies, stores);
  const receipts = relayed.filter(
    ({ format }) => format === "egide/rectification@1",
  ) as RectificationReceipt[];
  if (refusals.length > 0) return { plan, receipts, refusals };
  const after = await inSnapshots(stores, (rows) => planRectification(map, rows, request));
  return { plan, receipts, refusals: notBorne(plan, after) };
};

const storeOf = (map: OwnershipMap, id: string): string => map.collections.get(id)?.store ?? "";

const rectifyIn = async (
  dependencies: ReceiptDependencies,
  map: OwnershipMap,
  request: RectificationRequest & { readonly id: string },
  store: string,
  writes: PersonWrites,
  rows: RowsByStore,
): Promise<{
  readonly receipt: RectificationReceipt | null;
  readonly result: readonly Failure[];
}> => {
  const plan = await planRectification(map, rows, request);
  if (plan.refusals.length > 0) return { receipt: null, result: plan.refusals };
  const here = plan.rows.filter(({ collection }) => storeOf(map, collection) === store);
  if (here.length === 0) return { receipt: null, result: [] };
  const changed: Record<string, Record<string, number>> = {};
  for (const { collection, identity, rows: among, changes, along } of here) {
    const name = map.collections.get(collection)?.name ?? "?";
    const counts = (changed[name] ??= {});
    for (const { column } of changes) counts[column] = (counts[column] ?? 0) + among.length;
    await writes.change(
      name,
      { columns: identity, among },
      changes.map(({ column, value }) => ({
        column,
        as: value === null ? { kind: "null" } : { kind: "fixed", value },
      })),
      along,
    );
  }
  for (const { collection, columns, count } of plan.followed) {
    if (storeOf(map, collection) !== store) continue;
    const counts = (changed[map.collections.get(collection)?.name ?? "?"] ??= {});
    for (const column of columns) counts[column] = (counts[column] ?? 0) + count;
  }
  const inStore = ({ collection }: { readonly collection: string }): boolean =>
    storeOf(map, collection) === store;
  const after = await planRectification(map, rows, request);
  const missing = notBorne(
    { fields: plan.fields.filter(inStore) },
    { fields: after.fields.filter(inStore), rows: after.rows.filter(inStore) },
  );
  if (missing.length > 0) return { receipt: null, result: missing };
  return {
    result: [],
    receipt: {
      format: "egide/rectification@1",
      ...receiptOf(dependencies, request.id, store),
      changed,
    },
  };
};

/** Every copy that was found bears the new value, and none is left that does not. */
const notBorne = (
  before: Pick<RectificationPlan, "fields">,
  after: Pick<RectificationPlan, "fields" | "rows">,
): readonly Failure[] => {
  const count = pendingOf(after) || Math.max(0, bearersOf(before) - bearersOf(after));
  return count > 0 ? [rectifyFailure("rights.rectify-not-borne", { count })] : [];
};
