import type { FoundSentence } from "../find/findRetention.ts";
import type { ReadableDocument } from "../layout/readDocument.ts";
import { findReferences } from "../references/findReferences.ts";

/** The retention sentences of a page as JSON lines: words, context, places in the source, reading. */
export function* foundLines(found: Iterable<FoundSentence>): Generator<string> {
  for (const each of found) yield `${JSON.stringify(each)}\n`;
}

/** The legal references of a page as JSON lines, with their words and their places in the source. */
export function* referenceLines(document: ReadableDocument): Generator<string> {
  const { text } = document;
  for (const { spans, ...reference } of findReferences(text)) {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
    const source = spans.flatMap((span) => document.toSource(span));
    yield `${JSON.stringify({ ...reference, text: words, source })}\n`;
  }
}
