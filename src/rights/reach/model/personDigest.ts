import { createHmac } from "node:crypto";
import { foldedText } from "../../../connectors/index.ts";
import type { PersonIdentity } from "./reached.ts";

/**
 * An identity as receipts of erasures name it: HMAC-SHA-256 under a key that is kept outside the ledger, so that a restored
 * backup can be held against it, and nobody without the key can try addresses (GDPR art. 4(5), 5(2)).
 */
export const personDigest = (key: Uint8Array, { kind, value }: PersonIdentity): string =>
  createHmac("sha256", key)
    .update(JSON.stringify(["egide/erased-person@1", kind, foldedText(value)]))
    .digest("hex");
