import type { Language } from "../../../../kernel/index.ts";
import { html, type Markup, type Piece } from "../../../escaping/index.ts";

/** A stretch of the sentence, from one offset to before another, as in `source` of a register. */
export interface QuoteSpan {
  readonly from: number;
  readonly to: number;
}

/** A published sentence with the words that a value was read from. What is marked is also said by `said`. */
export const sourceQuote = ({
  text,
  spans,
  origin,
  lang = "fr",
  mark = (words) => html`<mark>${words}</mark>`,
}: {
  readonly text: string;
  readonly spans: readonly QuoteSpan[];
  /** Where it stands: a page, a line. */
  readonly origin?: Piece;
  readonly lang?: Language;
  /** How the spans are marked: those that were read, unless said (`unreadWords`). */
  readonly mark?: (words: string) => Markup;
}): Markup => {
  const pieces = cut(text, spans).map(({ words, isMarked }) => (isMarked ? mark(words) : words));
  // oxfmt-ignore
  return html`<figure class="source-quote"><blockquote lang="${lang}"><p>${pieces}</p></blockquote>${
    origin === undefined ? "" : html`<figcaption>${origin}</figcaption>`
  }</figure>`;
};

/** The text in pieces, marked or not; spans that overlap are one, and what lies outside the text is nothing. */
export const cut = (
  text: string,
  spans: readonly QuoteSpan[],
): readonly { readonly words: string; readonly isMarked: boolean }[] => {
  const pieces: { words: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const begin = Math.max(at, Math.min(from, text.length));
    const end = Math.min(to, text.length);
    if (end <= begin) continue;
    if (begin > at) pieces.push({ words: text.slice(at, begin), isMarked: false });
    pieces.push({ words: text.slice(begin, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), isMarked: false });
  return pieces;
};
