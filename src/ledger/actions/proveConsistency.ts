import { FailureError } from "../../kernel/index.ts";
import { ledgerFailure } from "../errors.ts";
import { toBase64 } from "../model/base64.ts";
import { consistencyRanges, type ConsistencyProof } from "../model/consistencyProof.ts";
import type { TreeReader } from "./ledgerStore.ts";
import { hashRanges } from "./readTree.ts";

/** Makes the proof that the ledger of `from` entries is the beginning of the ledger of `to` (by default: all). */
export const proveConsistency = async (
  store: TreeReader,
  from: number,
  to?: number,
): Promise<ConsistencyProof> => {
  const size = await store.size();
  const through = to ?? size;
  if (!(Number.isSafeInteger(from) && from >= 0 && from <= through && through <= size))
    throw new FailureError(ledgerFailure("ledger.sizes-out-of-order", { from, to: through, size }));
  const path = await hashRanges(store, consistencyRanges(from, through));
  return {
    format: "egide/ledger-consistency@1",
    from,
    to: through,
    path: path.map((hash) => toBase64(hash)),
  };
};
