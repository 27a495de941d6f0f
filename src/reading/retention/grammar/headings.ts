import type { RetentionRule } from "../../model/retentionReading.ts";
import { readPart } from "./adjuncts.ts";
import { unknown, type Context } from "./context.ts";
import { readPeriod } from "./periods.ts";
import {
  find,
  isAny,
  openSentence,
  textOf,
  wordAt,
  type Sentence,
  type Words,
} from "./sentence.ts";
import { readPhrase } from "./phrases.ts";
import { isActivity } from "./placeScopes.ts";
import { isGerund } from "./boundaries.ts";
import { harmlessInName, isGeneric, isPronoun, measuresSomethingElse } from "./subjects.ts";
import { opensSomething, saysValidity } from "./validity.ts";

/** « Données d'identité », « Durée de conservation des journaux ». */
export const readHeading = (sentence: Sentence, to: number): Context | null => {
  const noun = find(sentence, 0, "duration-noun");
  const from = noun ? noun.length : 0;
  if (noun && from < to && !/^(?:de|d'|du|des|pour)$/.test(wordAt(sentence, from)))
    return readHeadingWithClock(sentence, from, to) ?? readQualified(sentence, from, to);
  if (noun?.value === "bare" && from < to) return null;
  const start = noun && from < to ? from + 1 : from;
  const words = { from: start, to };
  if (start < to && (!isName(sentence, words) || !isFinished(sentence, words))) return null;
  if (start < to && measuresSomethingElse(sentence, words)) return null;
  // « Durée de validité du badge »: how long it opens doors.
  if (noun && saysValidity(sentence, 0, noun.length) && opensSomething(sentence, words))
    return null;
  const bound = noun?.value === "maximum" || noun?.value === "minimum" ? noun.value : null;
  return {
    ...unknown,
    understood: true,
    times:
      find(sentence, headOf(sentence, start), "other-time-above") === null ||
      answersASurvey(sentence, headOf(sentence, start)),
    apply: (rule) => introduced(rule, sentence, words, bound),
  };
};

/** « Réponses au questionnaire » are data; « Réponse aux demandes » takes a time of its own. */
const answersASurvey = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "reponses" &&
  /^(?:questionnaires?|sondages?|enquetes?|simulateurs?|tests?|formulaires?|quiz|consultations?)$/.test(
    wordAt(sentence, find(sentence, at + 2, "det") ? at + 3 : at + 2),
  );

/** « Pour les mineurs »: the data, or the case of what names data of its own. */
export const readFor = (sentence: Sentence, to: number): Context | null => {
  const opened = wordAt(sentence, 0) === "pour" ? find(sentence, 0, "for") : null;
  const words = opened && readPhrase(sentence, opened.length, { figures: true, pour: true });
  if (!words || words.to !== to || isActivity(sentence, words)) return null;
  const whole = textOf(sentence, { from: 0, to });
  return {
    ...unknown,
    understood: true,
    apply: (rule) =>
      rule.scope === null || isGenericText(rule.scope)
        ? withScope(rule, sentence, words)
        : { ...rule, condition: [whole, rule.condition].filter(Boolean).join(", ") },
  };
};

const headOf = (sentence: Sentence, at: number): number =>
  find(sentence, at, "det") ? at + 1 : at;

/** « Durée de conservation à compter de la clôture » */
const readHeadingWithClock = (sentence: Sentence, from: number, to: number): Context | null => {
  const part = readPart(sentence, from, { ended: false, before: null, opening: false });
  if (part?.kind !== "from" || part.next !== to) return null;
  const event = textOf(sentence, part.words);
  return {
    ...unknown,
    understood: true,
    apply: (rule) =>
      rule.kind === "duration" && rule.from === null ? { ...rule, from: event } : rule,
  };
};

/** « Durées de conservation spécifiques » */
const readQualified = (sentence: Sentence, from: number, to: number): Context | null => {
  const qualified =
    /^(?:specifiques?|applicables?|par type|par finalite|par categorie|retenues?|appliquees?|en base active|\( en base active \)|\/ archivage|et archivage|et suppression|et securite)$/;
  return qualified.test(wordsBetween(sentence, from, to)) ? { ...unknown, understood: true } : null;
};

/** « Dossiers clos depuis », « Moins de », « Après »: a heading that is the half of a sentence. */
const isFinished = (sentence: Sentence, { from, to }: Words): boolean => {
  const classes = ["prep", "contracted", "conj", "from", "degree", "rel"];
  const lastIs = (category: string): boolean => find(sentence, to - 1, category) !== null;
  const firstIs = (category: string): boolean => find(sentence, from, category) !== null;
  if (classes.some(lastIs) || ["from", "degree", "rel", "until", "break"].some(firstIs))
    return false;
  return !/^(?:avant|depuis|apres|jusque|jusqu'|a|au|aux|en|de)$/.test(wordAt(sentence, from));
};

const inNoName = new Set([
  "been",
  "be",
  "modal-may",
  "modal-must",
  "neg",
  "none",
  "hedge",
  "unlimited",
  "until",
  "until-clause",
  "while-clause",
  "condition-clause",
  "condition",
  "condition-whole",
  "after-period",
  "now",
  "keep-active",
  "end-active",
  "at-clause",
  "max",
  "min",
]);

/** « Comptes qui n'ont pas été validés », « Cookies ne nécessitant pas d'accord »: the denial is that of the name. */
const opensRelative = (sentence: Sentence, at: number): boolean => {
  if (/^(?:qui|dont)$/.test(wordAt(sentence, at))) return true;
  const word = wordAt(sentence, find(sentence, at, "neg") ? at + 1 : at);
  return isGerund(word) || /^(?:ayant|etant)$/.test(word);
};

const ofKeeping = new Set(["keep-past", "keep-active", "end-past", "end-active"]);

const inARelative = new Set(["neg", "been", "be", "modal-may", "modal-must"]);

/** « Pièces jointes le cas échéant », « Demandes de renouvellement »: which data they are. */
const staysInName = (sentence: Sentence, at: number): boolean => {
  const kinds = ["hedge", "if-any"].filter((category) => find(sentence, at, category));
  return kinds.includes("if-any") || (kinds.length > 0 && harmlessInName(wordAt(sentence, at)));
};

/** True when words only name data or persons. */
export const isName = (sentence: Sentence, { from, to }: Words): boolean => {
  let relative = false;
  for (let at = from; at < to; at++) {
    if (readPeriod(sentence, at)) return false;
    if (at > from && opensRelative(sentence, at)) relative = true;
    if (wordAt(sentence, at) === ",") relative = false;
    // « Données qui ne sont jamais conservées »
    if (relative && isAny(sentence, at, ofKeeping)) return false;
    if (relative && isAny(sentence, at, inARelative)) continue;
    if (at > from && staysInName(sentence, at)) continue;
    const exception = at > from && find(sentence, at, "condition")?.value === "exception";
    if (!exception && isAny(sentence, at, inNoName)) return false;
    const criterion = find(sentence, at, "criterion");
    if (criterion && criterion.value !== "with") return false;
  }
  return true;
};

/** The rule with the data that stand above it, where it names none itself. */
export const withScope = (rule: RetentionRule, sentence: Sentence, words: Words): RetentionRule => {
  if (words.to <= words.from || isPronoun(sentence, words)) return rule;
  const generic = rule.scope === null || isGenericText(rule.scope);
  if (!generic) return rule;
  // « Hébergement », over « les données sont … »: the title of a section names no data.
  if (find(sentence, words.from, "section-title")?.length === words.to - words.from) return rule;
  return isGeneric(sentence, words) && rule.scope !== null
    ? rule
    : { ...rule, scope: textOf(sentence, words) };
};

const isGenericText = (scope: string): boolean => {
  const sentence = openSentence(scope);
  return isGeneric(sentence, { from: 0, to: sentence.tokens.length });
};

/** The rule with the data and the bound that stand above it. */
export const introduced = (
  rule: RetentionRule,
  sentence: Sentence,
  subject: Words,
  bound: "maximum" | "minimum" | null,
): RetentionRule => {
  const named = withScope(rule, sentence, subject);
  if (!bound || rule.kind !== "duration" || rule.bound !== "exact" || rule.keep === "P0D")
    return named;
  return { ...named, bound, kind: bound === "minimum" ? "minimum" : "duration" };
};

/** The folded words between two tokens. */
export const wordsBetween = ({ tokens }: Sentence, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");
