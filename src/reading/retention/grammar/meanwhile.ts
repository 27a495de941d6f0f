import { wordAt, type Sentence } from "./sentence.ts";

/** Where « pendant lequel » stands, after the word that says the time again: « délai durant lequel ». */
export const meanwhileAt = (sentence: Sentence, at: number): number | null => {
  const named = /^(?:delai|periode|duree|temps)$/.test(wordAt(sentence, at)) ? at + 1 : at;
  return /^(?:pendant|durant)$/.test(wordAt(sentence, named)) &&
    /^(?:lequel|laquelle|lesquels|lesquelles)$/.test(wordAt(sentence, named + 1))
    ? named
    : null;
};
