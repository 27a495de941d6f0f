import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { fileFailure } from "../errors.ts";
import { blankMetadata } from "./blankMetadata.ts";
import { BrokenPdf, named, objectStreams, pdfParts } from "./pdfObjects.ts";

/** What runs, opens, sends or carries something by itself (ISO 32000-1, 12.6.4, 7.11.4, 12.7.8). */
const active =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![\w.-])/;

/** Judges what begins as a PDF. @returns it without its metadata, or `files.*`. */
export const judgePdf = (bytes: Uint8Array): Outcome<Uint8Array> => {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - longestArchiveEnd)));
  if (endsAsArchive(tail)) return failed(fileFailure("files.two-in-one"));
  const end = tail.lastIndexOf("%%EOF");
  if (end < 0) return failed(fileFailure("files.damaged"));
  if (!/^[\s\0]*$/.test(tail.toString("latin1", end + 5)))
    return failed(fileFailure("files.two-in-one"));
  try {
    const parts = pdfParts(bytes);
    const streams = objectStreams(bytes, parts);
    const words = named(parts.words);
    if (/\/Encrypt(?![\w.-])/.test(words)) return failed(fileFailure("files.encrypted"));
    if (parts.objects.length === 0 || !/\bstartxref\s+\d+/.test(words) || !/\/Root\s/.test(words))
      return failed(fileFailure("files.damaged"));
    const isActive =
      active.test(words) ||
      [...streams.values()].some((content) => active.test(named(content.toString("latin1"))));
    if (isActive) return failed(fileFailure("files.active"));
    return success(blankMetadata(bytes, parts, streams));
  } catch (error) {
    if (error instanceof BrokenPdf) return failed(fileFailure("files.damaged"));
    throw error;
  }
};

/** The last record of a ZIP archive and its comment. */
const longestArchiveEnd = 22 + 65_535;

/** Whether a reader of ZIP archives, which begins at the end, would take this for one. */
const endsAsArchive = (tail: Buffer): boolean => {
  for (
    let at = tail.indexOf("PK\u0005\u0006");
    at >= 0;
    at = tail.indexOf("PK\u0005\u0006", at + 1)
  )
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
  return false;
};
