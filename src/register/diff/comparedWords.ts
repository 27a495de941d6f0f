import { plainWords } from "../../kernel/index.ts";

/** A text as it is compared: typography, capitals and accents are no change. */
export const comparedText = (text: string): string => plainWords(text);

/** How often each word stands in some texts. */
export type WordCounts = ReadonlyMap<string, number>;

export const countWords = (texts: Iterable<string>): WordCounts => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of comparedText(text).split(" "))
      if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** What a word weighs: one that stands everywhere says nothing. */
export type WordWeight = (word: string) => number;

const alike: WordWeight = () => 1;

/** The share of words that two texts have in common, from 0 to 1. */
export const likeness = (a: WordCounts, b: WordCounts, weight = alike): number => {
  let common = 0;
  let all = 0;
  for (const [word, count] of a) {
    const other = b.get(word) ?? 0;
    common += weight(word) * Math.min(count, other);
    all += weight(word) * Math.max(count, other);
  }
  for (const [word, count] of b) if (!a.has(word)) all += weight(word) * count;
  return all === 0 ? 1 : common / all;
};

/** The share of a text that another one holds. */
export const heldIn = (part: WordCounts, whole: WordCounts, weight = alike): number => {
  let held = 0;
  let all = 0;
  for (const [word, count] of part) {
    held += weight(word) * Math.min(count, whole.get(word) ?? 0);
    all += weight(word) * count;
  }
  return all === 0 ? 0 : held / all;
};

/** What of a text another one lacks. */
export const without = (a: WordCounts, b: WordCounts): WordCounts =>
  new Map(
    [...a].flatMap(([word, count]): [string, number][] => {
      const left = count - (b.get(word) ?? 0);
      return left > 0 ? [[word, left]] : [];
    }),
  );
