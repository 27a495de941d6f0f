import type { Clause } from "./clauses.ts";
import type { Head } from "./head.ts";
import { findVerb } from "./mainVerbs.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { find, isAny, wordAt, type Sentence } from "./sentence.ts";

/** « Les fiches sont conservées 12 mois ; les amendes 24 mois »: behind a semicolon the verb of keeping is not said again. */
export const readElliptic = (
  sentence: Sentence,
  from: number,
  end: number,
  { verb, body }: Clause,
): Head | null => {
  if (wordAt(sentence, from - 1) !== ";" || !find(sentence, from, "det")) return null;
  if (verb?.kind !== "keep" || verb.negation !== "" || verb.active || verb.modal === "may")
    return null;
  // « … 12 mois, puis archivées ; les amendes 24 mois »: and then?
  if (body.some(({ kind }) => kind === "end")) return null;
  const words = readPhrase(sentence, from);
  if (!words || find(sentence, from, "number") || findVerb(sentence, from, end)) return null;
  if (!readPeriod(sentence, words.to) && !isAny(sentence, words.to, lasts)) return null;
  return {
    next: words.to,
    subject: words,
    verb: { ...verb, at: words.to, next: words.to },
    noun: "",
  };
};

const lasts = new Set(["until", "until-clause", "while", "while-clause", "unlimited"]);
