import type { Lexicon } from "../../lexicon/compile.ts";
import { lexicon } from "../../lexicon/lexicon.ts";
import { partGluedWords } from "../../tokens/gluedWords.ts";
import { tokenize, type Token } from "../../tokens/tokenize.ts";

/** What the lexicon knows of the words at one place. */
export interface Match {
  readonly category: string;
  readonly value: string;
  /** In tokens. */
  readonly length: number;
}

/** A sentence under the eyes of the grammar: its tokens, and at each of them what the lexicon knows. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Looked up when first asked, the longest words first. */
  readonly matches: (readonly Match[] | undefined)[];
}

/** Tokens `from` to `to` (exclusive) of a sentence. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

export const openSentence = (text: string): Sentence => {
  const tokens = partGluedWords(text, tokenize(text), lexicon.vocabulary);
  return { text, tokens, matches: Array.from({ length: tokens.length }) };
};

const none: readonly Match[] = [];

/** All that the lexicon knows of the words that begin at a token, the longest first. */
export const matchesAt = (sentence: Sentence, at: number): readonly Match[] => {
  if (at < 0 || at >= sentence.tokens.length) return none;
  return (sentence.matches[at] ??= lookUp(sentence.tokens, at, lexicon));
};

const lookUp = (tokens: readonly Token[], at: number, { root }: Lexicon): readonly Match[] => {
  let node = root.next.get(tokens[at]!.word);
  if (!node) return none;
  const found: Match[] = [];
  let length = 1;
  while (node) {
    for (const { category, value } of node.entries) found.push({ category, value, length });
    const next = tokens[at + length];
    if (!next) break;
    node = node.next.get(next.word);
    length++;
  }
  return found.length > 1 ? found.toReversed() : found;
};

/** The longest words at a token that belong to a category. */
export const find = (sentence: Sentence, at: number, category: string): Match | null => {
  for (const match of matchesAt(sentence, at)) if (match.category === category) return match;
  return null;
};

/** True when words of one of the categories begin at a token. */
export const isAny = (sentence: Sentence, at: number, categories: ReadonlySet<string>): boolean => {
  for (const { category } of matchesAt(sentence, at)) if (categories.has(category)) return true;
  return false;
};

/** The folded word at a token, or nothing past the end. */
export const wordAt = (sentence: Sentence, at: number): string => sentence.tokens[at]?.word ?? "";

/** The words of the text between two tokens, as they were written, on one line. */
export const textOf = ({ text, tokens }: Sentence, { from, to }: Words): string =>
  text
    .slice(tokens[from]!.start, tokens[to - 1]!.end)
    .replaceAll(/[\s\u00a0\u200b]+/g, " ")
    .trim();
