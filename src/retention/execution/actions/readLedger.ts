import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import type { Receipt } from "../../../connectors/index.ts";
import type { LedgerHold, SeenReceipt } from "../model/judgeState.ts";
import { holdPlacedKind, holdReleasedKind } from "./placeHold.ts";
import { receiptKind } from "./relayReceipts.ts";

/** What reads the ledger back. */
export interface ReadLedger {
  size(): Promise<number>;
  entries(
    from: number,
    count: number,
  ): Promise<
    readonly {
      readonly index: number;
      readonly entry: {
        readonly kind: string;
        readonly at: string;
        readonly body: Readonly<Record<string, unknown>>;
      } | null;
    }[]
  >;
  verify(): Promise<{ readonly verified: boolean }>;
}

const page = 1_000;

/** Every entry of one of these kinds, in order, page by page; an entry that was altered so that it is none is left out. */
async function* entriesOf(
  ledger: Pick<ReadLedger, "size" | "entries">,
  kinds: readonly string[],
): AsyncGenerator<{ index: number; kind: string; at: string; body: Record<string, unknown> }> {
  const size = await ledger.size();
  for (let from = 0; from < size; from += page)
    for (const { index, entry } of await ledger.entries(from, Math.min(page, size - from)))
      if (entry && kinds.includes(entry.kind))
        yield { index, kind: entry.kind, at: entry.at, body: entry.body };
}

/** A receipt, in the ledger or still in its store, as the check of the platform needs it. */
export const seen = (receipt: Receipt, index: number | null): SeenReceipt => {
  const { id, run, batch, rule, counts } = receipt;
  return { id, run, batch, rule, counts, digest: sha256(canonicalJson(receipt)), index };
};

/** All receipts of the ledger, in its order. */
export async function* receiptEntries(
  ledger: Pick<ReadLedger, "size" | "entries">,
): AsyncGenerator<{ readonly index: number; readonly receipt: Receipt }> {
  for await (const { index, body } of entriesOf(ledger, [receiptKind]))
    yield { index, receipt: body as unknown as Receipt };
}

/** All receipts of the ledger, and the holds of a policy that it says stand. */
export const readLedger = async (
  ledger: Pick<ReadLedger, "size" | "entries">,
  policy: string,
): Promise<{ readonly receipts: SeenReceipt[]; readonly holds: readonly LedgerHold[] }> => {
  const receipts: SeenReceipt[] = [];
  const standing = new Map<string, LedgerHold>();
  for await (const { index, kind, body } of entriesOf(ledger, [
    receiptKind,
    holdPlacedKind,
    holdReleasedKind,
  ])) {
    if (kind === receiptKind) receipts.push(seen(body as unknown as Receipt, index));
    else {
      const said = body as { hold: string; policy: string; stores: readonly string[] };
      for (const store of said.policy === policy ? said.stores : []) {
        const key = JSON.stringify([said.hold, store]);
        if (kind === holdPlacedKind) standing.set(key, { id: said.hold, store });
        else standing.delete(key);
      }
    }
  }
  return { receipts, holds: [...standing.values()] };
};
