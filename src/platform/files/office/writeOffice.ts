import { zipSync, type Zippable } from "fflate";
import type { Archive } from "../../archives/index.ts";
import type { FileKind } from "../fileKind.ts";
import { memberBytes } from "./readMember.ts";

/** Of a ZIP archive the earliest day: that of writing is nobody's business. */
const noDay = new Date(1980, 0, 1);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const properties = "http://schemas.openxmlformats.org/officeDocument/2006";

/** What stands in the place of the parts that say who wrote the document, when, with what, for how long. */
const emptied: Readonly<Record<string, string>> = {
  "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  "docProps/app.xml": `${head}<Properties xmlns="${properties}/extended-properties"/>`,
  "docProps/custom.xml": `${head}<Properties xmlns="${properties}/custom-properties"/>`,
  "meta.xml": `${head}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/></office:document-meta>`,
};

/** A picture of the first page, of whatever version it was drawn; and what leads to it. */
const thumbnail = /^(?:docProps\/thumbnail\.\w+|Thumbnails\/.*)$/i;
const leadsToThumbnail =
  /<(?:\w+:)?Relationship\b[^<>]*metadata\/thumbnail[^<>]*\/>|<manifest:file-entry\b[^<>]*"Thumbnails\/[^<>]*\/>/g;
const listings: ReadonlySet<string> = new Set(["_rels/.rels", "META-INF/manifest.xml"]);

/** Pictures are packed already. */
const isPacked = (name: string): boolean => /\.(?:png|jpe?g|gif|webp)$/i.test(name);

/**
 * Writes a document anew, member by member, with nothing of who wrote it, and nothing that stood between its members. Its text,
 * its comments and its pictures stay as they are: they are what the person wants to say.
 * @throws UnreadableArchive
 */
export const writeOffice = (archive: Archive, kind: FileKind): Uint8Array => {
  const members: Zippable = {};
  // OpenDocument 1.3 part 2, 3.3: first, and as it is.
  if (kind === "odt") members["mimetype"] = [memberBytes(archive, "mimetype"), { level: 0 }];
  for (const name of archive.names) {
    if (name === "mimetype" || name.endsWith("/") || thumbnail.test(name)) continue;
    const content = emptied[name] ?? memberBytes(archive, name);
    const bytes = listings.has(name)
      ? Buffer.from(content.toString("utf8").replaceAll(leadsToThumbnail, ""))
      : Buffer.from(content);
    members[name] = [bytes, { level: isPacked(name) ? 0 : 6 }];
  }
  return zipSync(members, { mtime: noDay });
};
