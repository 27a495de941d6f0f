import { createHmac } from "node:crypto";
import { rowMacBytes, type Receipt } from "../../../connectors/index.ts";
import { receiptEntries, type ReadLedger } from "./readLedger.ts";
import type { Salts } from "./salts.ts";

/** A row of which somebody asks what became of it. */
export interface SoughtRow {
  readonly collection: string;
  /** The texts of its primary key, in order. */
  readonly key: readonly string[];
  /** Only receipts of this store; null: of any. */
  readonly store: string | null;
}

/** A receipt that names the row, and where it stands. */
export interface FoundReceipt {
  readonly index: number;
  readonly receipt: Receipt;
}

/** The receipts of the ledger that name a row, and of how many nobody can tell any more, or ever could. */
export interface ReceiptSearch {
  readonly found: readonly FoundReceipt[];
  /** Receipts of that collection that name no rows, or whose salt is destroyed. */
  readonly mute: number;
}

/** Looks in the ledger for the receipts that ended a row: it is hashed anew under each salt that is still kept. */
export const findReceipts = async (
  {
    ledger,
    salts,
  }: { readonly ledger: Pick<ReadLedger, "size" | "entries">; readonly salts: Salts },
  { collection, key, store }: SoughtRow,
): Promise<ReceiptSearch> => {
  const macs = new Map((await salts.all()).map(({ id, bytes }) => [id, macOf(key, bytes)]));
  const found: FoundReceipt[] = [];
  let mute = 0;
  for await (const { index, receipt } of receiptEntries(ledger)) {
    if (receipt.collection !== collection || (store !== null && receipt.store !== store)) continue;
    const mac = receipt.rows === undefined ? undefined : macs.get(receipt.rows.salt);
    if (!receipt.rows || !mac) mute += 1;
    else if (names(receipt.rows.macs, mac)) found.push({ index, receipt });
  }
  return { found, mute };
};

/** As `contract/rowMac.ts` of the connectors defines it. */
const macOf = (key: readonly string[], salt: Uint8Array): Buffer => {
  const mac = createHmac("sha256", salt);
  for (const part of key) mac.update(`${Buffer.byteLength(part)}:${part}`);
  return mac.digest().subarray(0, rowMacBytes);
};

const names = (macs: string, mac: Buffer): boolean => {
  const all = Buffer.from(macs, "base64");
  for (let at = 0; at < all.length; at += rowMacBytes)
    if (all.subarray(at, at + rowMacBytes).equals(mac)) return true;
  return false;
};
