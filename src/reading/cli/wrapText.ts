import type { Span } from "../span.ts";

// oxlint-disable-next-line no-control-regex -- what a page must not send to a terminal
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A text that moves no cursor and turns no writing round; every offset stays where it was. */
export const printable = (text: string): string => text.replaceAll(unprintable, " ");

const widthless = /[\p{M}\u200b-\u200d\u2060\ufeff]/gu;
const pairs = /[\u{10000}-\u{10ffff}]/gu;
const beyondAscii = /[^\u0000-\u007f]/; // oxlint-disable-line no-control-regex -- the whole ASCII range is meant

/** The columns that a text takes: an accent that stands apart takes none. */
export const columnsOf = (text: string): number =>
  beyondAscii.test(text)
    ? text.replaceAll(widthless, "").replaceAll(pairs, "-").length
    : text.length;

/** The places of the lines of a text, none wider than the width; a longer word is cut. Linear. */
export const wrapText = (text: string, width: number): readonly Span[] => {
  const lines: Span[] = [];
  let start = 0;
  let end = 0;
  for (const word of text.matchAll(/[^ \t\n]+/g)) {
    const after = word.index + word[0].length;
    if (end > start && columnsOf(text.slice(start, after)) <= width) {
      end = after;
      continue;
    }
    if (end > start) lines.push({ start, end });
    start = word.index;
    end = after;
    while (end - start > width) {
      const cut = start + width - (isHighSurrogate(text, start + width - 1) ? 1 : 0);
      lines.push({ start, end: cut });
      start = cut;
    }
  }
  if (end > start) lines.push({ start, end });
  return lines;
};

const isHighSurrogate = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at] ?? "");
