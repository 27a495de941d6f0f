import type { ReadableDocument } from "../layout/readDocument.ts";
import type { RetentionReading } from "../model/retentionReading.ts";
import { readRetention } from "../retention/readRetention.ts";
import type { Span } from "../span.ts";
import { wordsOf } from "./blocks.ts";
import { cutBlocks } from "./cutBlocks.ts";
import { passagesOf } from "./passagesOf.ts";
import { readPassage } from "./readPassage.ts";

/** A retention sentence of a document, with what it depends on, where it stands, and what it says. */
export interface FoundSentence {
  readonly text: string;
  /** The left cell, the heading, the clause or the sentence that it depends on; null where it stands by itself. */
  readonly context: string | null;
  /** The places in the document as it was decoded: several where markup or a line end stands in between. */
  readonly source: readonly Span[];
  readonly reading: RetentionReading;
}

/**
 * Walks a whole notice and gives its retention sentences, in the order of the document: those that say how long, until
 * when, while or by which criterion data are kept, that they are not, or when they are deleted, archived or
 * anonymised; and what stands in a column, a field or a section of retention. How long a tracer lives counts: it is
 * how long its identifier is kept. What goes on with a rule (« Passé ce délai, … », « Mais elles … ») is one text with it:
 * half a rule read alone would be a wrong one. Answers to requests, contracts and the right to erasure do not count.
 */
export const findRetention = (document: ReadableDocument): readonly FoundSentence[] =>
  findRetentionPlaces(document).map(({ places, ...sentence }) => ({
    ...sentence,
    source: places.flatMap((span) => document.toSource(span)),
  }));

/** The same, with the places in the text as it is read, without markup. */
export const findRetentionPlaces = (
  document: ReadableDocument,
): readonly (Omit<FoundSentence, "source"> & { readonly places: readonly Span[] })[] => {
  const { text } = document;
  return passagesOf(text, cutBlocks(document))
    .flatMap((passage) => readPassage(text, passage))
    .filter(({ spans }) => spans.length > 0)
    .map(({ spans, context }) => {
      const words = wordsOf(text, spans);
      return { text: words, context, places: spans, reading: readRetention(words, context) };
    });
};
