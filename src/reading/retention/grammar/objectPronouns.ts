import { find, wordAt, type Sentence } from "./sentence.ts";

/** « les données le concernant », « les pièces vous appartenant »: a pronoun before a gerund belongs to the name. */
export const isObjectOfGerund = (sentence: Sentence, at: number): boolean =>
  /^(?:me|te|nous|vous|le|la|les|l'|lui|leur|se|s')$/.test(wordAt(sentence, at)) &&
  /^(?:concernant|appartenant|identifiant|visant|designant|rapportant)$/.test(
    wordAt(sentence, at + 1),
  ) &&
  find(sentence, at - 1, "det") === null;
