import { scanLines, trim, type Line } from "../layout/lines.ts";
import type { ReadableDocument } from "../layout/readDocument.ts";
import type { Span } from "../span.ts";

/** A line, or what stands between two tags of a line. */
export interface Stretch extends Line {
  /** Only tags that break no line part it from the stretch before. */
  readonly goesOn: boolean;
}

const tag = /<(?:\/?([a-z][a-z0-9]{0,20})(?:[\s/][^<>\n]{0,300})?|!--[^<>\n]{0,300}--)>/gi;
const inline = /^(?:a|abbr|b|code|em|font|i|mark|small|span|strong|sub|sup|u)$/i;

/** The lines of a document; of Markdown and of plain text, without the tags that authors leave in them. Linear. */
export const untaggedLines = (document: ReadableDocument): Stretch[] => {
  const { text } = document;
  const { lines } = scanLines(text, Infinity);
  if (document.format === "html" || !/<\/?[a-z]/i.test(text))
    return lines.map((line) => ({ ...line, goesOn: false }));
  const stretches: Stretch[] = [];
  for (const line of lines)
    if (isBarred(text, line)) stretches.push({ ...line, goesOn: false });
    else for (const stretch of untaggedLine(text, line)) stretches.push(stretch);
  return stretches;
};

/** The cells of a row with bars lose their tags one by one: a tag must not end the row. */
const isBarred = (text: string, { content }: Line): boolean =>
  text[content.start] === "|" || text.slice(content.start, content.end).includes(" | ");

function* untaggedLine(text: string, line: Line): Generator<Stretch> {
  if (line.content.start === line.content.end) yield { ...line, goesOn: false };
  let isFirst = true;
  for (const { span, goesOn } of untagged(text, line.content)) {
    if (isFirst) yield { ...line, content: span, goesOn: false };
    else yield { ...line, content: span, marker: null, kind: "plain", blankBefore: false, goesOn };
    isFirst = false;
  }
}

/** What of a span stands outside tags, and whether it goes on with what stands before the tag. */
export function* untagged(text: string, span: Span): Generator<{ span: Span; goesOn: boolean }> {
  let from = span.start;
  let goesOn = false;
  for (const { 0: whole, 1: name, index } of text.slice(span.start, span.end).matchAll(tag)) {
    const before = trim(text, { start: from, end: span.start + index });
    if (before.start < before.end) {
      yield { span: before, goesOn };
      goesOn = true;
    }
    if (name !== undefined && !inline.test(name)) goesOn = false;
    from = span.start + index + whole.length;
  }
  const last = trim(text, { start: from, end: span.end });
  if (last.start < last.end) yield { span: last, goesOn };
}
