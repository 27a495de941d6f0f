import type { Surroundings } from "./adjuncts.ts";
import type { Part } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, isAny, wordAt, type Sentence, type Words } from "./sentence.ts";

/** « …, et les vidéos 6 mois »: the verb is that of the rule before. */
export const readAlsoAbout = (
  sentence: Sentence,
  at: number,
  { before }: Surroundings,
): Part | null => {
  if (before?.kind !== "join" || !/^(?:and|comma)$/.test(before.join)) return null;
  // « …, ce qui permet de les garder cinq ans » names no data.
  if (wordAt(sentence, at) === "ce" && find(sentence, at + 1, "rel")) return null;
  const words = readNamed(sentence, at);
  if (!words) return null;
  const next = afterTheirVerb(sentence, words.to) ?? words.to;
  return readPeriod(sentence, next) || isAny(sentence, next, lasts)
    ? { kind: "also-about", at, next, words }
    : null;
};

/** « …, et les vidéos jusqu'à la clôture » */
const lasts = new Set(["until", "until-clause", "while", "while-clause", "unlimited"]);

/** « les notes étant, quant à elles, conservées 50 ans »: the verb of a clause that shares its sentence. */
const afterTheirVerb = (sentence: Sentence, at: number): number | null => {
  if (/^(?:est|sont)$/.test(wordAt(sentence, at))) return at + 1;
  if (wordAt(sentence, at) !== "etant") return null;
  let next = at + 1;
  for (const category of ["contrast", "adverb", "contrast-adverb"])
    next += find(sentence, next, category)?.length ?? 0;
  const keep = find(sentence, next, "keep-past");
  return keep?.value === "" ? next + keep.length : null;
};

/**
 * « …, à l'exception des refus, qui sont conservés 10 ans », « …, sauf les refus, conservés 10 ans »: what is left out of one
 * rule has its own.
 */
export const readLeftOut = (
  sentence: Sentence,
  at: number,
  { before }: Surroundings,
): Part | null => {
  if (before?.kind !== "condition") return null;
  const marker = exceptionAt(sentence, before.words.from);
  const next = marker === null ? null : opensTheirRule(sentence, at);
  return marker === null || next === null
    ? null
    : { kind: "also-about", at, next, words: { from: marker, to: before.words.to }, leftOut: true };
};

/** Where the period stands of what is left out, when the words that lead to it begin here. */
const opensTheirRule = (sentence: Sentence, at: number): number | null => {
  const word = wordAt(sentence, at);
  if (word === "(") {
    const period = readPeriod(sentence, at + 1);
    return period && wordAt(sentence, period.next) === ")" ? at + 1 : null;
  }
  const next = afterTheirKeeping(sentence, word === "," ? at + 1 : at);
  return next !== null && (readPeriod(sentence, next) ?? isAny(sentence, next, lasts))
    ? next
    : null;
};

/** What is left out, where a rule of its own stands behind it. */
export const readBeforeItsRule = (sentence: Sentence, from: number): Words | null => {
  const start = wordAt(sentence, from) === "pour" ? from + 1 : from;
  const phrase = readPhrase(sentence, start);
  if (!phrase || phrase.from !== start) return null;
  for (let at = start + 1; at <= phrase.to; at++)
    if (opensTheirRule(sentence, at) !== null) return { from, to: at };
  return null;
};

/** Where the data begin that an exception leaves out; null for an exception that is a case. */
const exceptionAt = (sentence: Sentence, at: number): number | null => {
  const marker = find(sentence, at, "condition");
  if (marker?.value !== "exception" || /^cas$/.test(wordAt(sentence, at + 2))) return null;
  const from = at + marker.length;
  const named = wordAt(sentence, from) === "pour" ? from + 1 : from;
  return find(sentence, named, "no-event") ? null : named;
};

/** « qui sont conservées », « conservées », « pour lesquelles la durée est de », « dont la durée de conservation est de » */
const afterTheirKeeping = (sentence: Sentence, at: number): number | null => {
  const theirs = wordAt(sentence, at) === "dont" ? at + 1 : null;
  const forWhich =
    /^(?:pour|lequel|laquelle|lesquels|lesquelles|qui)$/.test(wordAt(sentence, at)) &&
    /^(?:lequel|laquelle|lesquels|lesquelles)$/.test(wordAt(sentence, at + 1))
      ? at + 2
      : null;
  const noun = theirs ?? forWhich;
  if (noun !== null) {
    const duration = find(sentence, noun, "duration-noun");
    const is = duration ? noun + duration.length : null;
    return is !== null && /^(?:est|sont|sera)$/.test(wordAt(sentence, is)) ? is + 1 : null;
  }
  const who = /^(?:qui|lequel|laquelle|lesquels|lesquelles)$/.test(wordAt(sentence, at));
  const be = who ? find(sentence, at + 1, "be") : null;
  if (who && !be) return null;
  const { participle } = sentence.tokens[at] ?? { participle: false };
  if (!be && !participle) return null;
  let next = be ? at + 1 + be.length : at;
  for (const category of ["contrast", "adverb", "contrast-adverb"])
    next += find(sentence, next, category)?.length ?? 0;
  const keep = find(sentence, next, "keep-past");
  return keep?.value === "" ? next + keep.length : null;
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

/** « ceux ayant fait l'objet d'un refus 2 ans » */
const untilTheirPeriod = (sentence: Sentence, from: number): Words | null => {
  for (let at = from + 2; at < from + 12; at++) {
    if (sentence.tokens[at]?.kind !== "word" && !readPeriod(sentence, at)) return null;
    if (readPeriod(sentence, at)) return at > from + 3 ? { from, to: at } : null;
    if (isAny(sentence, at, lasts) || find(sentence, at, "from")) return null;
  }
  return null;
};

/** « les vidéos », « celles des autres candidats » */
const readNamed = (sentence: Sentence, at: number): Words | null => {
  if (/^(?:celles?|ceux|celui)$/.test(wordAt(sentence, at))) {
    if (sentence.tokens[at + 1]?.participle) return { from: at, to: at + 2 };
    if (wordAt(sentence, at + 1) === "ayant") return untilTheirPeriod(sentence, at);
    if (!/^(?:de|d'|du|des)$/.test(wordAt(sentence, at + 1))) return null;
    const of = readPhrase(sentence, at + 2);
    return of && { from: at, to: of.to };
  }
  if (!find(sentence, at, "det") || find(sentence, at, "number")) return null;
  return readPhrase(sentence, at);
};
