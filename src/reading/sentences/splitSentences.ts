import { trim } from "../layout/lines.ts";
import type { Span } from "../span.ts";

/** A stop after one of these ends no sentence: L. 211-1, n°. 12, art. 6, p. ex., M., min. 5 ans. */
const abbreviation =
  /(?:^|[\s('’])(?:[A-Za-z]|[Aa]rt|al|cf|ex|etc|no|n°|[Rr]éf|[Tt]él|Mme|MM|Dr|vol|chap|éd|Ste?|min|max|env|approx|délib|resp|dép|av|bd)$/;
/** Before a figure, any other short word is taken for an abbreviation too, unless it ends a period. */
const shortWord = /(?:^|[\s('’])(?!(?:ans?|cas|fin|vie)$)\p{Ll}{1,3}$/u;

/** Cuts a stretch of text into its sentences, without the blanks between them. Linear. */
export const splitSentences = (text: string, span: Span): Span[] => {
  const sentences: Span[] = [];
  const add = (start: number, end: number): void => {
    const sentence = trim(text, { start, end });
    if (sentence.start < sentence.end) sentences.push(sentence);
  };
  let start = span.start;
  const stretch = text.slice(span.start, span.end);
  for (const stop of stretch.matchAll(/[.!?…]+["»)]?[\s\u00a0]+(?=[\p{Lu}\d«"(])/gu)) {
    const at = span.start + stop.index;
    const before = text.slice(Math.max(start, at - 8), at);
    const figure = /\d/.test(text[at + stop[0].length] ?? "");
    if (
      stop[0].startsWith(".") &&
      (abbreviation.test(before) || (figure && shortWord.test(before)))
    )
      continue;
    if (open(text, start, at)) continue;
    add(start, at + stop[0].length);
    start = at + stop[0].length;
  }
  add(start, span.end);
  return sentences;
};

/** A stop inside an open parenthesis ends nothing. Bounded look-back keeps the whole linear. */
const open = (text: string, start: number, at: number): boolean => {
  const before = text.slice(Math.max(start, at - 300), at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
};
