import { basename } from "node:path";
import { FailureError } from "../../kernel/index.ts";
import { readInputFile, type Console } from "../../platform/command-line/index.ts";
import { readDocument, type ReadableDocument } from "../layout/readDocument.ts";
import { readingFailure } from "./errors.ts";

/** Fifty megabytes: no notice of a public body comes near. */
const largestNotice = 50 * 1024 * 1024;

/** A whole page, as text, HTML or Markdown. @throws FailureError `reading.no-text`, `command-line.file-…`. */
export const openNotice = async (file: string, console: Console): Promise<ReadableDocument> => {
  const name = file === "-" ? "stdin" : basename(file);
  const document = readDocument(await readInputFile(file, console, largestNotice), name);
  if (document.encoding === "binary")
    throw new FailureError(readingFailure("reading.no-text", { file }));
  return document;
};
