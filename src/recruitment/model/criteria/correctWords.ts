import { searchWords, surfaceWords } from "../words/searchWords.ts";
import { stem } from "../words/stem.ts";

/** A word that titles have: its one form, and as people write it. */
interface Known {
  readonly word: string;
  readonly form: string;
}

/** How many letters may be wrong in a word of a length: none in a short one, where any other word is near. */
const mistakesIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The words with those that no title has replaced by the nearest that one has; null where nothing is to be replaced. Numbers
 * stay as they are.
 */
export const correctWords = (words: string, known: readonly Known[]): string | null => {
  const forms = new Set(known.map(({ word }) => word));
  let isChanged = false;
  const corrected = surfaceWords(words).map((surface) => {
    const word = stem(surface);
    if (forms.has(word) || /\d/.test(word)) return surface;
    const near = nearestOf(word, known);
    if (near === null) return surface;
    isChanged = true;
    return near.form;
  });
  return isChanged ? corrected.join(" ") : null;
};

/** The lengths of the words that any of these could have been meant as. */
export const lengthsAround = (words: string): { readonly from: number; readonly to: number } => {
  const lengths = searchWords(words).map((word) => [
    word.length - mistakesIn(word),
    word.length + mistakesIn(word),
  ]);
  return { from: Math.min(...lengths.flat()), to: Math.max(...lengths.flat()) };
};

const nearestOf = (word: string, known: readonly Known[]): Known | null => {
  let best: { readonly near: Known; readonly distance: number } | null = null;
  for (const near of known) {
    const distance = mistakesBetween(
      word,
      near.word,
      Math.min(mistakesIn(word), best ? best.distance - 1 : Infinity),
    );
    if (distance !== null) best = { near, distance };
  }
  return best?.near ?? null;
};

/**
 * How many letters were left out, added, replaced or swapped with their neighbour; null where it is more than the most. The
 * first letter is seldom wrong, and words that begin otherwise are seldom meant: it must agree, or be swapped with the second.
 */
const mistakesBetween = (a: string, b: string, most: number): number | null => {
  if (most < 0 || Math.abs(a.length - b.length) > most) return null;
  if (a[0] !== b[0] && !(a[0] === b[1] && a[1] === b[0])) return null;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    if (Math.min(...current) > most) return null;
    before = previous;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance <= most ? distance : null;
};
