import { tokenize } from "../tokens/tokenize.ts";

/** One line of the lexicon: what some words are to the grammar. */
export interface Entry {
  readonly category: string;
  /** The words as the grammar meets them, folded, one for each token. */
  readonly words: readonly string[];
  readonly value: string;
  readonly source: string;
}

/**
 * The lexicon is data, one entry a line: `category ; words ; value ; source`. In the words, `[s]` may be there or not,
 * `{a|b}` is either, `~de` is de, du, des, d', `~a` is à, au, aux, `~le` is le, la, les, l' or nothing, `~d` is de or d'. Sources stand
 * in `sources.ts`.
 */
export const parseEntries = (lines: string): readonly Entry[] =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((line) => {
      const [category, words, value, source] = line.split(";").map((cell) => cell.trim());
      if (!category || !words || value === undefined || !source)
        throw new Error(`A line of the lexicon lacks a cell: ${line}`);
      return spellings(words).map((spelling) => ({
        category,
        words: tokenize(spelling).map(({ word }) => word),
        value,
        source,
      }));
    });

const shorthands: Readonly<Record<string, string>> = {
  "~de": "{de|du|des|d'}",
  "~a": "{à|au|aux}",
  "~le": "{le|la|les|l'|}",
  "~d": "{de|d'}",
};

/** Every spelling of a pattern, in the order it is written. */
export const spellings = (pattern: string): readonly string[] => {
  const full = pattern.replaceAll(/~(?:de|d|a|le)(?!\p{L})/gu, (name) => shorthands[name]!);
  const choice = /\{([^{}]*)\}|\[([^[\]]*)\]/.exec(full);
  if (!choice) return [full.replaceAll(/\s+/g, " ").replaceAll("' ", "'").trim()];
  const options = choice[1] === undefined ? [choice[2]!, ""] : choice[1].split("|");
  return options.flatMap((option) =>
    spellings(full.slice(0, choice.index) + option + full.slice(choice.index + choice[0].length)),
  );
};

/** What the lexicon knows of some words. */
export interface Match {
  readonly category: string;
  readonly value: string;
  /** In tokens. */
  readonly length: number;
}

/** The longest match of each category among the words that lead to a node. */
export type Known = ReadonlyMap<string, Match>;

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
  known: Known;
}

/** All entries by their words. */
export interface Lexicon {
  readonly root: Node;
  /** Words that stand alone in an entry or within one: the vocabulary of the grammar. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Compiles entries into one tree, so that looking up costs no more than the words read. */
export const compile = (entries: readonly Entry[]): Lexicon => {
  const root = emptyNode();
  const vocabulary = new Set<string>();
  for (const entry of entries) {
    let node = root;
    for (const word of entry.words) {
      vocabulary.add(word);
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = emptyNode()));
      node = next;
    }
    if (!node.entries.some(({ category }) => category === entry.category)) node.entries.push(entry);
  }
  sumUp(root, 0);
  return { root, vocabulary };
};

const nothing: Known = new Map();

const emptyNode = (): Node => ({ next: new Map(), entries: [], known: nothing });

/** Puts the answer for all words so far at the node where they end: the grammar asks far more often than words differ. */
const sumUp = (node: Node, length: number): void => {
  for (const next of node.next.values()) {
    const own = next.entries.map(({ category, value }): readonly [string, Match] => [
      category,
      { category, value, length: length + 1 },
    ]);
    next.known = own.length > 0 ? new Map([...node.known, ...own]) : node.known;
    sumUp(next, length + 1);
  }
};

/** What the lexicon knows of the words that begin at a token. */
export const lookUp = (
  tokens: readonly { readonly word: string }[],
  at: number,
  { root }: Lexicon,
): Known => {
  let node = root;
  for (let end = at; end < tokens.length; end++) {
    const next = node.next.get(tokens[end]!.word);
    if (!next) break;
    node = next;
  }
  return node.known;
};
