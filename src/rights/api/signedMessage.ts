import { createPublicKey, verify } from "node:crypto";

/** Data Rights Protocol, 3.07.1: the signature stands before what it signs (“combined mode” of libsodium), all of it in base64. */
const signatureSize = 64;

/** RFC 8410, 4: what an Ed25519 key of 32 bytes is wrapped in. */
const keyHead = Buffer.from("302a300506032b6570032100", "hex");

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What somebody signed, opened: the JSON value; null where it is not base64, not signed with this key, or no JSON. */
export const openSigned = (text: string, verifyKey: Uint8Array): unknown => {
  const sent = text.trim();
  if (!base64.test(sent)) return null;
  const bytes = Buffer.from(sent, "base64");
  if (bytes.length <= signatureSize || verifyKey.length !== 32) return null;
  const key = createPublicKey({
    key: Buffer.concat([keyHead, verifyKey]),
    format: "der",
    type: "spki",
  });
  const message = bytes.subarray(signatureSize);
  if (!verify(null, message, key, bytes.subarray(0, signatureSize))) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(message)) as unknown;
  } catch {
    return null;
  }
};
