import type { Span } from "../../reading/index.ts";
import type { StructureMark } from "../model/register.ts";

/** Keeps account of every character: placed in a value, or part of the page's structure, or left over. */
export class Coverage {
  readonly structure: StructureMark[] = [];
  readonly #text: string;
  readonly #placed: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    this.#placed = new Uint8Array(text.length);
  }

  /** The words of a value. */
  place(spans: readonly Span[]): void {
    for (const { start, end } of spans) this.#placed.fill(1, start, end);
  }

  /** A part of the structure. */
  mark(role: StructureMark["role"], { start, end }: Span): void {
    if (start >= end) return;
    this.structure.push({ start, end, role });
    this.#placed.fill(1, start, end);
  }

  /** Marks the characters of a span that no value took: separators and connecting words between them. */
  markRest(role: StructureMark["role"], span: Span): void {
    for (const rest of this.left(span)) this.mark(role, rest);
  }

  /** The stretches of a span that nothing took, without blanks at their ends. */
  left(span: Span = { start: 0, end: this.#text.length }): Span[] {
    const stretches: Span[] = [];
    let start = -1;
    let end = -1;
    for (let at = span.start; at < span.end; at++) {
      if (this.#placed[at]) {
        if (start >= 0) stretches.push({ start, end });
        start = -1;
      } else if (!isBlank(this.#text.charCodeAt(at))) {
        if (start < 0) start = at;
        end = at + 1;
      }
    }
    if (start >= 0) stretches.push({ start, end });
    return stretches;
  }
}

const isBlank = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  (unit > 0x1000 && /\s/.test(String.fromCharCode(unit)));
