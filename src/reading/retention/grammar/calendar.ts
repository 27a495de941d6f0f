import { find, wordAt, type Sentence } from "./sentence.ts";

/** Nouns of the calendar: of these, the one that follows an event is named by it. */
const ofCalendar =
  /^(?:annee|exercice|mois|trimestre|semestre|semaine|jour|saison|rentree|session)$/;

/**
 * « la fin de l'année suivant la clôture », « l'année qui suit celle du dépôt »: after a noun of the calendar these words
 * name which one is meant, and open no clock of their own. How many tokens they are, or 0.
 */
export const namesTheNext = (sentence: Sentence, at: number): number => {
  if (!isOfCalendar(sentence, at - 1)) return 0;
  const word = wordAt(sentence, at);
  const opens = (next: number): boolean =>
    (find(sentence, next, "det") ?? find(sentence, next, "contracted")) !== null ||
    /^celles?$|^celui$/.test(wordAt(sentence, next));
  if (word === "suivant") return opens(at + 1) ? 1 : 0;
  return word === "qui" && wordAt(sentence, at + 1) === "suit" && opens(at + 2) ? 2 : 0;
};

/** « l'année », « l'année civile », « l'année scolaire » */
const isOfCalendar = (sentence: Sentence, at: number): boolean =>
  ofCalendar.test(wordAt(sentence, at)) ||
  (/^(?:civile|scolaire|universitaire|comptable|budgetaire|fiscale?|sporti(?:f|ve)|culturelle)$/.test(
    wordAt(sentence, at),
  ) &&
    ofCalendar.test(wordAt(sentence, at - 1)));

/** « la cinquième année suivant la clôture »: which year it is; alone, « la cinquième année » hides a period. */
export const countsTheYears = (sentence: Sentence, at: number): boolean =>
  isOfCalendar(sentence, at + 1) &&
  (namesTheNext(sentence, at + 2) > 0 || namesTheNext(sentence, at + 3) > 0);
