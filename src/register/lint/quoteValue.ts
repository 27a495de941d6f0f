import type { Span } from "../../reading/index.ts";
import type { Quote } from "./lintRule.ts";
import type { PageText } from "./pageText.ts";

/**
 * Quotes a stretch of a value from the page itself: its exact words and their places, also where the page cuts the value
 * in two or has markup in it. Without the page, the words of the value and the places of the whole of it.
 */
export const quoteValue = (
  page: PageText | null,
  { text, source }: { readonly text: string; readonly source: readonly Span[] },
  { start, end }: Span,
  which: "first" | "last" = "first",
): Quote => {
  const whole = { text: text.slice(start, end), source };
  if (page === null || source.length === 0) return whole;
  const places = page.readable(source);
  const from = place(page.text, places, { text, start, end, which });
  if (from === null) return whole;
  return {
    text: from.map((span) => page.text.slice(span.start, span.end)).join(" "),
    source: page.places(from),
  };
};

/** Finds the value in the words at its places, blanks aside, and leads a stretch of it back to them. */
const place = (
  page: string,
  places: readonly Span[],
  { text, start, end, which }: Span & { readonly text: string; readonly which: "first" | "last" },
): readonly Span[] | null => {
  const units: number[] = [];
  for (const span of places)
    for (let at = span.start; at < span.end; at++) if (!isBlank(page, at)) units.push(at);
  const words = units.map((at) => page[at]).join("");
  const wanted = text.replaceAll(blanks, "");
  const before = text.slice(0, start).replaceAll(blanks, "").length;
  const length = text.slice(start, end).replaceAll(blanks, "").length;
  const found = which === "first" ? words.indexOf(wanted) : words.lastIndexOf(wanted);
  if (found < 0 || length === 0) return null;
  const quoted: { start: number; end: number }[] = [];
  for (const at of units.slice(found + before, found + before + length)) {
    const last = quoted.at(-1);
    // Blanks between words belong to the quote; a line end does not, and neither does what lies between two places.
    if (last && inOne(places, last.end, at) && !page.slice(last.end, at).includes("\n"))
      last.end = at + 1;
    else quoted.push({ start: at, end: at + 1 });
  }
  return quoted;
};

const blanks = /[\s\u200b]+/g;
const isBlank = (text: string, at: number): boolean => /[\s\u200b]/.test(text[at]!);

const inOne = (places: readonly Span[], a: number, b: number): boolean =>
  places.some(({ start, end }) => start <= a && b < end);
