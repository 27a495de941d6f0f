import { readPeriod } from "./periods.ts";
import { find, isAny, wordAt, type Sentence } from "./sentence.ts";

/** Words that open another constituent. */
const boundaries = new Set([
  "from",
  "until",
  "until-clause",
  "while",
  "while-clause",
  "condition",
  "condition-clause",
  "condition-whole",
  "concession",
  "law",
  "own-law",
  "purpose",
  "now",
  "unlimited",
  "criterion",
  "reference",
  "after-period",
  "at-clause",
  "at-request",
  "active",
  "archive",
  "restricted",
  "hedge",
  "neg",
  "pas",
  "none",
  "negated",
  "be",
  "been",
  "have",
  "modal-may",
  "modal-must",
  "keep-active",
  "end-active",
  "keep-object",
  "end-object",
  "set-by",
  "define",
  "current-year",
  "max",
  "min",
  "supplementary",
  "break",
]);

/** True when a constituent other than the present phrase begins here. */
export const begins = (sentence: Sentence, at: number): boolean => {
  if (wordAt(sentence, at) === "pour") return true;
  if (isOnline(sentence, at)) return false;
  if (isAny(sentence, at, boundaries) && !isAdjective(sentence, at) && !isNamedEvent(sentence, at))
    return true;
  return readPeriod(sentence, at) !== null;
};

/** « un service en ligne » is one name, « conservées en ligne » says where. */
const isOnline = (sentence: Sentence, at: number): boolean => {
  if (wordAt(sentence, at) !== "en" || wordAt(sentence, at + 1) !== "ligne") return false;
  const before = sentence.tokens[at - 1];
  return before?.kind === "word" && !before.participle;
};

/** « en l'absence de renouvellement de l'adhésion »: what may lengthen a period is here the name of an event. */
export const isNamedEvent = (sentence: Sentence, at: number): boolean =>
  find(sentence, at, "hedge")?.value === "event" &&
  /^(?:de|d'|du|le|la|l'|au|sans|leur|son|sa|chaque|tout|tacite)$/.test(wordAt(sentence, at - 1));

/** « le ciblage suivant » and « suivant la clôture » are told apart by what follows. */
const isAdjective = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  if (word === "suivant")
    return !(find(sentence, at + 1, "det") || find(sentence, at + 1, "contracted"));
  if (word.startsWith("ayant")) return true;
  if (find(sentence, at, "neg")) return isGerund(wordAt(sentence, at + 1));
  return word === "a" && isPreposition(sentence, at) && !isAny(sentence, at, openedByA);
};

/** « à » without its accent is « a » only in lower case: « A compter » is a preposition. */
const isPreposition = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]!;
  return token.accented || token.capital;
};

const openedByA = new Set([
  "at-request",
  "from",
  "at-request",
  "purpose",
  "condition-whole",
  "condition",
  "condition-clause",
  "now",
  "unlimited",
  "after-period",
  "reference",
  "criterion",
  "hedge",
]);

/** « concernant », « portant »: such a word takes a name with its determiner. */
export const isGerund = (word: string): boolean =>
  (word.endsWith("ant") && word.length > 5) || word === "liant";
