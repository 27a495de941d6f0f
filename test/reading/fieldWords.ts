import { createHash } from "node:crypto";
import { fold } from "../../src/reading/index.ts";

const articles = new Set([
  "le",
  "la",
  "les",
  "l'",
  "un",
  "une",
  "des",
  "du",
  "de",
  "d'",
  "au",
  "aux",
]);

/** The words of a value, folded, without punctuation and without the articles that it may begin with. */
export const fieldWords = (value: string): readonly string[] => {
  const words = fold(value).match(/[a-z0-9_]+(?:[-.][a-z0-9_]+)*'?/g) ?? [];
  const first = words.findIndex((word) => !articles.has(word));
  return first < 0 ? [] : words.slice(first);
};

/** Stands for the words of a value where the words themselves may not be copied. */
export const wordsDigest = (value: string): string =>
  createHash("sha256").update(fieldWords(value).join(" ")).digest("hex").slice(0, 16);
