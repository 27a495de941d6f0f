import { isDenial } from "./denials.ts";
import type { Part } from "./parts.ts";
import type { Placing } from "./placingState.ts";
import { wordAt, type Words } from "./sentence.ts";

/** « dès qu'elles ne sont plus nécessaires », « lorsqu'elles n'ont plus d'utilité »: no event that anybody could date. */
export const isOfNeed = ({ sentence, clause }: Placing, { from, to }: Words): boolean => {
  const theirs = /^(?:elles?|ils?|celles-ci|ceux-ci)$/.test(wordAt(sentence, from));
  if (clause.verb?.kind !== "end" || !theirs) return false;
  for (let at = from + 1; at < to; at++)
    if (/^(?:necessaires?|utiles?|utilite|pertinente?s?)$/.test(wordAt(sentence, at))) return true;
  return false;
};

/** « …, à l'exception des refus, conservés 10 ans, puis détruits »: the refusals, or all of them? */
export const endsWhich = ({ sentence, clause }: Placing, { at }: Part): boolean =>
  wordAt(sentence, at) === "," &&
  clause.body.some((part) => part.kind === "also-about" && part.leftOut && part.at < at);

/** « …, sauf les images, supprimées dès la clôture »: the end is that of the images. */
export const isOfTheExcepted = ({ sentence, last }: Placing, { at }: Part): boolean =>
  last?.kind === "condition" &&
  isDenial(sentence, last.words.from) &&
  !/^(?:puis|avant|ensuite)$/.test(wordAt(sentence, wordAt(sentence, at) === "," ? at + 1 : at));

export const isKeptBy = ({ sentence, join }: Placing, { from }: Words): boolean =>
  join === "and" && wordAt(sentence, from) === "par";

/** « conservées pour les uns deux ans et pour les autres cinq ans »: those named before their own time. */
export const opensTheirTime = (
  { clause, drafts, join }: Placing,
  { at }: Part,
  following: Part | null,
): boolean =>
  (join === "and" || join === "comma") &&
  following?.kind === "period" &&
  drafts.at(-1)!.period !== null &&
  clause.body.some((part) => part.kind === "for" && part.at < at);
