import { readClauseText } from "./clauseText.ts";
import { readEnd } from "./endings.ts";
import { readClock, readRequest } from "./clocks.ts";
import { readGloss } from "./glosses.ts";
import { readLaw, readPlace, readWhence } from "./circumstances.ts";
import { readPurpose } from "./purposes.ts";
import { readNumber } from "./lengths.ts";
import {
  readBeforeItsRule,
  readAlsoAbout,
  readLeftOut,
  readNamedInParentheses,
} from "./otherData.ts";
import type { Part } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { readPhrase } from "./phrases.ts";
import { readQuotedClause } from "./quotedClauses.ts";
import { find, isAny, wordAt, type Match, type Sentence, type Words } from "./sentence.ts";

/** What stands before a part decides how some words are read. */
export interface Surroundings {
  /** The clause has an ending verb: « supprimées à la clôture ». */
  readonly ended: boolean;
  /** The last part: an event may be followed by « ou … », another event. */
  readonly before: Part | null;
  /** A condition at the head of a sentence ends with its comma. */
  readonly opening: boolean;
}

/** Reads the constituent that begins at a token; null when none does. */
export const readPart = (sentence: Sentence, at: number, around: Surroundings): Part | null =>
  (around.ended && !around.opening ? readRequest(sentence, at) : null) ??
  readWholeWords(sentence, at) ??
  readLeftOut(sentence, at, around) ??
  readEnd(sentence, at) ??
  readGloss(sentence, at, around) ??
  readQuotedClause(sentence, at, around) ??
  readHowLong(sentence, at) ??
  readClock(sentence, at, around) ??
  readCondition(sentence, at, around) ??
  readLaw(sentence, at, around.opening) ??
  readPurpose(sentence, at, around.opening) ??
  readPlace(sentence, at, around.opening) ??
  (around.ended || around.before?.kind === "end" ? readWhence(sentence, at) : null) ??
  readFor(sentence, at, around) ??
  readBareNumber(sentence, at, around) ??
  readAlsoAbout(sentence, at, around) ??
  readNamedInParentheses(sentence, at, around) ??
  readJoin(sentence, at);

const readWholeWords = (sentence: Sentence, at: number): Part | null => {
  const after = find(sentence, at, "after-period");
  const lacksFigure = after?.value === "figure" && !readPeriod(sentence, at + after.length);
  if (
    after &&
    !lacksFigure &&
    !coversMore(sentence, at, after.length) &&
    !namesAnother(sentence, at + after.length)
  )
    return { kind: "after-period", at, ...periodAgain(sentence, at + after.length) };
  const whole = find(sentence, at, "condition-whole");
  if (whole && endsHere(sentence, at + whole.length, whole.value === "else"))
    return {
      kind: "condition",
      at,
      next: at + whole.length,
      words: { from: at, to: at + whole.length },
    };
  const label = wordAt(sentence, at) === "(" ? find(sentence, at + 1, "stage-label") : null;
  if (label && wordAt(sentence, at + 1 + label.length) === ")") {
    const stage = label.value === "archive" ? "archive" : "active";
    return { kind: "stage", at, next: at + label.length + 2, stage };
  }
  for (const stage of ["active", "restricted", "archive"] as const) {
    const found = find(sentence, at, stage);
    if (!found) continue;
    const next = at + found.length;
    return { kind: "stage", at, next, stage: found.value === "apart" ? "apart" : stage };
  }
  return null;
};

/** « à défaut » stands alone, « à défaut de réponse » does not. */
const endsHere = (sentence: Sentence, at: number, orPeriod: boolean): boolean => {
  const token = sentence.tokens[at];
  if (orPeriod && readPeriod(sentence, at)) return true;
  return !token || token.kind === "mark" || find(sentence, at, "joiner") !== null;
};

/** « au-delà de 2 ans » is a period, « au-delà de ce délai » is not, and « au-delà » alone closes one. */
const coversMore = (sentence: Sentence, at: number, length: number): boolean => {
  const period = readPeriod(sentence, at);
  if (period !== null && period.next > at + length) return true;
  return ["from", "criterion", "reference"].some(
    (category) => (find(sentence, at, category)?.length ?? 0) > length,
  );
};

