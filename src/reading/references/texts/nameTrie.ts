import { fold } from "../../fold.ts";

interface Node {
  readonly next: Map<number, Node>;
  value: string | undefined;
}

/** Names of texts, found by their letters alone: blanks, hyphens and apostrophes between them may be any or missing. */
export interface NameTrie {
  /** The longest name that begins at `start` of folded words and ends where a word ends. */
  readonly find: (words: string, start: number) => { value: string; end: number } | null;
}

/** The names from pairs of a name and what a reference calls it, built when one is first looked for. */
export const nameTrie = (
  names: () => Iterable<readonly [name: string, value: string]>,
): NameTrie => {
  let root: Node | null = null;
  return { find: (words, start) => find((root ??= grown(names())), words, start) };
};

const grown = (names: Iterable<readonly [name: string, value: string]>): Node => {
  const root: Node = { next: new Map(), value: undefined };
  for (const [name, value] of names) {
    let node = root;
    for (const unit of fold(name)) {
      const code = unit.charCodeAt(0);
      if (isBetween(code)) continue;
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = { next: new Map(), value: undefined }));
      node = next;
    }
    node.value ??= value;
  }
  return root;
};

/** More than this between two letters, and they are no longer of one name. */
const widest = 3;

const find: (root: Node, words: string, start: number) => ReturnType<NameTrie["find"]> = (
  root,
  words,
  start,
) => {
  let node = root;
  let best: { value: string; end: number } | null = null;
  let skipped = 0;
  for (let at = start; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (isBetween(code)) {
      if (++skipped > widest) break;
      continue;
    }
    const next = node.next.get(code);
    if (!next) break;
    skipped = 0;
    node = next;
    if (node.value !== undefined && !isWord(words.charCodeAt(at + 1)))
      best = { value: node.value, end: at + 1 };
  }
  return best;
};

/** Blank, apostrophe, comma, hyphen, full stop, quotation mark, parentheses. */
const isBetween = (code: number): boolean =>
  code === 32 || (code >= 39 && code <= 46 && code !== 42 && code !== 43) || code === 34;

const isWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
