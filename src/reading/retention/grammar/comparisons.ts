import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * « aussi longtemps que les images », « … que celles du contrat »: names without a verb are no state. They compare with how
 * long something else is kept, which this sentence does not say.
 */
export const lacksItsVerb = (sentence: Sentence, at: number, { from, to }: Words): boolean => {
  if (wordAt(sentence, at) !== "aussi") return false;
  if (/^(?:celles?|ceux|celui)$/.test(wordAt(sentence, from))) return true;
  if (!find(sentence, from, "det")) return false;
  let next = from + 2;
  for (let turns = 0; turns < 10 && /^(?:de|d'|du|des)$/.test(wordAt(sentence, next)); turns++)
    next += find(sentence, next + 1, "det") ? 3 : 2;
  return next >= to || (next === to - 1 && endsAsAnAdjective.test(wordAt(sentence, next)));
};

const endsAsAnAdjective =
  /(?:al|ale|aux|ales|el|elle|els|elles|if|ive|ifs|ives|ique|iques|aires?)$/;
