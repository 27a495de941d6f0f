import { begins } from "./boundaries.ts";
import { namesTheNext } from "./calendar.ts";
import { partsSubdivisions } from "./legalLists.ts";
import { readPeriod } from "./periods.ts";
import {
  goesOn,
  isAbbreviationPoint,
  isPrepositionOfRelative,
  stepFrom,
  type Allowance,
  type State,
  type Step,
} from "./phraseSteps.ts";
import { find, isAny, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * Phrases name things: data, an event, a case. Their open words are free; their build is not. A determiner cannot
 * follow a noun, a preposition cannot end a phrase, and no word of the law (a period, a condition, a negation, a degree)
 * can stand in one: where one comes, the phrase ends, and the word is left for the grammar to account for.
 */

/** In tokens: no name of an event or of data is longer, and looking ahead stays linear. */
const longestPhrase = 100;

const anEvent: Allowance = { figures: false, pour: false };

/** Reads a phrase as far as its build is sound; null when not even its first words are. */
export const readPhrase = (
  sentence: Sentence,
  at: number,
  allowance: Allowance = anEvent,
): Words | null => {
  let state: State = "start";
  let relative = false;
  let enumerated = false;
  let good = at;
  let next = at;
  const { tokens } = sentence;
  while (next < tokens.length) {
    if (next - at > longestPhrase) return null;
    const word = tokens[next]!.word;
    if (tokens[next]!.kind === "mark") {
      if (isAbbreviationPoint(sentence, next)) {
        next++;
        continue;
      }
      if (word === "(") {
        const closed = state === "open" ? readParenthesis(sentence, next) : null;
        if (closed === null) break;
        next = good = closed;
        continue;
      }
      if (!/^[,/&-]$/.test(word) || state !== "open") break;
      if (word === "," && includes(sentence, next + 1)) {
        state = "conj";
        next += 3;
        continue;
      }
      if (partsSubdivisions(sentence, next)) {
        state = "conj";
        enumerated = true;
        next++;
        continue;
      }
      if (word === "," && !goesOn(sentence, next + 1)) break;
      if (
        word === "," &&
        allowance.opening &&
        !/^(?:de|d'|du|des)$/.test(wordAt(sentence, next + 1))
      )
        break;
      state = "conj";
      enumerated = true;
      next++;
      continue;
    }
    const following = state === "open" && !relative ? namesTheNext(sentence, next) : 0;
    if (following > 0) {
      state = "prep";
      next += following;
      continue;
    }
    const namedFor = allowance.pour && word === "pour" && state === "open" && !enumerated;
    if (!relative && state === "open" && limitsTheName(sentence, next)) {
      next += 2;
      good = next;
      continue;
    }
    if (
      !relative &&
      !namedFor &&
      !(state === "open" && isPrepositionOfRelative(sentence, next)) &&
      measureOfAnEvent(sentence, next, state) === null &&
      !find(sentence, next, "non-act") &&
      begins(sentence, next)
    )
      break;
    if (relative && leadsElsewhere(sentence, next)) return null;
    if (relative && stopsRelative(sentence, next)) break;
    const measure = relative || allowance.figures ? null : measureOfAnEvent(sentence, next, state);
    if (measure !== null) {
      next = good = measure;
      continue;
    }
    if (!relative && !allowance.states && state === "open" && namesAState(sentence, next)) break;
    const step: Step | null = relative
      ? { state: "open", length: 1 }
      : stepFrom(sentence, next, state, allowance);
    if (!step) break;
    if (step.relative) relative = true;
    state = step.state;
    next += step.length;
    if (state === "open" && !(step.relative ?? false)) good = next;
  }
  return good > at ? { from: at, to: good } : null;
};

/** « les candidats non retenus », « les comptes jamais ouverts »: the denial belongs to the name, and stays in it. */
const limitsTheName = (sentence: Sentence, at: number): boolean => {
  const { kind, participle } = sentence.tokens[at + 1] ?? { kind: "mark", participle: false };
  const word = wordAt(sentence, at);
  if (kind !== "word" || !(word === "non" || (word === "jamais" && participle))) return false;
  if (isAny(sentence, at + 1, notInAName) || begins(sentence, at + 1)) return false;
  return /(?:e|s|l|f|x|t|u)$/.test(wordAt(sentence, at + 1));
};

const notInAName = new Set([
  "keep-past",
  "end-past",
  "det",
  "prep",
  "contracted",
  "conj",
  "pron",
  "rel",
  "adverb",
  "joiner",
]);

/** « …, y compris les brouillons »: more of the same name. */
const includes = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "y" && wordAt(sentence, at + 1) === "compris";

/** « sur le serveur pendant la campagne » says where and how long; « exercées pendant le mandat » names one thing. */
const namesAState = (sentence: Sentence, at: number): boolean =>
  /^(?:pendant|durant)$/.test(wordAt(sentence, at)) &&
  find(sentence, at + 1, "det") !== null &&
  !sentence.tokens[at - 1]!.participle;

/** « l'inactivité … pendant une période de 6 mois consécutifs »: the figure says what the event is. */
const measureOfAnEvent = (sentence: Sentence, at: number, state: State): number | null => {
  if (state !== "open" || !/^(?:pendant|durant|depuis)$/.test(wordAt(sentence, at))) return null;
  const period = readPeriod(sentence, wordAt(sentence, at) === "depuis" ? at + 1 : at);
  if (period?.bound !== "exact") return null;
  return wordAt(sentence, period.next - 1).startsWith("consecuti") ? period.next : null;
};

/** « ceux qui ont été ouverts après la réforme »: nobody can tell whose event it is. */
const leadsElsewhere = (sentence: Sentence, at: number): boolean => {
  const from = find(sentence, at, "from");
  return from !== null && /^(?:apres|des|dès|au-dela)$/.test(wordAt(sentence, at));
};

const stopsRelative = (sentence: Sentence, at: number): boolean => {
  if (find(sentence, at, "condition-clause")) return true;
  if (wordAt(sentence, at) === "," || find(sentence, at, "keep-past")?.value === "") return true;
  return readPeriod(sentence, at) !== null || isAny(sentence, at, relativeStops);
};

const relativeStops = new Set([
  "from",
  "break",
  "until",
  "until-clause",
  "while-clause",
  "condition",
  "condition-whole",
  "law",
  "hedge",
  "now",
  "unlimited",
  "criterion",
  "after-period",
  "at-clause",
  "archive",
  "active",
  "end-past",
  "keep-active",
  "end-active",
]);

/** A parenthesis that only names: « (positive ou négative) ». Its end, or null when it says more. */
const readParenthesis = (sentence: Sentence, at: number): number | null => {
  if (find(sentence, at + 1, "stage-label") || find(sentence, at + 1, "at")) return null;
  if (/^(?:pendant|durant)$/.test(wordAt(sentence, at + 1))) return null;
  let next = at + 1;
  for (; next < sentence.tokens.length && next - at < 40; next++) {
    const word = wordAt(sentence, next);
    if (word === ")") return next > at + 1 ? next + 1 : null;
    if (/^[(;:]$/.test(word)) return null;
    if (find(sentence, next, "end-past") || find(sentence, next, "end-noun")) return null;
    if (word !== "." && begins(sentence, next)) return null;
  }
  return null;
};
