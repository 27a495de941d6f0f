import { lookUp, type Known, type Match } from "../../lexicon/compile.ts";
import { lexicon } from "../../lexicon/lexicon.ts";
import { partGluedWords } from "../../tokens/gluedWords.ts";
import { tokenize, type Token } from "../../tokens/tokenize.ts";

export type { Match };

/** A sentence under the eyes of the grammar: its tokens, and at each of them what the lexicon knows. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Looked up when first asked. */
  readonly known: (Known | undefined)[];
}

/** Tokens `from` to `to` (exclusive) of a sentence. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

export const openSentence = (text: string): Sentence => {
  const tokens = partGluedWords(text, tokenize(text), lexicon().vocabulary);
  return { text, tokens, known: [] };
};

const nothing: Known = new Map();

const knownAt = ({ tokens, known }: Sentence, at: number): Known => {
  if (at < 0 || at >= tokens.length) return nothing;
  return (known[at] ??= lookUp(tokens, at, lexicon()));
};

/** The longest words at a token that belong to a category. */
export const find = (sentence: Sentence, at: number, category: string): Match | null =>
  knownAt(sentence, at).get(category) ?? null;

/** True when words of one of the categories begin at a token. */
export const isAny = (sentence: Sentence, at: number, categories: ReadonlySet<string>): boolean => {
  for (const category of knownAt(sentence, at).keys()) if (categories.has(category)) return true;
  return false;
};

/** The folded word at a token, or nothing past the end. */
export const wordAt = (sentence: Sentence, at: number): string => sentence.tokens[at]?.word ?? "";

/** The words of the text between two tokens, as they were written, on one line. */
export const textOf = ({ text, tokens }: Sentence, { from, to }: Words): string => {
  const [start, end] = withItsQuotes(text, tokens[from]!.start, tokens[to - 1]!.end);
  return text
    .slice(start, end)
    .replaceAll(/[\s\u00a0\u200b]+/g, " ")
    .trim();
};

/** Quotation marks are no tokens: one whose fellow stands just beyond the words takes it in. */
const withItsQuotes = (text: string, start: number, end: number): readonly [number, number] => {
  const words = text.slice(start, end);
  const [opened, closed] = [words.search(/[«“][^»”]*$/), words.search(/^[^«“]*[»”]/)];
  const before =
    closed === -1 ? null : /[«“][\s\u00a0]*$/.exec(text.slice(Math.max(0, start - 3), start));
  const after = opened === -1 ? null : /^[\s\u00a0]*[»”]/.exec(text.slice(end, end + 3));
  return [start - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0)];
};
