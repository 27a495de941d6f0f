import { deflateSync } from "node:zlib";
import { named, type PdfObject, type PdfParts } from "./pdfObjects.ts";

const blank = 0x20;

/**
 * A copy in which the information dictionary (author, title, program, dates; ISO 32000-1, 14.3.3) and every metadata stream (XMP,
 * 14.3.2) are blank, in every revision that the file holds. Nothing moves: each byte that leads somewhere still does. What was
 * signed stays as it is, since a signature over other bytes is void.
 */
export const blankMetadata = (
  bytes: Uint8Array,
  { objects, words }: PdfParts,
  streams: ReadonlyMap<PdfObject, Buffer>,
): Uint8Array => {
  const everything = [words, ...[...streams.values()].map((each) => each.toString("latin1"))];
  if (everything.some((each) => /\/ByteRange\b/.test(each))) return bytes;
  const led = (name: string): ReadonlySet<number> =>
    new Set(
      everything.flatMap((each) =>
        [...named(each).matchAll(new RegExp(`/${name}\\s+(\\d{1,10})\\s+\\d+\\s+R\\b`, "g"))].map(
          ([, number]) => Number(number),
        ),
      ),
    );
  const [information, metadata] = [led("Info"), led("Metadata")];
  const copy = new Uint8Array(bytes);
  for (const object of objects) {
    if (information.has(object.number)) blankDictionary(copy, object.start, object.words);
    const isMetadata =
      metadata.has(object.number) || /\/Type\s*\/Metadata\b/.test(named(object.words));
    if (object.stream !== null && isMetadata && !streams.has(object)) blankStream(copy, object);
  }
  for (const [object, content] of streams) blankWithin(copy, object, content, information);
  return copy;
};

/** Leaves an empty dictionary: `<<` and `>>` stay where they are. */
const blankDictionary = (bytes: Uint8Array, start: number, words: string): void => {
  const [first, last] = [words.indexOf("<<"), words.lastIndexOf(">>")];
  if (first >= 0 && last > first) bytes.fill(blank, start + first + 2, start + last);
};

/** What a packed stream of nothing is. */
const packedNothing = deflateSync(Buffer.from(" "));

const blankStream = (bytes: Uint8Array, { stream, words }: PdfObject): void => {
  if (stream === null) return;
  const isPacked = /\/Filter\b/.test(named(words));
  bytes.fill(isPacked ? 0 : blank, stream.start, stream.end);
  if (isPacked && packedNothing.length <= stream.end - stream.start)
    bytes.set(packedNothing, stream.start);
};

/** The information dictionary within an object stream: blank there, packed again, and what that saved is padding. */
const blankWithin = (
  bytes: Uint8Array,
  { stream, words }: PdfObject,
  content: Buffer,
  information: ReadonlySet<number>,
): void => {
  const first = Number(/\/First\s+(\d{1,10})/.exec(words)?.[1] ?? Number.NaN);
  if (stream === null || !(first <= content.length)) return;
  const places = content.toString("latin1", 0, first).trim().split(/\s+/).map(Number);
  const starts = places.filter((_, index) => index % 2 === 1);
  let changed = false;
  for (const [index, at] of starts.entries()) {
    if (!information.has(places[index * 2] ?? -1)) continue;
    const start = first + at;
    const end = first + Math.min(...starts.filter((each) => each > at), content.length - first);
    blankDictionary(content, start, content.toString("latin1", start, end));
    changed = true;
  }
  if (!changed) return;
  const room = stream.end - stream.start;
  const packed = /\/Filter\b/.test(named(words)) ? deflateSync(content, { level: 9 }) : content;
  // Less to say never needs more room, save in files made to show the contrary: those keep what their author put there.
  if (packed.length > room) return;
  bytes.fill(0, stream.start, stream.end);
  bytes.set(packed, stream.start);
};
