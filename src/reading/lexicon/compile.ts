import { tokenize } from "../tokens/tokenize.ts";

/** One line of the lexicon: what some words are to the grammar. */
export interface Entry {
  readonly category: string;
  /** A pattern: all the ways to spell the words. */
  readonly words: string;
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
    .map((line) => {
      const [category, words, value, source] = line.split(";").map((cell) => cell.trim());
      if (!category || !words || value === undefined || !source)
        throw new Error(`A line of the lexicon lacks a cell: ${line}`);
      return { category, words, value, source };
    });

const shorthands: Readonly<Record<string, string>> = {
  "~de": "{de|du|des|d'}",
  "~a": "{à|au|aux}",
  "~le": "{le|la|les|l'|}",
  "~d": "{de|d'}",
};

const inFull = (pattern: string): string =>
  pattern.replaceAll(/~(?:de|d|a|le)(?!\p{L})/gu, (name) => shorthands[name]!);

/** Every spelling of a pattern, in the order it is written. */
export const spellings = (pattern: string): readonly string[] => [
  ...new Set(readChoice(inFull(pattern), 0, "").spelled.map(joinWords)),
];

const joinWords = (spelling: string): string =>
  spelling.replaceAll(/ {2,}/g, " ").replaceAll("' ", "'").trim();

/** Reads up to the bracket that closes: what stands between bars is a choice, what follows a choice multiplies it. */
const readChoice = (
  pattern: string,
  start: number,
  close: string,
): { readonly spelled: string[]; readonly end: number } => {
  const options: string[] = [];
  let soFar = [""];
  let at = start;
  const append = (tails: readonly string[]): void => {
    soFar = soFar.flatMap((head) => tails.map((tail) => head + tail));
  };
  while (at < pattern.length && pattern[at] !== close) {
    const unit = pattern[at]!;
    if (unit === "{" || unit === "[") {
      const inner = readChoice(pattern, at + 1, unit === "{" ? "}" : "]");
      append(unit === "{" ? inner.spelled : [...inner.spelled, ""]);
      at = inner.end + 1;
    } else if (unit === "|" && close === "}") {
      options.push(...soFar);
      soFar = [""];
      at++;
    } else {
      const letters = lettersFrom(pattern, at);
      append([letters]);
      at += letters.length;
    }
  }
  return { spelled: [...options, ...soFar], end: at };
};

const lettersFrom = (pattern: string, at: number): string => {
  let end = at + 1;
  while (end < pattern.length && !"{}[]|".includes(pattern[end]!)) end++;
  return pattern.slice(at, end);
};

/** The words of a piece as the grammar meets them, folded, one for each token, for each way to spell it. */
type Spelled = readonly (readonly string[])[];

const spelledByPiece = new Map<string, Spelled>();

/** The pieces of a pattern between blanks that stand in no bracket: the same few make up most lines. */
const piecesOf = (pattern: string): readonly Spelled[] =>
  (inFull(pattern).match(/(?:\{(?:[^{}]|\{[^{}]*\})*\}|\[[^[\]]*\]|[^ ])+/g) ?? []).map((piece) => {
    const spelled =
      spelledByPiece.get(piece) ??
      spellings(piece).map((spelling) => tokenize(spelling).map(({ word }) => word));
    spelledByPiece.set(piece, spelled);
    return spelled;
  });

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
  next: Map<string, Node> | null;
  /** What ends here, the first of each category. */
  own: Match[] | null;
  /** What the words up to here are in all; added up when a sentence first comes this far. */
  known: Known | null;
}

/** All entries by their words. */
export interface Lexicon {
  /** Where a first word leads; what begins with it is compiled when it is first met. */
  readonly from: (word: string) => Node | undefined;
  /** Words that stand alone in an entry or within one: the vocabulary of the grammar. */
  readonly vocabulary: ReadonlySet<string>;
}

/** An entry whose pattern is in pieces. */
interface Pattern extends Pick<Entry, "category" | "value"> {
  readonly pieces: readonly Spelled[];
}

/**
 * Compiles entries into a tree for each first word, so that looking up costs no more than the words read. A pattern grows from all
 * places that its words so far have led to: its spellings, tens of thousands in all, are never written out.
 */
export const compile = (entries: readonly Entry[]): Lexicon => {
  const vocabulary = new Set<string>();
  const patterns = new Map<string, Pattern[]>();
  for (const { category, words, value } of entries) {
    const pieces = piecesOf(words);
    for (const word of pieces.flat(2)) vocabulary.add(word);
    for (const word of firstWordsOf(pieces)) {
      const begun = patterns.get(word);
      if (begun) begun.push({ category, value, pieces });
      else patterns.set(word, [{ category, value, pieces }]);
    }
  }
  const trees = new Map<string, Node | undefined>();
  const from = (word: string): Node | undefined => {
    const begun = patterns.get(word);
    if (begun && !trees.has(word)) trees.set(word, treeFrom(word, begun));
    return trees.get(word);
  };
  return { from, vocabulary };
};

/** The words that a pattern may begin with: of its first piece, and of the next where that one may be missing. */
const firstWordsOf = (pieces: readonly Spelled[]): ReadonlySet<string> => {
  const first = new Set<string>();
  for (const piece of pieces) {
    for (const [word] of piece) if (word !== undefined) first.add(word);
    if (piece.every((words) => words.length > 0)) break;
  }
  return first;
};

/** What begins with a word, of the patterns that may. */
const treeFrom = (word: string, patterns: readonly Pattern[]): Node | undefined => {
  const root = emptyNode();
  for (const { category, value, pieces } of patterns) {
    let ends: ReadonlyMap<Node, number> = new Map([[root, 0]]);
    for (const piece of pieces) ends = grow(ends, piece, { root, word });
    for (const [node, length] of ends) {
      if (node === root) continue;
      node.own ??= [];
      if (!node.own.some((match) => match.category === category))
        node.own.push({ category, value, length });
    }
  }
  return root.next?.get(word);
};

/**
 * The nodes that a piece leads to from the nodes before it, each with its distance from the root in tokens; only one word leads
 * away from the root.
 */
const grow = (
  from: ReadonlyMap<Node, number>,
  piece: Spelled,
  { root, word: first }: { readonly root: Node; readonly word: string },
): ReadonlyMap<Node, number> => {
  const ends = new Map<Node, number>();
  for (const [start, length] of from)
    for (const words of piece) {
      if (start === root && words.length > 0 && words[0] !== first) continue;
      let node = start;
      for (const word of words) {
        node.next ??= new Map();
        let next = node.next.get(word);
        if (!next) node.next.set(word, (next = emptyNode()));
        node = next;
      }
      ends.set(node, length + words.length);
    }
  return ends;
};

const emptyNode = (): Node => ({ next: null, own: null, known: null });

const nothing: Known = new Map();

const addUp = (soFar: Known, own: readonly Match[] | null): Known =>
  own === null
    ? soFar
    : new Map([...soFar, ...own.map((match) => [match.category, match] as const)]);

/** What the lexicon knows of the words that begin at a token. */
export const lookUp = (
  tokens: readonly { readonly word: string }[],
  at: number,
  { from }: Lexicon,
): Known => {
  let known = nothing;
  let node = at < tokens.length ? from(tokens[at]!.word) : undefined;
  for (let end = at + 1; node; end++) {
    known = node.known ??= addUp(known, node.own);
    node = end < tokens.length ? node.next?.get(tokens[end]!.word) : undefined;
  }
  return known;
};
