import { inflateSync } from "node:zlib";

/** An indirect object as it stands in the file (ISO 32000-1, 7.3.10); places are bytes. */
export interface PdfObject {
  readonly number: number;
  readonly start: number;
  /** What stands before its stream, or all of it. */
  readonly words: string;
  readonly stream: { readonly start: number; readonly end: number } | null;
}

/** A PDF as a reader finds it without its table of places, which would lead nowhere else. */
export interface PdfParts {
  readonly objects: readonly PdfObject[];
  /** All that stands outside of streams. */
  readonly words: string;
}

/** More objects make no letter that anybody writes. */
const mostObjects = 200_000;
/** What object streams may unpack to, together. */
const mostUnpacked = 32 * 1024 * 1024;

export class BrokenPdf extends Error {}

/** @throws BrokenPdf where an object does not end. */
export const pdfParts = (bytes: Uint8Array): PdfParts => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const objects: PdfObject[] = [];
  const words: string[] = [];
  const begins = /(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj\b/g;
  const ends = />>[\s\0]*stream(?:\r\n|\n|\r)|\bendobj\b/g;
  let from = 0;
  for (let match = begins.exec(text); match !== null; match = begins.exec(text)) {
    if (objects.length === mostObjects) throw new BrokenPdf();
    const start = match.index + match[0].length;
    ends.lastIndex = start;
    const end = ends.exec(text);
    if (end === null) throw new BrokenPdf();
    const hasStream = end[0] !== "endobj";
    const own = text.slice(start, hasStream ? end.index + 2 : end.index);
    const stream = hasStream ? streamAt(text, ends.lastIndex, own) : null;
    objects.push({ number: Number(match[1]), start, words: own, stream });
    begins.lastIndex = stream?.end ?? ends.lastIndex;
    if (stream !== null) {
      words.push(text.slice(from, stream.start));
      from = stream.end;
    }
  }
  words.push(text.slice(from));
  return { objects, words: words.join("\n") };
};

/** Where a stream ends: as its length says, if `endstream` stands there; else at the next one. */
const streamAt = (text: string, start: number, words: string): { start: number; end: number } => {
  const length = /\/Length\s+(\d{1,10})(?!\d|\s+\d+\s+R)/.exec(words)?.[1];
  const told = start + Number(length ?? Number.NaN);
  if (/^[\s\0]*endstream/.test(text.slice(told, told + 20))) return { start, end: told };
  const found = text.indexOf("endstream", start);
  if (found < 0) throw new BrokenPdf();
  return { start, end: found };
};

/** The unpacked object streams, in which newer files keep most of their objects. @throws BrokenPdf where one cannot be read. */
export const objectStreams = (
  bytes: Uint8Array,
  { objects }: Pick<PdfParts, "objects">,
): ReadonlyMap<PdfObject, Buffer> => {
  const unpacked = new Map<PdfObject, Buffer>();
  let left = mostUnpacked;
  for (const object of objects) {
    if (object.stream === null || !/\/Type\s*\/ObjStm\b/.test(named(object.words))) continue;
    const packed = bytes.subarray(object.stream.start, object.stream.end);
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(named(object.words))?.[1] ?? "";
    const content = unpack(packed, filter, object.words, left);
    left -= content.length;
    unpacked.set(object, content);
  }
  return unpacked;
};

const unpack = (packed: Uint8Array, filter: string, words: string, most: number): Buffer => {
  if (filter === "") return Buffer.from(packed);
  // Nobody packs them otherwise but to hide what is inside.
  if (!/^\[?\s*\/FlateDecode\s*\]?$/.test(filter) || /\/Predictor\s+(?:[2-9]|1\d)/.test(words))
    throw new BrokenPdf();
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    throw new BrokenPdf("", { cause });
  }
};

/** Words in which names are written as they are meant: `/J#61vaScript` is `/JavaScript` (7.3.5). */
export const named = (words: string): string =>
  words.includes("#")
    ? words.replaceAll(/#([0-9a-f]{2})/gi, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : words;
