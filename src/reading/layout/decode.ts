/** How the bytes of a document were turned into text. */
export interface Decoded {
  readonly text: string;
  /** `binary` has no text: a spreadsheet, an image, a PDF. `windows-1252` is a guess and must be said. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "binary";
}

/**
 * Turns bytes into text without ever failing. UTF-8 unless a mark says UTF-16 or the bytes are no UTF-8; a byte order
 * mark stays in the text, so that offsets are those of the file. Control characters betray a binary file.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const marked = byteOrder(bytes);
  if (marked) return { text: decoder(marked, false).decode(bytes), encoding: marked };
  if (isBinary(bytes)) return { text: "", encoding: "binary" };
  try {
    return { text: decoder("utf-8", true).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: decoder("windows-1252", false).decode(bytes), encoding: "windows-1252" };
  }
};

const decoder = (encoding: string, fatal: boolean): TextDecoder =>
  new TextDecoder(encoding, { fatal, ignoreBOM: true });

const byteOrder = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
};

/** A text has no NUL, and hardly any control character besides tab, line feed, form feed, return and escape. */
const isBinary = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, "%PDF-") || startsWith(bytes, "PK\u0003\u0004")) return true;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      controls++;
  }
  return controls * 100 > bytes.length;
};

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(signature, "latin1").every((byte, at) => bytes[at] === byte);
