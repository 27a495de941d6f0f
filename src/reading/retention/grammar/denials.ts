import { find, wordAt, type Sentence } from "./sentence.ts";

/** True for a word that denies or excepts: it must stand in a field of the rule, in a verb, or be unread. */
export const isDenial = (sentence: Sentence, at: number): boolean =>
  /^(?:ne|n'|pas|jamais|non|ni|sans|sauf|aucune?|nulle?|hors|hormis|excepte)$/.test(
    wordAt(sentence, at),
  ) && find(sentence, at, "now") === null;
