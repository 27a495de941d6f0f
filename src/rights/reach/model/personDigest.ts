import { createHmac } from "node:crypto";
import { foldedText } from "../../../connectors/index.ts";
import type { PersonIdentity } from "./reached.ts";

/**
 * An identity as receipts of erasures name it: HMAC-SHA-256 under a key that is kept outside the ledger, so that a restored
 * backup can be held against it, and nobody without the key can try addresses (GDPR art. 4(5), 5(2)).
 */
export const personDigest = (key: Uint8Array, identity: PersonIdentity): string =>
  digestAs("egide/erased-person@1", key, identity);

/** The same for who objected: of another kind, so that nobody joins the two registers without the key. */
export const objectingDigest = (key: Uint8Array, identity: PersonIdentity): string =>
  digestAs("egide/objecting-person@1", key, identity);

const digestAs = (as: string, key: Uint8Array, { kind, value }: PersonIdentity): string =>
  createHmac("sha256", key)
    .update(JSON.stringify([as, kind, foldedText(value)]))
    .digest("hex");
