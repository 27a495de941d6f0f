import { fold } from "../fold.ts";

/**
 * A text as references are looked for in it: folded, one blank where there are several, wrapped lines joined, and
 * without the marks that copying from a PDF leaves inside words.
 */
export interface Legible {
  /** Folded words: lower case, no accents. */
  readonly words: string;
  /** The same units as written: capitals tell « L. 211-1 » from an article of grammar. */
  readonly written: string;
  /** Where a unit stands in the text itself. */
  readonly at: (index: number) => number;
}

const unclean =
  /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\n\r\t]|[ \u00a0\u2000-\u200a\u202f]{2}/;
const leftOut = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/;
const blank = /[ \t\r\n\u00a0\u2000-\u200a\u202f]/;

/** The text as references are looked for in it. */
export const legible = (text: string): Legible => {
  if (!unclean.test(text)) return { words: fold(text), written: text, at: (index) => index };
  const places: number[] = [];
  const units: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (leftOut.test(unit)) continue;
    if (!blank.test(unit)) {
      units.push(unit);
      places.push(at);
      continue;
    }
    let end = at;
    let breaks = 0;
    while (end < text.length && (blank.test(text[end]!) || leftOut.test(text[end]!)))
      if (text[end++] === "\n") breaks++;
    units.push(breaks === 0 || (breaks === 1 && isWrapped(text, at, end)) ? " " : "\n");
    places.push(at);
    at = end - 1;
  }
  const written = units.join("");
  places.push(text.length);
  return { words: fold(written), written, at: (index) => places[index]! };
};

const awaiting = /(?<!\p{L})(?:articles?|du|de la|des?|code|loi|n°|et|ou|à|aux?|les)$/iu;

/** A line goes on where the next one begins in lower case, or with the number that the word « article » awaits. */
const isWrapped = (text: string, end: number, next: number): boolean =>
  /[\p{L}\d,'’]/u.test(text[end - 1] ?? "") &&
  (/\p{Ll}/u.test(text[next] ?? "") || awaiting.test(text.slice(Math.max(0, end - 10), end)));
