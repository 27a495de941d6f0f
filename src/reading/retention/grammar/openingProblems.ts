import type { Clause } from "./clauses.ts";
import { find, type Sentence } from "./sentence.ts";

/** « Pour vous désabonner : 48 heures »: how long the reader waits. */
export const timesAnAct = (sentence: Sentence, { opening, verb }: Clause): boolean =>
  verb === null &&
  opening.some(({ kind, at }) => kind === "purpose" && find(sentence, at + 1, "right") !== null);

/** « À compter du 1er janvier 2027, les fiches sont … »: from when the rule is in force. */
export const startsOnADay = (sentence: Sentence, { opening, verb }: Clause): boolean =>
  verb !== null &&
  opening.some(
    (part) => part.kind === "from" && find(sentence, part.words.to - 2, "month") !== null,
  );

/** « Sans réponse sous 15 jours, … »: the time to act in, not the time that data are kept. */
export const allowsTime = ({ opening }: Clause): boolean =>
  opening.some(({ kind }) => kind === "condition") &&
  opening.some((part) => part.kind === "period" && part.period.lead === "within");
