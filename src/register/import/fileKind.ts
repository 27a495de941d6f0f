import { fold, readDocument } from "../../reading/index.ts";
import { openArchive, type Archive } from "../../platform/archives/index.ts";
import { Unreadable } from "./unreadable.ts";

/** What a file is, by its bytes first and its name where they do not tell. */
export type FileKind =
  | { readonly kind: "ods" | "xlsx"; readonly archive: Archive }
  | { readonly kind: "fods" | "csv" | "json" | "yaml"; readonly text: string }
  | { readonly kind: "page" };

/**
 * Tells what a file is. What is told by its name alone is believed only where its content allows it.
 * @throws Unreadable for a file that can be named and not read.
 */
export const fileKind = (bytes: Uint8Array, name: string): FileKind => {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]))
    return archived(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // An encrypted workbook of today is kept within a container of yesterday.
    throw new Unreadable(
      holds(bytes, "EncryptedPackage") ? "archive.encrypted" : "file.old-office",
    );
  }
  if (/\.(?:ods|xlsx|xlsm|xltx|ots)$/i.test(name) && bytes.length > 0 && isBinary(bytes))
    throw new Unreadable("archive.damaged");
  const { source: text, encoding } = readDocument(bytes, "file.txt");
  if (encoding === "binary") return { kind: "page" };
  const body = text.replace(/^\u{FEFF}/u, "").trimStart();
  const flat = flatDocument(body);
  if (flat !== null) {
    if (flat === "spreadsheet") return { kind: "fods", text: body };
    throw new Unreadable(flat === "text" ? "file.text-document" : "file.no-workbook");
  }
  if (
    /\.json$/i.test(name) ||
    (body.startsWith("{") && /"format"\s*:\s*"egide\/register@/.test(body.slice(0, 2_000)))
  )
    return { kind: "json", text };
  if (
    /\.ya?ml$/i.test(name) ||
    /^(?:#[^\n]*\n|---\s*\n)*(?:format:\s*["']?egide\/register@|system:\s*\n)/.test(body)
  )
    return { kind: "yaml", text };
  if (/\.(?:csv|tsv|tab)$/i.test(name) || isOwnCsv(body)) return { kind: "csv", text };
  return { kind: "page" };
};

/** What an OpenDocument of one file of XML holds (ISO/IEC 26300-3, 3.1.2); null of what is none. */
const flatDocument = (body: string): string | null => {
  const [root] = /<office:document\s[^>]*>/.exec(body.slice(0, 20_000)) ?? [];
  if (root === undefined || !/^<(?:\?xml|office:document)\s/.test(body)) return null;
  return /office:mimetype="application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(root)?.[1] ?? "";
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 1_000).includes(0);

/** Whether the name of a stream stands in an old container, in UTF-16. */
const holds = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, "utf16le");

/** The first line of a table of our own names its format. */
const isOwnCsv = (body: string): boolean =>
  /^[^\n]{0,2000}\(egide\/register@1\)/.test(body) && !fold(body.slice(0, 20)).startsWith("{");

const archived = (bytes: Uint8Array): FileKind => {
  const archive = openArchive(bytes);
  const { names } = archive;
  if (names.has("xl/workbook.xml")) return { kind: "xlsx", archive };
  if (names.has("xl/workbook.bin")) throw new Unreadable("file.binary-workbook");
  if (names.has("word/document.xml")) throw new Unreadable("file.text-document");
  const type = names.has("mimetype") ? textOf(archive, "mimetype") : "";
  if (/opendocument\.spreadsheet/.test(type)) return { kind: "ods", archive };
  if (/opendocument\.text/.test(type)) throw new Unreadable("file.text-document");
  // An encrypted document of another office program keeps its kind to itself.
  if (names.has("encrypted-package")) throw new Unreadable("archive.encrypted");
  throw new Unreadable("file.no-workbook");
};

const textOf = (archive: Archive, name: string): string => {
  let text = "";
  const decoder = new TextDecoder();
  archive.stream(name, (piece) => {
    text += decoder.decode(piece, { stream: true });
    return text.length > 200 ? "enough" : "more";
  });
  return text;
};
