import { find, wordAt, type Sentence } from "./sentence.ts";

/** True when an auxiliary stands right before a participle. */
export const bePrecedes = (sentence: Sentence, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--)
    if (find(sentence, before, "be") || wordAt(sentence, before) === "etre") return true;
  return false;
};
