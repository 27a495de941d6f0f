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

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** All entries by their words; `longest` walks it. */
export interface Lexicon {
  readonly root: Node;
  /** Words that stand alone in an entry or within one: the vocabulary of the grammar. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Compiles entries into one tree, so that looking up costs no more than the words read. */
export const compile = (entries: readonly Entry[]): Lexicon => {
  const root: Node = { next: new Map(), entries: [] };
  const vocabulary = new Set<string>();
  for (const entry of entries) {
    let node = root;
    for (const word of entry.words) {
      vocabulary.add(word);
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), entries: [] }));
      node = next;
    }
    if (!node.entries.some(({ category }) => category === entry.category)) node.entries.push(entry);
  }
  return { root, vocabulary };
};
