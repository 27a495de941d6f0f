import type { Sentence } from "./sentence.ts";

/**
 * Remembers what was read at each token of a sentence, so that constituents which look ahead for one another stay linear
 * together.
 */
export const remembered = <Found>(
  read: (sentence: Sentence, at: number) => Found,
): ((sentence: Sentence, at: number) => Found) => {
  const known = new WeakMap<Sentence, (Found | undefined)[]>();
  return (sentence, at) => {
    let found = known.get(sentence);
    if (!found) known.set(sentence, (found = []));
    if (found[at] === undefined) found[at] = read(sentence, at);
    return found[at];
  };
};
