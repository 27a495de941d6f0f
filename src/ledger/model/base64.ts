/** Base64 of RFC 4648 §4, with its padding. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** Reads base64 strictly: one text for each value, or altered proofs would pass as other spellings. Null when it is not. */
export const fromBase64 = (text: string): Uint8Array | null => {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
};

/** Reads the base64 of exactly `length` bytes; null when it is not. */
export const fromBase64Of = (length: number, text: string): Uint8Array | null => {
  const bytes = fromBase64(text);
  return bytes?.byteLength === length ? bytes : null;
};
