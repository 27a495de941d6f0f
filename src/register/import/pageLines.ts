import { trim, type Span } from "../../reading/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { readableText } from "./readableText.ts";

/** A line of a page, with the stretches of it that something was read from; both as the page is read, without markup. */
export interface QuotedLine {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** A page by its lines. */
export interface PageLines {
  /** The lines in which the places of a value lie, each with these places. Places are those of the register. */
  quote(source: readonly Span[]): readonly QuotedLine[];
}

/** So much of a long line is shown on each side of what was read from it. */
const around = 240;

/** The lines of a page that the places of its register lead to. */
export const pageLines = ({ content, name }: PublishedPage): PageLines => {
  const { text, toSource } = readableText(content, name);
  const lines = linesOf(text).map((line) => {
    const places = toSource(line);
    return { line, start: places[0]?.start ?? -1, end: places.at(-1)?.end ?? -1 };
  });
  const marksIn = (line: Span, source: readonly Span[]): readonly Span[] => {
    const marks: { start: number; end: number }[] = [];
    for (let at = line.start; at < line.end; at++) {
      const [place] = toSource({ start: at, end: at + 1 });
      if (place === undefined || !source.some((span) => overlaps(span, place))) continue;
      const last = marks.at(-1);
      if (last?.end === at) last.end = at + 1;
      else marks.push({ start: at, end: at + 1 });
    }
    return marks;
  };
  return {
    quote: (source) =>
      lines
        .filter((line) => source.some((span) => overlaps(span, line)))
        .flatMap(({ line }) => {
          const marks = marksIn(line, source);
          return marks.length === 0 ? [] : [shortened(text, trim(text, line), marks)];
        }),
  };
};

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const linesOf = (text: string): readonly Span[] => {
  const lines: Span[] = [];
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
};

const shortened = (text: string, line: Span, marks: readonly Span[]): QuotedLine => {
  const start = beginning(text, line, marks[0]?.start ?? line.start);
  const end = ending(text, line, marks.at(-1)?.end ?? line.end);
  const [before, after] = [start > line.start ? "… " : "", end < line.end ? " …" : ""];
  return {
    text: `${before}${text.slice(start, end)}${after}`,
    marks: marks.map((mark) => ({
      from: mark.start - start + before.length,
      to: mark.end - start + before.length,
    })),
  };
};

/** A word is not cut. */
const beginning = (text: string, line: Span, mark: number): number => {
  if (mark - line.start <= around) return line.start;
  const blank = text.indexOf(" ", mark - around);
  return blank < 0 || blank >= mark ? mark : blank + 1;
};

const ending = (text: string, line: Span, mark: number): number => {
  if (line.end - mark <= around) return line.end;
  const blank = text.lastIndexOf(" ", mark + around);
  return blank <= mark ? mark : blank;
};
