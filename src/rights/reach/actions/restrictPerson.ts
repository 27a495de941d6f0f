import type { PersonRows, RestrictionReceipt } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import type { RestrictedPart, RestrictionPlan } from "../model/restriction.ts";
import { restrictFailure } from "../restrictErrors.ts";
import { inSnapshots, type PersonStores } from "./personStores.ts";
import { planRestriction, type RestrictionRequest } from "./planRestriction.ts";
import { receiptOf, relayReceipts, type ReceiptDependencies } from "./relayReceipts.ts";

/** Which request it is, and what its rows are marked by. */
export interface Marked {
  readonly id: string;
  /** Where it is not the request itself. */
  readonly mark?: string;
}

export interface Restriction {
  readonly plan: RestrictionPlan;
  readonly receipts: readonly RestrictionReceipt[];
  /** Why a store was left as it was, or what is not restricted. */
  readonly refusals: readonly Failure[];
}

/**
 * Restricts the processing of the rows of one person (GDPR art. 18): marked, each store in one transaction that is planned
 * anew, they leave the views that applications read and refuse every change, by anybody, until `liftRestriction`. Runs of
 * retention leave them as a hold would, an erasure refuses. The same request after a death in the middle does what is left.
 */
export const restrictPerson = async (
  dependencies: ReceiptDependencies,
  map: OwnershipMap,
  stores: PersonStores,
  request: RestrictionRequest & Marked,
): Promise<Restriction> => {
  const plan = await inSnapshots(stores, (rows) => planRestriction(map, rows, request));
  if (plan.refusals.length > 0) return { plan, receipts: [], refusals: plan.refusals };
  const storeOf = ({ collection }: RestrictedPart): string =>
    map.collections.get(collection)?.store ?? "";
  const touched = new Set(plan.parts.map(storeOf));
  const refusals: Failure[] = [];
  for (const [name, store] of stores) {
    if (!touched.has(name)) continue;
    await store.prepare();
    const others = new Map([...stores].filter(([other]) => other !== name));
    const refused = await inSnapshots(others, (rows) =>
      store.persons().write(async (writes) => {
        const all = new Map<string, PersonRows>([...rows, [name, writes]]);
        const now = await planRestriction(map, all, request);
        if (now.refusals.length > 0) return { receipt: null, result: now.refusals };
        const mark = request.mark ?? request.id;
        const before = await writes.restrictedFor(mark);
        for (const part of now.parts.filter((one) => storeOf(one) === name))
          await writes.restrict(
            map.collections.get(part.collection)?.name ?? "",
            { columns: part.identity, among: part.rows },
            mark,
          );
        const rowsNow = added(before, await writes.restrictedFor(mark));
        if (Object.keys(rowsNow).length === 0) return { receipt: null, result: [] };
        return {
          result: [],
          receipt: {
            format: "egide/restriction@1",
            ...receiptOf(dependencies, request.id, name),
            what: "restricted",
            rows: rowsNow,
          },
        };
      }),
    );
    refusals.push(...refused);
    if (refused.length > 0) break;
  }
  const receipts = restrictionReceipts(await relayReceipts(dependencies, stores));
  if (refusals.length > 0) return { plan, receipts, refusals };
  const after = await inSnapshots(stores, (rows) => planRestriction(map, rows, request));
  const shown = after.parts.filter((part) => part.already < part.rows.length);
  return {
    plan,
    receipts,
    refusals: shown.map((part) => {
      const { name = "?", store = "?" } = map.collections.get(part.collection) ?? {};
      const count = part.rows.length - part.already;
      return restrictFailure("rights.restrict-shows", { collection: name, store, count });
    }),
  };
};

export const restrictionReceipts = (
  relayed: Awaited<ReturnType<typeof relayReceipts>>,
): readonly RestrictionReceipt[] =>
  relayed.filter(({ format }) => format === "egide/restriction@1") as RestrictionReceipt[];

const added = (
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
