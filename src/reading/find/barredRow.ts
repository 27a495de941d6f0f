import { trim } from "../layout/lines.ts";
import type { Span } from "../span.ts";
import type { Cell, Row } from "./blocks.ts";

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

/** « • Images » in a cell is an item. */
const cellOf = (text: string, part: Span): Cell => {
  let { start, end } = trim(text, part);
  const marked = text[start] === "•" || text[start] === "●";
  if (marked) ({ start, end } = trim(text, { start: start + 1, end }));
  if (start === end) return [];
  return [
    {
      kind: marked ? "item" : "text",
      spans: [{ start, end }],
      indent: 0,
      mark: marked ? "bullet" : null,
    },
  ];
};
