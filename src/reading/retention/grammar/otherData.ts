import type { Surroundings } from "./adjuncts.ts";
import type { Part } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/** « …, et les vidéos 6 mois »: the verb is that of the rule before. */
export const readAlsoAbout = (
  sentence: Sentence,
  at: number,
  { before }: Surroundings,
): Part | null => {
  if (before?.kind !== "join" || !/^(?:and|comma)$/.test(before.join)) return null;
  const words = readNamed(sentence, at);
  return words && readPeriod(sentence, words.to)
    ? { kind: "also-about", at, next: words.to, words }
    : null;
};

/** « 1 mois (images) » */
export const readNamedInParentheses = (
  sentence: Sentence,
  at: number,
  { before }: Surroundings,
): Part | null => {
  if (before?.kind !== "period" || wordAt(sentence, at) !== "(") return null;
  // One bracket may gloss the period (« une mandature »); several say which data each is for. « (26) » says a number again.
  const named = sentence.tokens.filter(
    ({ word }, open) => word === "(" && sentence.tokens[open + 1]?.kind !== "number",
  );
  if (named.length < 2) return null;
  const words = readPhrase(sentence, at + 1);
  if (!words || wordAt(sentence, words.to) !== ")") return null;
  return { kind: "for", at, next: words.to + 1, words, whole: words };
};

/** « les vidéos », « celles des autres candidats » */
const readNamed = (sentence: Sentence, at: number): Words | null => {
  if (/^(?:celles?|ceux|celui)$/.test(wordAt(sentence, at))) {
    if (sentence.tokens[at + 1]?.participle) return { from: at, to: at + 2 };
    if (!/^(?:de|d'|du|des)$/.test(wordAt(sentence, at + 1))) return null;
    const of = readPhrase(sentence, at + 2);
    return of && { from: at, to: of.to };
  }
  if (!find(sentence, at, "det") || find(sentence, at, "number")) return null;
  return readPhrase(sentence, at);
};
