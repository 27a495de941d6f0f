import { createPublicKey, hash, sign, verify, type KeyObject } from "node:crypto";
import { fromBase64, toBase64 } from "./base64.ts";

/**
 * Signed notes with Ed25519 (signature type 0x01), as in https://c2sp.org/signed-note: a text that ends in a newline,
 * an empty line, and signature lines `— NAME BASE64(key id || signature)`.
 */

/** Who may have signed a note: the name and public key that a reader has decided to trust. */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of SHA-256(name || 0x0A || 0x01 || public key). */
  readonly id: Uint8Array;
  /** The 32 bytes of RFC 8032. */
  readonly publicKey: Uint8Array;
}

/** What signs: the private half never leaves its KeyObject. */
export interface SigningKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

const ed25519 = 0x01;
const publicKeyLength = 32;
const signatureLength = 64;
const signatureLine = /^— ([^\p{White_Space}+]+) (\S+)$/u;
/** "MUST NOT contain any ASCII control characters (those below U+0020) other than newline". */
const hasControls = (note: string): boolean =>
  Buffer.from(note).some((byte) => byte < 0x20 && byte !== 0x0a);
const mostSignatures = 100;

/** "Key names MUST be non-empty and MUST NOT contain any Unicode spaces or plus": nothing else is asked, nor controls. */
export const isKeyName = (name: string): boolean =>
  /^[^\p{White_Space}\p{Cc}+]+$/u.test(name) && name.isWellFormed();

export const verifierKeyOf = (name: string, publicKey: Uint8Array): VerifierKey => {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), publicKey]);
  return { name, id: hash("sha256", named, "buffer").subarray(0, 4), publicKey };
};

/** `name+hex8+base64(0x01 || public key)`, as Go's sumdb/note writes it. */
export const encodeVerifierKey = (key: VerifierKey): string =>
  `${key.name}+${Buffer.from(key.id).toString("hex")}+${toBase64(Buffer.concat([Buffer.of(ed25519), key.publicKey]))}`;

/** Reads a verifier key; null when it is cut, altered (its key id tells) or of another algorithm. */
export const parseVerifierKey = (text: string): VerifierKey | null => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || !isKeyName(name) || bytes === null) return null;
  if (bytes.byteLength !== 1 + publicKeyLength || bytes[0] !== ed25519) return null;
  const key = verifierKeyOf(name, bytes.subarray(1));
  return Buffer.from(key.id).toString("hex") === id ? key : null;
};

/** Signs a text that ends in a newline. Ed25519 is deterministic: the same text and key give the same note. */
export const signNote = (text: string, key: SigningKey): string => {
  const signature = Buffer.concat([key.verifier.id, sign(null, Buffer.from(text), key.privateKey)]);
  return `${text}\n— ${key.verifier.name} ${toBase64(signature)}\n`;
};

export type OpenedNote =
  | { readonly kind: "signed"; readonly text: string }
  /** Not a signed note at all. */
  | { readonly kind: "malformed" }
  /** A note, but not by this key. */
  | { readonly kind: "unsigned" }
  /** The line of this key is there, and its signature does not hold: altered or forged. */
  | { readonly kind: "forged" };

/** Gives the text of a note only if the key signed it; signatures of other keys (witnesses) are ignored. */
export const openNote = (note: string, key: VerifierKey): OpenedNote => {
  const malformed = { kind: "malformed" } as const;
  if (!note.isWellFormed() || hasControls(note) || !note.endsWith("\n")) return malformed;
  const separator = note.lastIndexOf("\n\n");
  if (separator < 0) return malformed;
  const text = note.slice(0, separator + 1);
  const lines = note.slice(separator + 2, -1).split("\n");
  if (lines.length > mostSignatures) return malformed;

  let found = false;
  for (const line of lines) {
    const [, name, encoded] = signatureLine.exec(line) ?? [];
    const bytes = encoded === undefined ? null : fromBase64(encoded);
    if (bytes === null || bytes.byteLength < 5) return malformed;
    if (name !== key.name || Buffer.compare(bytes.subarray(0, 4), key.id) !== 0) continue;
    // "If the key name and ID match a known key, verifiers MUST verify the signature."
    if (!isSignature(text, bytes.subarray(4), key)) return { kind: "forged" };
    found = true;
  }
  return found ? { kind: "signed", text } : { kind: "unsigned" };
};

const isSignature = (text: string, signature: Uint8Array, key: VerifierKey): boolean =>
  signature.byteLength === signatureLength &&
  verify(null, Buffer.from(text), publicKeyObject(key.publicKey), signature);

const publicKeyObject = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") },
    format: "jwk",
  });
