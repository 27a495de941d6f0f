import { textsOf } from "./glossary.ts";
import type { NoticeDocument } from "./noticeDocument.ts";
import type { Text } from "./text.ts";

/** What plain language aims at here: the average sentence stays under this many words. */
export const longestAverage = 20;

export interface Readability {
  readonly sentences: number;
  readonly words: number;
  /** Words a sentence, on average. */
  readonly average: number;
}

/** Sentences and words of a text of ours. */
export const readabilityOf = (texts: readonly string[]): Readability => {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.reduce((sum, each) => sum + each, 0);
  return {
    sentences: sentences.length,
    words,
    average: sentences.length === 0 ? 0 : words / sentences.length,
  };
};

/** How many words each sentence has; a mark that ends none, as in « no 2016/679 », has no space or no capital behind it. */
const sentencesOf = (text: string): readonly number[] =>
  text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}«"])/u)
    .map((sentence) => [...sentence.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)].length)
    .filter((count) => count > 0);

/**
 * Of a whole document, in our own words alone. Quotes of the register are left out: they are read as they were published,
 * and the lint of the register is what judges them.
 */
export const readabilityOfDocument = (document: NoticeDocument): Readability =>
  readabilityOf(textsOf(document).map(ownWordsOf));

const ownWordsOf = (text: Text): string =>
  text
    .filter(({ kind }) => kind !== "quote")
    .map((each) => each.text)
    .join("");
