import { readPeriod } from "./periods.ts";
import { find, isAny, wordAt, type Sentence } from "./sentence.ts";

/** « Paie | Gestion du personnel | 6 ans »: a row of a table on one line; the bar before how long closes its name. */
export const isBarOfRow = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "|" &&
  (readPeriod(sentence, at + 1) !== null || isAny(sentence, at + 1, lasts));

const lasts = new Set(["until", "until-clause", "while", "while-clause", "unlimited", "criterion"]);

/** In tokens: no name in a list is longer, and looking ahead stays linear. */
const longestName = 12;

/** « Journaux : 6 mois, sauvegardes : 1 an », « journaux (6 mois), sauvegardes (1 an) »: the comma before the next name. */
export const opensNextOfList = (sentence: Sentence, comma: number): boolean => {
  const mark = wordAt(sentence, comma - 1) === ")" ? "(" : ":";
  if (find(sentence, comma + 1, "opening") ?? find(sentence, comma + 1, "purpose")) return false;
  for (let at = comma + 1; at < comma + longestName; at++) {
    const { kind, word } = sentence.tokens[at] ?? { kind: "mark", word: "." };
    if (kind !== "mark") {
      const done = sentence.tokens[at]!.participle && find(sentence, at, "keep-past");
      if (done || isAny(sentence, at, inNoName)) return false;
      continue;
    }
    if (word === mark)
      return mark === ":"
        ? readPeriod(sentence, at + 1) !== null
        : isBracketedPeriod(sentence, at) && at > comma + 1;
    if (!/^[«»"'/-]$/.test(word)) return false;
  }
  return false;
};

const inNoName = new Set([
  "be",
  "end-past",
  "condition",
  "condition-clause",
  "from",
  "until",
  "joiner",
  "max",
  "min",
]);

/** « (13 mois) », and nothing else in the brackets. */
const isBracketedPeriod = (sentence: Sentence, at: number): boolean => {
  const period = wordAt(sentence, at) === "(" ? readPeriod(sentence, at + 1) : null;
  return period !== null && wordAt(sentence, period.next) === ")";
};

/** « journaux (6 mois), sauvegardes (1 an) »: one name alone would be glossed. */
export const isNameOfList = (sentence: Sentence, at: number): boolean => {
  if (!isBracketedPeriod(sentence, at)) return false;
  const last = readPeriod(sentence, at + 1)!.next + 1;
  return (
    (wordAt(sentence, last) === "," && opensNextOfList(sentence, last)) ||
    follows(sentence, at) !== null
  );
};

/** The bracket of the name before in such a list. */
const follows = (sentence: Sentence, at: number): number | null => {
  for (let before = at - 1; before > Math.max(0, at - 14); before--)
    if (wordAt(sentence, before) === ",")
      return wordAt(sentence, before - 1) === ")" && opensNextOfList(sentence, before)
        ? before
        : null;
  return null;
};
