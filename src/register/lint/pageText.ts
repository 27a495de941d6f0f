import { scanLines, type Line, type Span } from "../../reading/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { readableText } from "../import/readableText.ts";

/** A page as it is read, without markup, and the way from the places of its register and back. */
export interface PageText {
  /** The readable text: what a person sees. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** A spreadsheet: what its form says around the cells that somebody filled in is not the body's. */
  readonly isWorkbook: boolean;
  /** The stretches of the readable text that stand at these places of the page. */
  readable(source: readonly Span[]): readonly Span[];
  /** The places in the page of stretches of the readable text. */
  places(readable: readonly Span[]): Span[];
  /** Line and column, both from 1, of an offset into the page as published. */
  position(offset: number): { readonly line: number; readonly column: number };
}

/** Lines of a page that are looked at one by one; the import reads no more. */
const mostLines = 200_000;

/** ODS and XLSX are ZIP archives. */
const zipSignature = [0x50, 0x4b, 0x03, 0x04];

export const pageText = ({ name, content }: PublishedPage): PageText => {
  const { text, source, toSource } = readableText(content, name);
  const isPlain = text === source;
  const { lines } = scanLines(text, mostLines);
  let backward: Int32Array | null = null;
  const readable = (spans: readonly Span[]): readonly Span[] => {
    if (isPlain) return spans;
    backward ??= wayBack(text.length, source.length, toSource);
    return spans.flatMap((span) => stretch(backward!, span));
  };
  let starts: readonly number[] | null = null;
  return {
    text,
    lines,
    isWorkbook: zipSignature.every((byte, at) => content[at] === byte),
    readable,
    places: (spans) => (isPlain ? [...spans] : spans.flatMap((span) => toSource(span))),
    position: (offset) => {
      starts ??= lineStarts(source);
      const line = lastAtMost(starts, offset);
      return { line: line + 1, column: offset - starts[line]! + 1 };
    },
  };
};

/** For each offset of the page the readable one that came from it, or -1 within markup. */
const wayBack = (
  length: number,
  sourceLength: number,
  toSource: (span: Span) => Span[],
): Int32Array => {
  const back = new Int32Array(sourceLength + 1).fill(-1);
  for (let at = 0; at < length; at++)
    for (const { start, end } of toSource({ start: at, end: at + 1 })) back.fill(at, start, end);
  return back;
};

const stretch = (back: Int32Array, { start, end }: Span): readonly Span[] => {
  let first = start;
  while (first < end && back[first] === -1) first++;
  let last = end - 1;
  while (last >= first && back[last] === -1) last--;
  return last < first ? [] : [{ start: back[first]!, end: back[last]! + 1 }];
};

const lineStarts = (source: string): readonly number[] => {
  const starts = [0];
  for (const { index } of source.matchAll(/\r\n|\n|\r/g))
    starts.push(index + (source.startsWith("\r\n", index) ? 2 : 1));
  return starts;
};

/** Index of the last number that is not above. */
const lastAtMost = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};
