import type { RestrictionReceipt } from "../../../connectors/index.ts";
import { inSnapshots, type PersonStores } from "./personStores.ts";
import { receiptOf, relayReceipts, type ReceiptDependencies } from "./relayReceipts.ts";
import { restrictionReceipts, type Marked } from "./restrictPerson.ts";

/** What a request, or an objection of it, restricts now, by store, then by collection. */
export type RestrictedNow = ReadonlyMap<string, Readonly<Record<string, number>>>;

export const findRestricted = async (stores: PersonStores, mark: string): Promise<RestrictedNow> =>
  await inSnapshots(stores, async (rows) => {
    const found = new Map<string, Readonly<Record<string, number>>>();
    for (const [name, reader] of rows) {
      const counts = await reader.restrictedFor(mark);
      if (Object.keys(counts).length > 0) found.set(name, counts);
    }
    return found;
  });

/**
 * Lifts what a request restricted (GDPR art. 18(3)), of which the person was told on a day that the receipt keeps. What another
 * request restricts stays so; where nothing does, no trigger and no table of ours is left.
 */
export const liftRestriction = async (
  dependencies: ReceiptDependencies,
  stores: PersonStores,
  request: Marked & { readonly toldOn: Temporal.PlainDate },
): Promise<{
  readonly lifted: RestrictedNow;
  readonly receipts: readonly RestrictionReceipt[];
}> => {
  const mark = request.mark ?? request.id;
  const lifted = await findRestricted(stores, mark);
  for (const [name, store] of stores) {
    if (!lifted.has(name)) continue;
    await store.persons().write(async (writes) => {
      const rows = await writes.lift(mark);
      if (Object.keys(rows).length === 0) return { receipt: null, result: null };
      return {
        result: null,
        receipt: {
          format: "egide/restriction@1",
          ...receiptOf(dependencies, request.id, name),
          what: "lifted",
          rows,
          toldOn: request.toldOn.toString(),
        },
      };
    });
  }
  return { lifted, receipts: restrictionReceipts(await relayReceipts(dependencies, stores)) };
};
