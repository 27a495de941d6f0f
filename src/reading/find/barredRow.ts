import { trim } from "../layout/lines.ts";
import type { Span } from "../span.ts";
import type { Cell, GrowingPiece, Row } from "./blocks.ts";
import { untagged } from "./untaggedLines.ts";

/** No table of a notice has more columns: what stands beyond is one cell. */
const mostColumns = 60;

/** `|---|:--:|`, the line of Markdown between the names of columns and the rows. */
export const isRule = (words: string): boolean =>
  words.includes("-") && words.includes("|") && /^[|:\s-]+$/.test(words);

/** The cells of a line « | a | b », « a | b » or with tabs between them; null when it is no row. */
export const barredCells = (
  text: string,
  line: Span,
): Pick<Row, "cells" | "isClosed" | "goesOn"> | null => {
  const words = text.slice(line.start, line.end);
  const begins = words.startsWith("|");
  const bar = begins || words.includes(" | ") ? "|" : "\t";
  const parts: Span[] = [];
  let start = begins ? line.start + 1 : line.start;
  while (parts.length < mostColumns) {
    const at = words.indexOf(bar, start - line.start);
    if (at < 0) break;
    parts.push({ start, end: line.start + at });
    start = line.start + at + 1;
  }
  if (!begins && parts.length === 0) return null;
  const rest = trim(text, { start, end: line.end });
  const isClosed = begins && rest.start === rest.end && parts.length > 0;
  if (!isClosed) parts.push(rest);
  return { cells: parts.map((part) => cellOf(text, part)), isClosed, goesOn: !begins };
};

/** « • Images » in a cell is an item; `<br>` begins a line. */
const cellOf = (text: string, part: Span): Cell => {
  const pieces: GrowingPiece[] = [];
  for (const { span, goesOn } of untagged(text, part)) {
    const last = pieces.at(-1);
    if (last && goesOn) {
      last.spans.push(span);
      continue;
    }
    const marked = text[span.start] === "•" || text[span.start] === "●";
    const words = marked ? trim(text, { start: span.start + 1, end: span.end }) : span;
    if (words.start === words.end) continue;
    const kind = marked ? "item" : "text";
    pieces.push({ kind, spans: [words], indent: 0, mark: marked ? "bullet" : null });
  }
  return pieces;
};
