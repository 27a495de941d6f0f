import type { Span } from "../span.ts";

/** One non-blank line of a document, with what its layout says. */
export interface Line {
  /** The words, without indent, marker and trailing blanks. */
  readonly content: Span;
  /** The bullet, number or heading mark before the words; null when there is none. */
  readonly marker: Span | null;
  readonly kind: "plain" | "bullet" | "number" | "heading";
  /** Columns before the first character; a tab counts as four. For a heading, 0. */
  readonly indent: number;
  /** Columns before the words: those of the marker included. */
  readonly contentIndent: number;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly blankBefore: boolean;
}

const bullet = /[•◦▪▫‣⁃●○■□➢➤✓·–—*+-]/;
const blank = /\s|\u200b|\ufeff/;

/** Cuts a text into its non-blank lines, at most `limit` of them; `rest` is where it stopped. Linear. */
export const scanLines = (text: string, limit: number): { lines: Line[]; rest: number } => {
  const lines: Line[] = [];
  let start = 0;
  let blankBefore = true;
  while (start < text.length) {
    if (lines.length === limit) return { lines, rest: start };
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const line = scanLine(text, start, end, blankBefore);
    if (line) lines.push(line);
    blankBefore = line === null;
    start = end + 1;
  }
  return { lines, rest: text.length };
};

const scanLine = (text: string, start: number, end: number, blankBefore: boolean): Line | null => {
  const content = trim(text, { start, end });
  if (content.start === content.end) return null;
  const indent = columns(text, start, content.start);
  const marked = markerAt(text, content);
  if (!marked)
    return {
      content,
      marker: null,
      kind: "plain",
      indent,
      contentIndent: indent,
      level: 0,
      blankBefore,
    };
  const words = trim(text, { start: marked.end, end: content.end });
  const level = marked.kind === "heading" ? marked.end - content.start : 0;
  return {
    content: words,
    marker: { start: content.start, end: marked.end },
    kind: marked.kind,
    indent: level > 0 ? 0 : indent,
    contentIndent: indent + columns(text, content.start, words.start),
    level,
    blankBefore,
  };
};

const markerAt = (
  text: string,
  { start, end }: Span,
): { kind: "bullet" | "number" | "heading"; end: number } | null => {
  const first = text[start]!;
  if (first === "#") {
    const mark = /^#{1,6}(?=\s|$)/.exec(text.slice(start, Math.min(end, start + 8)));
    return mark ? { kind: "heading", end: start + mark[0].length } : null;
  }
  if (bullet.test(first)) {
    const followed =
      start + 1 >= end || blank.test(text[start + 1]!) || first === "•" || first === "●";
    return followed ? { kind: "bullet", end: start + 1 } : null;
  }
  const number = /^(?:\d{1,3}[.)°]|[a-z][)]|o(?=\s{2,}|\t))(?=\s)/.exec(
    text.slice(start, Math.min(end, start + 8)),
  );
  if (!number) return null;
  return { kind: number[0] === "o" ? "bullet" : "number", end: start + number[0].length };
};

const columns = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++) count += text[at] === "\t" ? 4 : 1;
  return count;
};

/** A span without the blanks at its ends (no-break, zero-width and byte order mark included). */
export const trim = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && blank.test(text[start]!)) start++;
  while (end > start && blank.test(text[end - 1]!)) end--;
  return { start, end };
};
