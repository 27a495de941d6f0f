import type { Span } from "../span.ts";

/** A run of readable characters that stand, in this order, in the source: one run per stretch without markup. */
export interface Run {
  /** Where the run begins in the readable text. */
  readonly at: number;
  readonly length: number;
  /** Where it stands in the source, and how long it is there (`&eacute;` is 8 for 1); null for layout we added. */
  readonly source: Span | null;
}

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

/** A document without markup. */
export const plainSource = (source: string): SourceText => ({
  source,
  text: source,
  toSource: (span) => [span],
  markup: [],
});

/** A document whose readable text is made of runs, given in order. */
const mappedSource = (source: string, text: string, runs: readonly Run[]): SourceText => ({
  source,
  text,
  markup: between(source, runs),
  toSource: (span) => {
    const places: Span[] = [];
    for (let i = firstRunAt(runs, span.start); i < runs.length; i++) {
      const run = runs[i]!;
      if (run.at >= span.end) break;
      if (!run.source || run.length === 0) continue;
      const from = Math.max(span.start, run.at) - run.at;
      const to = Math.min(span.end, run.at + run.length) - run.at;
      const verbatim = run.source.end - run.source.start === run.length;
      const place = verbatim
        ? { start: run.source.start + from, end: run.source.start + to }
        : run.source;
      const last = places.at(-1);
      if (last && last.end === place.start)
        places[places.length - 1] = { start: last.start, end: place.end };
      else places.push(place);
    }
    return places;
  },
});

const between = (source: string, runs: readonly Run[]): Span[] => {
  const gaps: Span[] = [];
  let end = 0;
  for (const run of [...runs, { source: { start: source.length, end: source.length } }]) {
    if (!run.source) continue;
    if (run.source.start > end) gaps.push({ start: end, end: run.source.start });
    end = Math.max(end, run.source.end);
  }
  return gaps;
};

const firstRunAt = (runs: readonly Run[], offset: number): number => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const decomposed = /\p{M}/u;
const composable = /\p{L}\p{M}{1,8}/gu;

/** Whether letters and their accents stand apart in a text, as some extractors leave them. */
export const isDecomposed = (text: string): boolean => decomposed.test(text);

/** Collects readable text piece by piece, remembering where each came from. */
export class RunCollector {
  readonly #pieces: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;
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
    this.add(marker);
    this.#freshItem = true;
  }

  /** Adds layout that the source expresses by markup: a newline, a bullet, a heading mark. */
  add(layout: string): void {
    this.#push(layout, null);
  }

  /** Begins a new line unless one has just begun. */
  newLine(): void {
    if (this.#tail !== "\n" && !this.#freshItem) this.add("\n");
  }

  toSourceText(source: string): SourceText {
    return mappedSource(source, this.#pieces.join(""), this.#runs);
  }

  #push(text: string, source: Span | null): void {
    if (text === "") return;
    this.#pieces.push(text);
    this.#runs.push({ at: this.#length, length: text.length, source });
    this.#length += text.length;
    this.#tail = text.at(-1) ?? this.#tail;
  }
}
