import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * An age is an event though it holds a figure: « l'âge de 20 ans », « vos 18 ans », « aux 28 ans du patient », « son 28e
 * anniversaire ». The anniversary of an event is not: it hides a period.
 */
export const readAge = (
  sentence: Sentence,
  at: number,
  isEventAt: (sentence: Sentence, at: number) => boolean,
): Words | null => {
  const to = afterAge(sentence, at) ?? afterYears(sentence, at) ?? afterAnniversary(sentence, at);
  if (to === null) return null;
  if (!/^(?:de|d'|du|des)$/.test(wordAt(sentence, to))) {
    const whose = wordAt(sentence, at - 1) === "aux" && sentence.tokens[at]!.kind === "number";
    return whose ? null : { from: at, to };
  }
  const person = isEventAt(sentence, to + 1) ? null : readPhrase(sentence, to + 1);
  return person && { from: at, to: person.to };
};

/** « l'âge de 20 ans » */
const afterAge = (sentence: Sentence, at: number): number | null => {
  const head = find(sentence, at, "det") ? at + 1 : at;
  if (wordAt(sentence, head) !== "age" || !/^d[e']$/.test(wordAt(sentence, head + 1))) return null;
  return afterYearsAt(sentence, head + 2);
};

/** « vos 18 ans », « aux 28 ans du patient » */
const afterYears = (sentence: Sentence, at: number): number | null => {
  if (/^(?:vos|ses|leurs|tes|mes|nos)$/.test(wordAt(sentence, at)))
    return afterYearsAt(sentence, at + 1);
  return wordAt(sentence, at - 1) === "aux" ? afterYearsAt(sentence, at) : null;
};

const afterYearsAt = (sentence: Sentence, at: number): number | null => {
  const number = sentence.tokens[at]?.kind === "number";
  const unit = find(sentence, at + 1, "unit");
  return number && unit?.value === "Y" ? at + 1 + unit.length : null;
};

const ordinal = /^(?:(?:1[5-9]|[2-9]\d)(?:e|ᵉ|eme)|(?:dix|vingt)-\w+ieme|(?:vingt|trent)ieme)$/;

/** « 28e anniversaire » */
const afterAnniversary = (sentence: Sentence, at: number): number | null => {
  const head = find(sentence, at, "det") ? at + 1 : at;
  return ordinal.test(wordAt(sentence, head)) && wordAt(sentence, head + 1) === "anniversaire"
    ? head + 2
    : null;
};
