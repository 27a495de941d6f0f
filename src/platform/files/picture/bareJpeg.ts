import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { fileFailure } from "../errors.ts";

/** Wider or higher than any scanner makes them: it would fill the memory of whoever opens it. */
const widest = 20_000;

const endOfImage = 0xd9;
const startOfScan = 0xda;

/** ITU-T T.81, table B.1: a frame, but for DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What a picture is drawn from; JFIF and Adobe say how its colours are meant. The rest (Exif, comments, a thumbnail) is about it. */
const isKept = (marker: number, said: string): boolean =>
  marker < 0xe0
    ? true
    : (marker === 0xe0 && said.startsWith("JFIF\0")) ||
      (marker === 0xee && said.startsWith("Adobe"));

/** Where the entropy-coded data of a scan ends: at the next marker that is no restart (T.81, B.1.1.5). */
const scanEnd = (bytes: Uint8Array, from: number): number => {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
};

/** A JPEG without what does not draw it. @returns `files.damaged`, `files.two-in-one` where something follows its end. */
export const bareJpeg = (bytes: Uint8Array): Outcome<Uint8Array> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, 2)];
  let [hasFrame, hasScan] = [false, false];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return damaged;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!hasFrame || !hasScan) return damaged;
      if (at + 2 < bytes.length) return failed(fileFailure("files.two-in-one"));
      return success(Buffer.concat([...kept, bytes.subarray(at)]));
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || at + 4 > bytes.length)
      return damaged;
    const length = view.getUint16(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return damaged;
    if (isFrame(marker)) {
      if (hasFrame || length < 8 || !isSize(view.getUint16(at + 7), view.getUint16(at + 5)))
        return damaged;
      hasFrame = true;
    }
    if (marker === startOfScan) {
      if (!hasFrame) return damaged;
      hasScan = true;
      end = scanEnd(bytes, end);
    }
    const said = Buffer.from(bytes.subarray(at + 4, at + 10)).toString("latin1");
    if (isKept(marker, said)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return damaged;
};

/** Whether a picture has a size that can be shown. */
export const isSize = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= widest && height <= widest;

const damaged: Outcome<never> = failed(fileFailure("files.damaged"));
