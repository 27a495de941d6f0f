import type { Span } from "../span.ts";
import { Runs } from "./runs.ts";

/**
 * A document ready to be read: `text` has no markup, and each of its offsets leads back to the source.
 * Plain text is its own source.
 */
export interface SourceText {
  /** The decoded document, to which every published offset refers. */
  readonly source: string;
  readonly text: string;
  /** The places in `source` of a span of `text`: several when markup stands in between, none for added layout. */
  toSource(span: Span): Span[];
  /** What stands in the source and is no word of the document: tags, marks, comments. In order. */
  readonly markup: readonly Span[];
}

/** A document without markup; `text` may write its line ends otherwise, unit for unit. */
export const plainSource = (source: string, text = source): SourceText => ({
  source,
  text,
  toSource: (span) => [span],
  markup: [],
});

const decomposed = /\p{M}/u;
const composable = /\p{L}\p{M}{1,8}/gu;

/** Whether letters and their accents stand apart in a text, as some extractors leave them. */
export const isDecomposed = (text: string): boolean => decomposed.test(text);

/** So many pieces are joined at once: a list of millions of short strings would weigh more than the text. */
const mostPieces = 8192;

/** Collects readable text piece by piece, remembering where each came from. */
export class RunCollector {
  readonly #chunks: string[] = [];
  #pieces: string[] = [];
  readonly #runs = new Runs();
  #tail = "\n";
  #freshItem = false;

  /** Adds words of the source. */
  take(text: string, source: Span): void {
    if (text === "") return;
    this.#freshItem = false;
    const verbatim = source.end - source.start === text.length;
    if (!verbatim || !decomposed.test(text)) {
      this.#push(text, source);
      return;
    }
    let last = 0;
    for (const { 0: letter, index } of text.matchAll(composable)) {
      this.#push(text.slice(last, index), {
        start: source.start + last,
        end: source.start + index,
      });
      last = index + letter.length;
      this.#push(letter.normalize("NFC"), {
        start: source.start + index,
        end: source.start + last,
      });
    }
    this.#push(text.slice(last), { start: source.start + last, end: source.end });
  }

  /** Begins a list item: a paragraph that opens it stays on its line. */
  addItem(marker: string): void {
    if (this.#tail !== "\n") this.add("\n");
    this.addFresh(marker);
  }

  /** Adds layout after which a paragraph begins on the same line. */
  addFresh(layout: string): void {
    this.add(layout);
    this.#freshItem = true;
  }

  /** Adds layout that the source expresses by markup: a newline, a bullet, a heading mark. */
  add(layout: string): void {
    this.#push(layout, null);
  }

  /** Begins a new line unless one has just begun; `indent` says whose line it is. */
  newLine(indent = ""): void {
    if (this.#freshItem) return;
    if (this.#tail !== "\n") this.add("\n");
    if (indent !== "") this.addFresh(indent);
  }

  toSourceText(source: string): SourceText {
    const runs = this.#runs;
    return {
      source,
      text: this.#chunks.join("") + this.#pieces.join(""),
      markup: runs.gaps(source.length),
      toSource: (span) => runs.places(span),
    };
  }

  #push(text: string, source: Span | null): void {
    if (text === "") return;
    this.#pieces.push(text);
    if (this.#pieces.length === mostPieces) {
      this.#chunks.push(this.#pieces.join(""));
      this.#pieces = [];
    }
    this.#runs.push(text.length, source);
    this.#tail = text.at(-1) ?? this.#tail;
  }
}
