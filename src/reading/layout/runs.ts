import type { Span } from "../span.ts";

/**
 * The stretches of a readable text, in order, and where each stands in the source. Kept in columns: fifty megabytes of
 * entities are twelve million stretches, which as objects would not fit in memory.
 */
export class Runs {
  /** Four figures a stretch: offset and length in the text, start and end in the source (-1 for layout we added). */
  #columns = new Int32Array(256);
  #count = 0;
  #length = 0;

  /** Goes on with the last stretch where text and source do, character by character, or where both are layout. */
  push(length: number, source: Span | null): void {
    const at = this.#length;
    this.#length += length;
    const start = source?.start ?? -1;
    const end = source?.end ?? -1;
    const last = (this.#count - 1) * 4;
    if (last >= 0) {
      const lastStart = this.#columns[last + 2]!;
      const lastEnd = this.#columns[last + 3]!;
      const lastLength = this.#columns[last + 1]!;
      const goesOn =
        start < 0
          ? lastStart < 0
          : lastEnd === start && end - start === length && lastEnd - lastStart === lastLength;
      if (goesOn) {
        this.#columns[last + 1] = lastLength + length;
        this.#columns[last + 3] = end;
        return;
      }
    }
    this.#add(at, length, start, end);
  }

  /** The places in the source of a span of the text; a stretch of another length there is given whole. */
  places(span: Span): Span[] {
    const places: Span[] = [];
    for (let index = this.#firstAt(span.start); index < this.#count; index++) {
      const at = this.#columns[index * 4]!;
      const length = this.#columns[index * 4 + 1]!;
      const start = this.#columns[index * 4 + 2]!;
      const end = this.#columns[index * 4 + 3]!;
      if (at >= span.end) break;
      if (start < 0) continue;
      const from = Math.max(span.start, at) - at;
      const to = Math.min(span.end, at + length) - at;
      const verbatim = end - start === length;
      const place = verbatim ? { start: start + from, end: start + to } : { start, end };
      const last = places.at(-1);
      if (last?.end === place.start)
        places[places.length - 1] = { start: last.start, end: place.end };
      else places.push(place);
    }
    return places;
  }

  /** What of a source of this length stands in no stretch. */
  gaps(sourceLength: number): Span[] {
    const gaps: Span[] = [];
    let end = 0;
    for (let column = 0; column < this.#count * 4; column += 4) {
      const start = this.#columns[column + 2]!;
      if (start < 0) continue;
      if (start > end) gaps.push({ start: end, end: start });
      end = Math.max(end, this.#columns[column + 3]!);
    }
    if (sourceLength > end) gaps.push({ start: end, end: sourceLength });
    return gaps;
  }

  #add(...figures: [at: number, length: number, start: number, end: number]): void {
    const column = this.#count * 4;
    if (column === this.#columns.length) {
      const wider = new Int32Array(column * 2);
      wider.set(this.#columns);
      this.#columns = wider;
    }
    this.#columns.set(figures, column);
    this.#count++;
  }

  #firstAt(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = this.#columns[middle * 4]! + this.#columns[middle * 4 + 1]!;
      if (end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
