import { readPeriod } from "./periods.ts";
import { opensNextOfList } from "./rows.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

/** Where the clause must end at the latest: a semicolon, or a stop before a capital. */
export const clauseEnd = (sentence: Sentence, from: number): number => {
  let depth = 0;
  for (let at = from; at < sentence.tokens.length; at++) {
    const word = wordAt(sentence, at);
    if (word === "(") depth++;
    else if (word === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && /^[;!?…]$/.test(word)) return at;
    else if (depth === 0 && word === "." && isStop(sentence, at)) return at;
    else if (depth === 0 && /^[/,-]$/.test(word) && isStageLabel(sentence, at + 1)) return at;
    else if (depth === 0 && /^[,/]$/.test(word) && isListed(sentence, from, at)) return at;
  }
  return sentence.tokens.length;
};

/** « Journaux : 6 mois, sauvegardes : 1 an »: each name has its own. */
const isListed = (sentence: Sentence, from: number, comma: number): boolean => {
  const closed = wordAt(sentence, comma - 1) === ")";
  return (
    opensNextOfList(sentence, comma) &&
    (closed || sentence.tokens.slice(from, comma).some(({ word }) => word === ":"))
  );
};

/** « Base active : 2 ans / archivage intermédiaire : 3 ans » */
const isStageLabel = (sentence: Sentence, at: number): boolean => {
  const label = find(sentence, at, "stage-label");
  if (label === null) return false;
  const next = at + label.length;
  return (
    wordAt(sentence, next) === ":" ||
    (opensWithStage(sentence) && readPeriod(sentence, next) !== null)
  );
};

/** « Base active 2 ans, archivage 5 ans »: labels without their colons, from the first on. */
const opensWithStage = (sentence: Sentence): boolean => {
  const label = find(sentence, 0, "stage-label");
  return label !== null && readPeriod(sentence, label.length) !== null;
};

const isStop = (sentence: Sentence, at: number): boolean => {
  const next = sentence.tokens[at + 1];
  if (!next) return true;
  if (/^(?:art|max|min|n°|cf|etc|[a-z])$/.test(wordAt(sentence, at - 1)) && !next.capital)
    return false;
  // « D.U.A. »
  if (wordAt(sentence, at - 1).length === 1 && next.word.length === 1) return false;
  return next.capital || next.kind === "mark";
};
