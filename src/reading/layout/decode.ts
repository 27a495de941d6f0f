/** How the bytes of a document were turned into text. */
export interface Decoded {
  readonly text: string;
  /**
   * `binary` has no text: a spreadsheet, an image, a PDF. `windows-1252` is a guess, and `utf-8-damaged` holds U+FFFD
   * where bytes are no UTF-8: both must be said.
   */
  readonly encoding:
    | "utf-8"
    | "utf-8-damaged"
    | "utf-16le"
    | "utf-16be"
    | "windows-1252"
    | "binary";
}

/**
 * Turns bytes into text without ever failing. UTF-8 unless a mark or the place of the NULs says UTF-16, or the bytes
 * are no UTF-8; a byte order mark stays in the text, so that offsets are those of the file. Control characters betray a
 * binary file.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const marked = byteOrder(bytes);
  if (marked) return { text: decoder(marked, false).decode(bytes), encoding: marked };
  const wide = unmarkedByteOrder(bytes);
  if (wide) return { text: decoder(wide, false).decode(bytes), encoding: wide };
  if (isBinary(bytes)) return { text: "", encoding: "binary" };
  try {
    return { text: decoder("utf-8", true).decode(bytes), encoding: "utf-8" };
  } catch {
    return isMostlyUtf8(bytes)
      ? { text: decoder("utf-8", false).decode(bytes), encoding: "utf-8-damaged" }
      : { text: decoder("windows-1252", false).decode(bytes), encoding: "windows-1252" };
  }
};

const decoder = (encoding: string, fatal: boolean): TextDecoder =>
  new TextDecoder(encoding, { fatal, ignoreBOM: true });

const byteOrder = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
};

/**
 * UTF-16 without a mark: in French nearly every other byte is NUL, always on the same side. Figures of
 * a binary file look alike, but give control characters.
 */
const unmarkedByteOrder = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const length = Math.min(bytes.length, 65_536) & ~1;
  if (length < 8) return null;
  const nulls: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) nulls[0]++;
    if (bytes[at + 1] === 0) nulls[1]++;
  }
  const [even, odd] = nulls;
  const side =
    odd * 10 > length * 3 && even === 0 ? 0 : even * 10 > length * 3 && odd === 0 ? 1 : 2;
  if (side === 2) return null;
  let controls = 0;
  for (let at = 0; at < length; at += 2)
    if (bytes[at + 1 - side] === 0 && isControl(bytes[at + side]!)) controls++;
  if (controls * 200 > length) return null;
  return side === 0 ? "utf-16le" : "utf-16be";
};

/** Hardly any text has a control character besides tab, line feed, form feed, return and escape. */
const isControl = (byte: number): boolean =>
  byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;

const isBinary = (bytes: Uint8Array): boolean => {
  if (startsWith(bytes, "%PDF-") || startsWith(bytes, "PK\u0003\u0004")) return true;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls * 100 > bytes.length;
};

/** Whether the letters that are UTF-8 outnumber the bytes that are not: one bad byte is a slip, many are another encoding. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    const length = sequenceLength(bytes[at]!);
    if (length === 1) continue;
    let next = 1;
    while (next < length && (bytes[at + next]! & 0xc0) === 0x80) next++;
    if (length > 1 && next === length) good++;
    else bad++;
    at += next - 1;
  }
  return good > bad;
};

/** How many bytes the sequence has that this one begins; 0 where none can begin. */
const sequenceLength = (byte: number): number =>
  byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(signature, "latin1").every((byte, at) => bytes[at] === byte);
