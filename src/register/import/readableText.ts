import { readDocument, type Span } from "../../reading/index.ts";
import { UnreadableArchive } from "../../platform/archives/index.ts";
import { fileKind } from "./fileKind.ts";
import { readTree } from "./own/readTree.ts";
import { readCsv } from "./table/readCsv.ts";
import { readFlatOds, readOds } from "./workbook/readOds.ts";
import { Unreadable } from "./unreadable.ts";
import { readXlsx } from "./workbook/readXlsx.ts";

/** A file as its register's places lead into it. */
export interface ReadableText {
  /** As it is read, without markup. */
  readonly text: string;
  /** As the places of a register count it: the page itself, or the text that was derived from a file that is none. */
  readonly source: string;
  toSource(span: Span): Span[];
}

/** The text of a page, or the text of one line per cell or value that an import derives from another file. */
export const readableText = (bytes: Uint8Array, name: string): ReadableText => {
  const derived = derivedFrom(bytes, name);
  if (derived === null) return readDocument(bytes, name);
  return { text: derived, source: derived, toSource: (span) => [span] };
};

const derivedFrom = (bytes: Uint8Array, name: string): string | null => {
  try {
    const kind = fileKind(bytes, name);
    switch (kind.kind) {
      case "ods":
        return readOds(bytes, kind.archive).text;
      case "xlsx":
        return readXlsx(bytes, kind.archive).text;
      case "fods":
        return readFlatOds(kind.text).text;
      case "csv":
        return readCsv(kind.text).workbook.text;
      case "json":
      case "yaml":
        return readTree(kind.text, kind.kind).text;
      default:
        return null;
    }
  } catch (error) {
    // A file that cannot be read has no place that anything leads to.
    if (error instanceof Unreadable || error instanceof UnreadableArchive) return "";
    throw error;
  }
};
