import { fold } from "../../reading/index.ts";

interface Kept {
  readonly kept: string;
  readonly folded: string;
}

/** A register says the same sentence in a hundred records: it is folded once, and equal words are one string. */
const known = new Map<string, Kept>();
const mostKnown = 50_000;

export const foldedOnce = (text: string): Kept => {
  let found = known.get(text);
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear();
    found = { kept: text, folded: fold(text) };
    known.set(text, found);
  }
  return found;
};
