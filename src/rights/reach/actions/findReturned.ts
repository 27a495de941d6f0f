import type { ErasureReceipt } from "../../../connectors/index.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import type { PersonIdentity } from "../model/reached.ts";
import { erasureKind } from "./relayReceipts.ts";
import type { RowsByStore } from "./reachPerson.ts";

/** What reads the ledger back. */
export interface ErasureLedger {
  size(): Promise<number>;
  entries(
    from: number,
    count: number,
  ): Promise<
    readonly {
      readonly entry: {
        readonly kind: string;
        readonly body: Readonly<Record<string, unknown>>;
      } | null;
    }[]
  >;
}

const page = 1_000;

/**
 * The digests of the persons whom receipts say were erased from a store since a moment. A receipt is dated before its
 * commit, so that what was under way at that moment counts too: to look for somebody twice does no harm.
 */
export const erasedSince = async (
  ledger: ErasureLedger,
  store: string,
  moment: Temporal.Instant,
): Promise<ReadonlySet<string>> => {
  const from = moment.subtract({ minutes: 15 });
  const digests = new Set<string>();
  const size = await ledger.size();
  for (let at = 0; at < size; at += page)
    for (const { entry } of await ledger.entries(at, Math.min(page, size - at))) {
      if (entry?.kind !== erasureKind) continue;
      const receipt = entry.body as unknown as ErasureReceipt;
      if (receipt.store !== store) continue;
      if (Temporal.Instant.compare(Temporal.Instant.from(receipt.at), from) < 0) continue;
      for (const digest of receipt.persons) digests.add(digest);
    }
  return digests;
};

/**
 * Who among the persons of a store is named by one of these digests: every value that finds somebody is read once, and
 * none is kept but those that are found. Their erasure was owed before the backup was made use of, and still is (GDPR
 * art. 17(1), 5(1)(e)).
 */
export const findReturned = async (
  map: OwnershipMap,
  rows: RowsByStore,
  store: string,
  digests: ReadonlySet<string>,
  digestOf: (identity: PersonIdentity) => string,
): Promise<readonly PersonIdentity[]> => {
  const found = new Map<string, PersonIdentity>();
  const reader = rows.get(store);
  if (reader === undefined || digests.size === 0) return [];
  for (const collection of map.collections.values()) {
    if (collection.store !== store) continue;
    for (const { column, kind } of collection.identities)
      for await (const values of reader.values(collection.name, column))
        for (const value of values) {
          const identity = { kind, value: String(value) };
          const digest = digestOf(identity);
          if (digests.has(digest)) found.set(digest, identity);
        }
  }
  return [...found.values()];
};
