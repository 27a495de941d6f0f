import { fold } from "../fold.ts";
import type { Line } from "../layout/lines.ts";
import type { ReadableDocument } from "../layout/readDocument.ts";
import type { Span } from "../span.ts";
import { barredCells, isRule } from "./barredRow.ts";
import { wordsOf, type Block } from "./blocks.ts";
import { headingRank } from "./heading.ts";
import { MarkedTables } from "./markedTables.ts";
import { untaggedLines, type Stretch } from "./untaggedLines.ts";

/** Cuts a document into its blocks: headings, rows of tables, items and paragraphs whose lines are joined. Linear. */
export const cutBlocks = (document: ReadableDocument): Block[] => {
  const { text } = document;
  const lines = untaggedLines(document);
  const blocks: Block[] = [];
  const isHtml = document.format === "html";
  const tables = isHtml || /<td/i.test(text) ? new MarkedTables(document) : null;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const inCell = tables?.take(line, blocks);
    if (inCell) {
      at++;
      continue;
    }
    const row = isHtml ? null : barredRow(text, lines, at);
    if (row) {
      if (row.block) blocks.push(row.block);
      at = row.next;
      continue;
    }
    const rank = headingRank(text, line, lines[at + 1]);
    if (rank > 0) {
      blocks.push({ kind: "heading", spans: [line.content], rank });
      at++;
      continue;
    }
    const joined = joinLines(lines, at, (line, before) => {
      if (line.goesOn) return true;
      if (line.kind !== "plain" || line.blankBefore || tables?.isInCell(line)) return false;
      return text[line.content.start] !== "|" && continues(text, before, line, isHtml);
    });
    if (joined.spans.length > 0)
      blocks.push({
        kind: line.kind === "plain" ? "text" : "item",
        spans: joined.spans,
        indent: line.indent,
        mark: line.kind === "bullet" || line.kind === "number" ? line.kind : null,
      });
    at = joined.next;
  }
  return blocks;
};

const barredRow = (
  text: string,
  lines: readonly Line[],
  at: number,
): { block: Block | null; next: number } | null => {
  const line = lines[at]!;
  const words = text.slice(
    line.content.start,
    Math.min(line.content.end, line.content.start + 400),
  );
  if (isRule(words)) return { block: null, next: at + 1 };
  if (line.marker !== null) return null;
  const next = lines[at + 1];
  const isHead =
    next !== undefined &&
    isRule(text.slice(next.content.start, Math.min(next.content.end, next.content.start + 400)));
  const cells = barredCells(text, line.content);
  if (!cells) return null;
  return { block: { kind: "row", isHead, ...cells }, next: at + 1 };
};

/** A line that a narrow page broke goes on with the next one; so does a bullet that stands alone on its line. */
const joinLines = (
  lines: readonly Stretch[],
  first: number,
  goesOn: (line: Stretch, before: Stretch) => boolean,
): { spans: Span[]; next: number } => {
  const spans: Span[] = [];
  let at = first;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (at > first && !goesOn(line, lines[at - 1]!)) break;
    if (line.content.start < line.content.end) spans.push(line.content);
  }
  return { spans, next: at };
};

const continues = (text: string, before: Line, line: Line, isHtml: boolean): boolean => {
  const { start, end } = before.content;
  if (start === end) return true;
  if (/[.!?:;|…]/.test(text[end - 1]!)) return false;
  const first = text[line.content.start]!;
  // A page in HTML breaks no line for lack of room.
  return isHtml
    ? /\p{Ll}/u.test(first)
    : /[\p{Ll}\d(«"’']/u.test(first) || end - start >= narrowest;
};

/** A shorter line was not broken for lack of room. */
const narrowest = 55;

/** The folded words of a block, without blanks in a row. */
export const foldedWords = (text: string, spans: readonly Span[]): string =>
  fold(wordsOf(text, spans)).replaceAll(/\s+/g, " ").trim();
