import type { Connector, Receipt } from "../../../connectors/index.ts";

/** What a run needs of the ledger. */
export interface ReceiptLedger {
  /** Appends in order, all or none; an entry that stands there already is left as it is. */
  append(
    drafts: readonly { readonly kind: string; readonly id: string; readonly body: object }[],
  ): Promise<readonly { readonly id: string; readonly index: number }[]>;
  /** Throws when `checkpoint` could not sign: what is ended then could never be proved. */
  assertCanSign(): Promise<void>;
  /** Signs the present head. */
  checkpoint(): Promise<unknown>;
}

/** A receipt that has entered the ledger. */
export interface RelayedReceipt {
  readonly receipt: Receipt;
  readonly index: number;
}

/** The kind of a ledger entry that holds a receipt. */
export const receiptKind = "purge-receipt";

/**
 * Brings the receipts that wait in a store into the ledger, then lets the store forget them. Killed in between, it
 * appends them again the next time, and the ledger knows them by their identifiers: none is lost, none counts twice.
 */
export const relayReceipts = async (
  connector: Pick<Connector, "pendingReceipts" | "acknowledgeReceipts">,
  ledger: Pick<ReceiptLedger, "append">,
): Promise<readonly RelayedReceipt[]> => {
  const relayed: RelayedReceipt[] = [];
  for (;;) {
    const pending = await connector.pendingReceipts();
    if (pending.length === 0) return relayed;
    const appended = await ledger.append(
      pending.map((receipt) => ({ kind: receiptKind, id: receipt.id, body: receipt })),
    );
    await connector.acknowledgeReceipts(pending.map(({ id }) => id));
    for (const [place, receipt] of pending.entries())
      relayed.push({ receipt, index: appended[place]?.index ?? -1 });
  }
};
