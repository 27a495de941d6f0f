import type { FoundSentence } from "../find/findRetention.ts";
import { scanLines } from "../layout/lines.ts";
import type { ReadableDocument } from "../layout/readDocument.ts";
import { splitSentences } from "../sentences/splitSentences.ts";
import type { Span } from "../span.ts";

/** A document as it is shown: its retention sentences, and what stands between them. */
export type Block =
  | {
      readonly kind: "sentence";
      readonly found: FoundSentence;
      /** Of the source, from 1. */
      readonly line: number;
    }
  | { readonly kind: "rest"; readonly sentences: readonly string[] };

/**
 * Lays a document out from top to bottom: each sentence that was found stands once, in its place, and the rest is kept
 * too, so that a reader sees what was passed over: all but the sentences that share words with one that was found, or
 * that stand as its context. Linear.
 */
export const layOut = (
  document: ReadableDocument,
  found: readonly FoundSentence[],
): readonly Block[] => {
  const { text, source } = document;
  const blocks: Block[] = [];
  const waiting = found.toSorted((a, b) => startOf(a) - startOf(b));
  const covered = coverOf(waiting);
  const contexts = new Set(found.map(({ context }) => introduction(context ?? "")));
  const lineAt = lineCounter(source);
  let rest: string[] = [];
  let next = 0;
  const show = (before: number): void => {
    for (; next < waiting.length && startOf(waiting[next]!) < before; next++) {
      if (rest.length > 0) blocks.push({ kind: "rest", sentences: rest });
      rest = [];
      const sentence = waiting[next]!;
      blocks.push({ kind: "sentence", found: sentence, line: lineAt(startOf(sentence)) });
    }
  };
  for (const { content } of scanLines(text, Infinity).lines)
    for (const sentence of splitSentences(text, content)) {
      const places = document.toSource(sentence);
      const [first, last] = [places[0], places.at(-1)];
      if (first && last) show(last.end);
      if (first && last && covered({ start: first.start, end: last.end })) continue;
      const words = text.slice(sentence.start, sentence.end);
      if (!contexts.has(introduction(words))) rest.push(words);
    }
  show(Infinity);
  if (rest.length > 0) blocks.push({ kind: "rest", sentences: rest });
  return blocks;
};

/** A clause as its colon leaves it. */
const introduction = (words: string): string => words.replace(/[\s:]{1,9}$/, "");

const startOf = ({ source }: FoundSentence): number => source[0]?.start ?? 0;

/** Whether a place shares a character with a sentence that was found; asked in the order of the document. */
const coverOf = (found: readonly FoundSentence[]): ((place: Span) => boolean) => {
  const spans = found.flatMap(({ source }) => source).toSorted((a, b) => a.start - b.start);
  let at = 0;
  return ({ start, end }) => {
    while (at < spans.length && spans[at]!.end <= start) at++;
    return at < spans.length && spans[at]!.start < end;
  };
};

/** The number of the line of an offset; asked in rising order, so that the text is walked once. */
const lineCounter = (text: string): ((offset: number) => number) => {
  let line = 1;
  let done = 0;
  return (offset) => {
    for (let at = text.indexOf("\n", done); at >= 0 && at < offset; at = text.indexOf("\n", done)) {
      line++;
      done = at + 1;
    }
    return line;
  };
};
