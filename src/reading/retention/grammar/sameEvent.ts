import { fold } from "../../fold.ts";
import type { RetentionRule } from "../../model/retentionReading.ts";

/** « à la fin du contrat » after « pendant la durée du contrat »; the event itself after « jusqu'à … ». */
export const isEndOf = (
  event: string,
  { while: state, until, from }: Pick<RetentionRule, "while" | "until" | "from">,
): boolean =>
  (until !== null && bare(event) === bare(until)) ||
  (until === null &&
    from === null &&
    state !== null &&
    (withoutEnd(event) === bare(state) || pointsBack(event, state)));

/** « à la fin de ce contrat », « de cette relation »: the first noun of the state, pointed at. */
const pointsBack = (event: string, state: string): boolean => {
  const of = /^(?:fin|terme|issue|expiration|cessation) de (?:ce|cette|cet|ces) (\p{L}+)$/u;
  return of.exec(bare(event))?.[1] === /^\p{L}+/u.exec(bare(state))?.[0];
};

const bare = (words: string): string =>
  fold(words).replace(/^(?:l['’]|la |le |les |un |une |cet |cette |ce )/, "");

const withoutEnd = (words: string): string =>
  bare(bare(words).replace(/^(?:fin|terme|issue|expiration|cessation) (?:du |de |d['’]|des )/, ""));
