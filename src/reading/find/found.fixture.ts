import { readDocument } from "../layout/readDocument.ts";
import { findRetention } from "./findRetention.ts";

/** The sentences found in a page, each with what it depends on. */
export const found = (text: string, name = "avis.txt"): (readonly [string, string | null])[] =>
  findRetention(readDocument(Buffer.from(text), name)).map(({ text, context }) => [text, context]);
