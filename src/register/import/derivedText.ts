import type { Span } from "../../reading/index.ts";

/**
 * The readable text of a file that is none: a line for each of its words' places. It depends on the bytes of the file
 * alone, so that whoever has the file can make it again and follow the places of a register into it.
 */
export class DerivedText {
  readonly #parts: string[] = [];
  #length = 0;

  /** Characters so far. */
  get length(): number {
    return this.#length;
  }

  /** A line that names what follows. */
  heading(words: string): Span {
    return this.#write("[", words, "]\n").words;
  }

  /** A line `place: words`; `label` is its first half. Words may go on over several lines. */
  line(place: string, words: string): { readonly label: Span; readonly words: Span } {
    return this.#write(`${place}: `, words, "\n");
  }

  toString(): string {
    return this.#parts.join("");
  }

  #write(before: string, words: string, after: string): { label: Span; words: Span } {
    const start = this.#length;
    const from = start + before.length;
    const to = from + words.length;
    this.#parts.push(before, words, after);
    this.#length = to + after.length;
    return { label: { start, end: from }, words: { start: from, end: to } };
  }
}
