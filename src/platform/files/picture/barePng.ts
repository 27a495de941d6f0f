import { crc32 } from "node:zlib";
import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { fileFailure } from "../errors.ts";
import { isSize } from "./bareJpeg.ts";

const signature = 8;

/** What draws the picture (W3C PNG, 4.7): critical chunks, and those that say how its colours are meant. Text, time and Exif are about it. */
const kept: ReadonlySet<string> = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
]);

/** A PNG without what does not draw it. @returns `files.damaged`, `files.two-in-one` where something follows its end. */
export const barePng = (bytes: Uint8Array): Outcome<Uint8Array> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts = [bytes.subarray(0, signature)];
  let at = signature;
  let hasData = false;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return damaged;
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return damaged;
    const isFirst = at === signature;
    if (isFirst !== (name === "IHDR")) return damaged;
    if (isFirst && (length !== 13 || !isSize(view.getUint32(at + 8), view.getUint32(at + 12))))
      return damaged;
    hasData ||= name === "IDAT";
    if (kept.has(name)) parts.push(bytes.subarray(at, end));
    // A critical chunk that nobody knows (its first letter is a capital) is part of the picture, and of no picture that we can vouch for.
    else if (/^[A-Z]/.test(name)) return damaged;
    if (name === "IEND") {
      if (!hasData) return damaged;
      return end === bytes.length
        ? success(Buffer.concat(parts))
        : failed(fileFailure("files.two-in-one"));
    }
    at = end;
  }
  return damaged;
};

const damaged: Outcome<never> = failed(fileFailure("files.damaged"));
