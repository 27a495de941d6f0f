import type { PersonReceipt } from "../../../connectors/index.ts";
import type { Clock, Ids } from "../../../kernel/index.ts";
import type { PersonStores } from "./personStores.ts";

/** What everything that is done for a person, and leaves a receipt, needs. */
export interface ReceiptDependencies {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Version of the engine, for receipts. */
  readonly engine: string;
  /** HMAC of each identity under a key kept outside the ledger. */
  readonly digests: readonly string[];
  readonly ledger: {
    append(
      drafts: readonly { readonly kind: string; readonly id: string; readonly body: object }[],
    ): Promise<unknown>;
  };
}

/** The kind of a ledger entry that holds the receipt of an erasure. */
export const erasureKind = "erasure-receipt";

/** The kind of ledger entry in which each receipt stands. */
const kindOf: Readonly<Record<PersonReceipt["format"], string>> = {
  "egide/erasure@1": erasureKind,
  "egide/rectification@1": "rectification-receipt",
  "egide/restriction@1": "restriction-receipt",
};

/** Brings receipts into the ledger; one that stands there already is known by its identifier. */
export const relayReceipts = async (
  { ledger }: Pick<ReceiptDependencies, "ledger">,
  stores: PersonStores,
): Promise<readonly PersonReceipt[]> => {
  const relayed: PersonReceipt[] = [];
  for (const store of stores.values()) {
    const pending = await store.persons().pending();
    if (pending.length === 0) continue;
    await ledger.append(
      pending.map((receipt) => ({ kind: kindOf[receipt.format], id: receipt.id, body: receipt })),
    );
    await store.acknowledgeReceipts(pending.map(({ id }) => id));
    relayed.push(...pending);
  }
  return relayed;
};

/** The part of a receipt that every one of them has. */
export const receiptOf = (
  { clock, ids, engine, digests }: Omit<ReceiptDependencies, "ledger">,
  request: string,
  store: string,
): Pick<PersonReceipt, "id" | "request" | "store" | "persons" | "engine" | "at"> => ({
  id: ids.next(),
  request,
  store,
  persons: digests,
  engine,
  at: clock.now().toString({ smallestUnit: "millisecond" }),
});
