/** What keeps a picture from being a logo here. */
export type LogoMistake = "kind" | "broken" | "size" | "active";

/** No side of a logo is longer, in pixels: what a picture unpacks to is bounded by it. */
const longestSide = 2_000;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a picture needs to be seen. All else goes: dates, names of programs and of people, places where it was taken. */
const needed = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

export const isPng = (bytes: Uint8Array): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** A PNG with what is seen of it alone, or what is wrong with it. Each piece is checked by its own sum (PNG, third edition). */
export const safePng = (bytes: Uint8Array): Uint8Array<ArrayBuffer> | LogoMistake => {
  if (!isPng(bytes)) return "kind";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, signature.length)];
  const names: string[] = [];
  for (let at = signature.length; at < bytes.length;) {
    if (at + 12 > bytes.length) return "broken";
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || view.getUint32(end - 4) !== crc(bytes.subarray(at + 4, end - 4)))
      return "broken";
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (names.length === 0 && (name !== "IHDR" || end !== at + 25)) return "broken";
    if (name === "IHDR" && !fits(view.getUint32(at + 8), view.getUint32(at + 12))) return "size";
    names.push(name);
    if (needed.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return names.includes("IDAT") ? joined(kept) : "broken";
    at = end;
  }
  return "broken";
};

const fits = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= longestSide && height <= longestSide;

const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const table = Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1)
    value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const crc = (bytes: Uint8Array): number => {
  let value = 0xff_ff_ff_ff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xff_ff_ff_ff) >>> 0;
};