/** « à l'expiration des délais de recours » is an event of its own. */
const namesAnother = (sentence: Sentence, at: number): boolean =>
  /^(?:de|d'|du|des)$/.test(wordAt(sentence, at)) && readPeriod(sentence, at) === null;

/** « Passé ce délai de 2 ans »: the period before, said again. */
const periodAgain = (
  sentence: Sentence,
  at: number,
): { readonly next: number; readonly keep: string | null } => {
  const said =
    /^d[e']$/.test(wordAt(sentence, at)) || /^(?:ces|des)$/.test(wordAt(sentence, at - 1));
  const period = said ? readPeriod(sentence, at) : null;
  return period?.bound === "exact" && period.plus === null
    ? { next: period.next, keep: period.keep }
    : { next: at, keep: null };
};

/** Periods and everything that stands in their place. */
const readHowLong = (sentence: Sentence, at: number): Part | null => {
  const period = readPeriod(sentence, at);
  if (period) return { kind: "period", at, next: period.next, period };
  const now = find(sentence, at, "now");
  if (now) return now.value === "soon" ? null : { kind: "now", at, next: at + now.length };
  const unlimited = find(sentence, at, "unlimited");
  if (unlimited) return { kind: "unlimited", at, next: at + unlimited.length };
  const criterion = find(sentence, at, "criterion");
  if (criterion) return readCriterion(sentence, at, criterion);
  const reference = find(sentence, at, "reference");
  return reference ? readByReference(sentence, at, reference.length) : null;
};

/** « le temps nécessaire à l'obtention de l'aide » ends with an event; « … aux finalités » is a criterion. */
const readCriterion = (sentence: Sentence, at: number, criterion: Match): Part => {
  const after = at + criterion.length;
  if (criterion.value === "alone") return { kind: "criterion", at, next: after, event: null };
  const linked = criterion.value === "needs" ? link(sentence, after) : after;
  if (linked === null) return { kind: "criterion", at, next: after, event: null };
  const phrase = readPhrase(sentence, linked, { figures: true, pour: false });
  if (!phrase) return { kind: "criterion", at, next: after, event: null };
  const head = find(sentence, phrase.from, "det") ? phrase.from + 1 : phrase.from;
  const to = criterion.value === "needs" ? afterOtherNeeds(sentence, phrase.to) : phrase.to;
  const one = to === phrase.to && criterion.value === "needs";
  const event = one && find(sentence, head, "criterion-event") ? phrase : null;
  return { kind: "criterion", at, next: to, event };
};

/** « nécessaire au prêt, aux obligations comptables et à la réponse »: more of what it is needed for. */
const afterOtherNeeds = (sentence: Sentence, at: number): number => {
  const comma = wordAt(sentence, at) === "," ? at + 1 : at;
  const start = /^(?:et|ou)$/.test(wordAt(sentence, comma)) ? comma + 1 : comma;
  if (start === at || !/^(?:a|au|aux)$/.test(wordAt(sentence, start))) return at;
  if (find(sentence, start, "from") ?? find(sentence, start, "after-period")) return at;
  if (["purpose", "condition", "joiner"].some((each) => find(sentence, start, each))) return at;
  if (find(sentence, start, "at-request") ?? find(sentence, start, "unlimited")) return at;
  const phrase = readPhrase(sentence, start + 1, { figures: true, pour: false });
  return phrase ? afterOtherNeeds(sentence, phrase.to) : at;
};

const link = (sentence: Sentence, at: number): number | null => {
  const word = wordAt(sentence, at);
  // « le temps nécessaire à compter de la clôture »
  if (find(sentence, at, "from")) return null;
  if (/^(?:a|au|aux)$/.test(word)) return at + 1;
  // « nécessaire pour atteindre … » goes on as a purpose.
  if (word !== "pour" || !find(sentence, at + 1, "det")) return null;
  // « nécessaire pour les mineurs »: not what they are needed for.
  const many = /^(?:les|des|ces|leurs|vos|nos)$/.test(wordAt(sentence, at + 1));
  return many && !find(sentence, at + 2, "criterion-noun") ? null : at + 1;
};

const readByReference = (sentence: Sentence, at: number, length: number): Part => {
  const phrase = readPhrase(sentence, at + length, { figures: true, pour: true, states: true });
  const next = phrase?.to ?? at + length;
  const head =
    phrase && find(sentence, phrase.from, "det") ? phrase.from + 1 : (phrase?.from ?? at);
  return phrase && find(sentence, head, "criterion-noun")
    ? { kind: "criterion", at, next, event: null }
    : { kind: "by-reference", at, next, words: phrase };
};

const readCondition = (sentence: Sentence, at: number, { opening }: Surroundings): Part | null => {
  const condition = find(sentence, at, "condition");
  if (!condition) return null;
  const from = at + condition.length;
  // « hors ligne » is a place.
  const outside = wordAt(sentence, at) === "hors";
  if (outside && /^(?:ligne|connexion|annee)$/.test(wordAt(sentence, from))) return null;
  if (condition.value === "bare") {
    // « sans contact de votre part »
    const words = readPhrase(sentence, at + 1, { figures: false, pour: false, opening });
    return words && { kind: "condition", at, next: words.to, words: { from: at, to: words.to } };
  }
  if (condition.value === "whole")
    return { kind: "condition", at, next: from, words: { from: at, to: from } };
  const words =
    condition.value === "exception"
      ? (readBeforeItsRule(sentence, from) ??
        readClauseText(sentence, from, { stopsAtComma: opening, exception: true }))
      : readPhrase(sentence, from, { figures: false, pour: false, opening });
  return words && { kind: "condition", at, next: words.to, words: { from: at, to: words.to } };
};

/** « pour la durée du litige » is no data and no case. */
const saysHowLong = (sentence: Sentence, { from }: Words): boolean =>
  /^(?:durees?|delais?|periodes?|temps)$/.test(
    wordAt(sentence, find(sentence, from, "det") ? from + 1 : from),
  );

const readFor = (sentence: Sentence, at: number, { opening }: Surroundings): Part | null => {
  const found = find(sentence, at, "for");
  if (!found) return null;
  const words = readPhrase(sentence, at + found.length, { figures: true, pour: true, opening });
  if (!words || saysHowLong(sentence, words)) return null;
  return { kind: "for", at, next: words.to, words, whole: { from: at, to: words.to } };
};

/** « puis 3 en base d'archivage »: a number without its unit, only right before a stage. */
const readBareNumber = (sentence: Sentence, at: number, { before }: Surroundings): Part | null => {
  if (before?.kind !== "join") return null;
  const number = readNumber(sentence, at);
  return number && isAny(sentence, number.next, stages)
    ? { kind: "bare-number", at, next: number.next, value: number.value }
    : null;
};

const stages = new Set(["archive"]);

const readJoin = (sentence: Sentence, at: number): Part | null => {
  const word = wordAt(sentence, at);
  if (word === "(") return { kind: "open", at, next: afterCela(sentence, at + 1) };
  if (word === ")") return { kind: "close", at, next: at + 1 };
  if (word === ",") return { kind: "join", at, next: at + 1, join: "comma" };
  const joiner = find(sentence, at, "joiner");
  if (!joiner) return null;
  if (saysWhyBehind(sentence, at)) return { kind: "neutral", at, next: at + 2 };
  const joins = {
    or: "or",
    and: "and",
    then: "then",
    before: "before",
    plus: "plus",
    that: "that",
  } as const;
  const join = joins[joiner.value as keyof typeof joins];
  const next = at + joiner.length;
  return { kind: "join", at, next: join === "or" ? skipIfAny(sentence, next) : next, join };
};

/** « …, et ce conformément à la loi », « et ce quel que soit le motif » */
const saysWhyBehind = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "et" &&
  /^(?:ce|cela)$/.test(wordAt(sentence, at + 1)) &&
  isAny(sentence, at + 2, whys);

const whys = new Set(["law", "own-law", "purpose", "concession"]);

/** « (cela en application du code …) » */
const afterCela = (sentence: Sentence, at: number): number =>
  /^(?:cela|ceci)$/.test(wordAt(sentence, at)) && find(sentence, at + 1, "law") ? at + 1 : at;

/** « ou automatiquement au départ », « ou immédiatement à votre demande » */
const skipAtOnce = (sentence: Sentence, at: number): number => {
  if (wordAt(sentence, at) === "automatiquement") return at + 1;
  const now = find(sentence, at, "now");
  const next = at + (now?.length ?? 0);
  return now && (find(sentence, next, "at") ?? find(sentence, next, "at-request")) ? next : at;
};

/** « ou, le cas échéant, dès le retrait »: an event comes to pass or not, and need not say so. */
const skipIfAny = (sentence: Sentence, at: number): number => {
  const from = wordAt(sentence, at) === "," ? at + 1 : at;
  const found = find(sentence, from, "if-any");
  if (!found) return skipAtOnce(sentence, at);
  const next = from + found.length;
  return wordAt(sentence, next) === "," ? next + 1 : next;
};
