import type { Period } from "./periods.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * « Abonnement : 12 mois », « Pour vous désabonner : 48 heures », « Réponse : un mois »: a label that names what lasts or
 * what somebody does, and behind it a time and nothing else. Nobody can tell whether anything is kept for that time.
 */
export const mayTimeSomethingElse = (
  sentence: Sentence,
  { from, to }: Words,
  period: Period | null,
  end: number,
): boolean => {
  if (!period || !isLast(sentence, period.next, end)) return false;
  if (period.lead === "within" || isDoing(sentence, from)) return true;
  const head = find(sentence, from, "det") ? from + 1 : from;
  const time = find(sentence, head, "other-time");
  return time !== null && (time.value === "handled" || head + time.length === to);
};

const isLast = ({ tokens }: Sentence, at: number, end: number): boolean =>
  tokens.slice(at, end).every(({ kind }) => kind === "mark");

/** « vous désabonner », « se désinscrire »: the words behind « pour ». */
const isDoing = (sentence: Sentence, from: number): boolean =>
  wordAt(sentence, from - 1) === "pour" &&
  /^(?:vous|nous|se|s'|me|te)$/.test(wordAt(sentence, from));
