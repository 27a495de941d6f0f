import { fold } from "../../fold.ts";
import type { RetentionRule } from "../../model/retentionReading.ts";
import type { Clause } from "./clauses.ts";
import { isDenial } from "./denials.ts";
import type { Draft } from "./drafts.ts";
import { sameLength } from "./lengths.ts";
import { isEndOf } from "./sameEvent.ts";
import { find, isAny, textOf, wordAt, type Sentence, type Words } from "./sentence.ts";
import { isGeneric } from "./subjects.ts";

/** « Passé ce délai, … », « elles sont ensuite … »: the clause goes on with the rules before it. */
export const isLater = (
  sentence: Sentence,
  clause: Clause,
  previous: readonly RetentionRule[],
): boolean => {
  if (clause.opening.some(({ kind }) => kind === "after-period")) return true;
  if (clause.stage) return true;
  if (previous.length === 0) return false;
  if (clause.verb === null) return clause.subject === null && clause.body[0]?.kind === "end";
  if (clause.verb.negation !== "") return false;
  if (clause.subject !== null && !isGeneric(sentence, clause.subject)) return false;
  const words = sentence.tokens.slice(clause.at, clause.next).map(({ word }) => word);
  return words.includes("ensuite") || words.includes("puis") || clause.verb.kind === "end";
};

/**
 * The subject of such a clause is in no field, unless the rule before names none: « les photographies » after a rule on
 * « les fiches », « les données des mineurs » after one on « les données », are not the data of that rule, or not all.
 */
const isOfOtherData = (
  sentence: Sentence,
  { subject, at: start }: Clause,
  previous: readonly RetentionRule[],
): boolean => {
  if (!subject || isGeneric(sentence, subject)) return false;
  for (let at = subject.from; at < subject.to; at++) if (isDenial(sentence, at)) return true;
  const names = namesIn(sentence, subject);
  return previous.some(({ scope }) =>
    scope === null
      ? names.length > 0 && speaksOfSome(sentence, start)
      : !names.every((name) => fold(scope).includes(name)),
  );
};

/** The words of a name that tell its data from others. */
const namesIn = (sentence: Sentence, { from, to }: Words): readonly string[] =>
  sentence.tokens
    .slice(from, to)
    .filter(({ kind }, index) => kind !== "mark" && !isAny(sentence, from + index, builds))
    .map(({ word }) => word)
    .filter((word) => !ofAnyData.test(word));

const builds = new Set(["det", "prep", "contracted", "conj", "pron"]);

const ofAnyData =
  /^(?:donnees|informations|dossiers?|pieces|documents|elements|personnelles|caractere|personnel|concerne(?:es?|s)?|collecte(?:es?|s)?|correspondante?s?|relati(?:fs?|ves?)|associe(?:es?|s)?|afferente?s?|ensemble)$/;

/** « Conservées deux ans, vos données sont détruites »: what the first words are about stands behind them. */
const standsBehind = (sentence: Sentence, { at, subject }: Clause): boolean =>
  subject !== null && find(sentence, 0, "keep-past") !== null && wordAt(sentence, at - 1) === ",";

/** « Elles sont conservées un an. Passé ce délai, les images … »: which of « elles » are the images? */
const speaksOfSome = (sentence: Sentence, to: number): boolean => {
  for (let at = 0; at < to; at++) if (find(sentence, at, "subject-pronoun")) return true;
  return false;
};

/** The rules before, each with the stage or the end that this clause adds; null when it adds none. */
export const changesOf = (
  sentence: Sentence,
  clause: Clause,
  drafts: readonly Draft[],
  previous: readonly RetentionRule[],
): readonly RetentionRule[] | null => {
  const [draft, second] = drafts;
  // « Passé ce délai, pour les mineurs, … »
  if ([...clause.opening, ...clause.body].some(({ kind }) => kind === "for")) return null;
  if (
    !draft ||
    second ||
    standsBehind(sentence, clause) ||
    isOfOtherData(sentence, clause, previous)
  )
    return null;
  const named = clause.subject && !isGeneric(sentence, clause.subject) ? clause.subject : null;
  const changed = previous.map((rule) => {
    const scope = rule.scope ?? (named && textOf(sentence, named));
    return goesOnFrom(sentence, clause, draft, rule)
      ? changeOf(clause, draft, { ...rule, scope })
      : null;
  });
  return changed.every((rule) => rule !== null) ? changed : null;
};

/** True when the time that a clause names, if it names one, is the end of the rule before. */
const goesOnFrom = (
  sentence: Sentence,
  clause: Clause,
  draft: Draft,
  { keep, ...rule }: RetentionRule,
): boolean => {
  if (draft.until || draft.while || draft.conditions.length > 0 || (draft.from && draft.at))
    return false;
  const again = saidAgain(clause, draft);
  if (again.some((length) => keep === null || !sameLength(length, keep))) return false;
  const event = draft.from ?? draft.at;
  return event === null || isEndOf(textOf(sentence, event), rule);
};

/** « Au bout de 2 ans, … », « passé ce délai de 2 ans, … »: the lengths that have to be that of the rule before. */
const saidAgain = ({ opening, body }: Clause, draft: Draft): readonly string[] => {
  const after = [...opening, ...body].flatMap((part) =>
    part.kind === "after-period" && part.keep ? [part.keep] : [],
  );
  return draft.period && isAfter(draft) ? [...after, draft.period.keep] : after;
};

const isAfter = ({ period }: Draft): boolean =>
  period?.lead === "after" && period.bound === "exact";

const changeOf = (clause: Clause, draft: Draft, previous: RetentionRule): RetentionRule | null => {
  const { verb } = clause;
  if (verb?.modal === "may" || (verb?.negation ?? "") !== "") return null;
  // « Passé ce délai, elles sont supprimées ou anonymisées »
  if (verb?.either && previous.end === null && !draft.period && !draft.then && !draft.end)
    return previous;
  const archived =
    clause.stage === "archive" ||
    draft.end === "archive" ||
    verb?.end === "archive" ||
    clause.body.some((part) => part.kind === "end" && part.end === "archive");
  if (draft.then && draft.period && !isAfter(draft)) return null;
  if (archived && previous.end === null)
    return { ...previous, end: "archive", then: draft.then ?? stageOf(draft) };
  const fate = verb === null && clause.body[0]?.kind === "end" ? clause.body[0].end : null;
  const end = verb?.end ?? fate;
  if ((draft.period && !isAfter(draft)) || !end || archived || draft.then) return null;
  if (previous.end === "archive")
    return { ...previous, then: { keep: null, bound: "exact", ...previous.then, end } };
  return previous.end === null ? { ...previous, end } : null;
};

const stageOf = (draft: Draft): RetentionRule["then"] => {
  if (!draft.period || isAfter(draft)) return null;
  return { keep: draft.period.keep, end: null, bound: draft.period.bound };
};

/** « L'usager peut demander leur suppression ; elles sont alors supprimées sous 30 jours »: only for those who ask. */
export const leansOnACase = (
  sentence: Sentence,
  { at, next, subject, opening, body }: Clause,
  last: Clause | null,
): boolean => {
  const cased = [...opening, ...body].some(({ kind }) => kind === "condition");
  if (cased) return false;
  // « Les billets sont alors conservés trois ans »: in which case?
  if (opening.length === 0 && sentence.tokens.slice(at, next).some(({ word }) => word === "alors"))
    return true;
  if (subject !== null && !isGeneric(sentence, subject)) return false;
  return last?.verb?.kind === "other" && last.verb.active && last.verb.modal === "may";
};

/** « Après la clôture, les uns sont détruits et les autres sont conservés un an »: what opens the first holds for both. */
export const sharesAnOpening = (
  sentence: Sentence,
  { at, opening }: Clause,
  last: Clause | null,
): boolean =>
  opening.length === 0 &&
  /^(?:et|,|puis|tandis que)$/.test(wordAt(sentence, at - 1)) &&
  (last?.opening.some(({ kind }) => /^(?:from|at|until|while|condition|period)$/.test(kind)) ??
    false);

/** « À l'issue de ces délais »: those of every rule before, not of the last alone. */
export const speaksOfAll = (sentence: Sentence, { opening, body }: Clause): boolean =>
  [...opening, ...body].some(
    ({ kind, at, next }) =>
      kind === "after-period" &&
      /^(?:delais|durees|periodes|desquels|desquelles)$/.test(lastNoun(sentence, at, next)),
  );

const lastNoun = (sentence: Sentence, from: number, to: number): string =>
  wordAt(sentence, to - 2) === "de"
    ? wordAt(sentence, to - 3)
    : wordAt(sentence, Math.max(from, to - 1));

/** « Passé ce délai, … » without a rule before that it could go on with: a delay that nobody has named. */
export const leansInVain = ({ opening }: Clause, drafts: readonly Draft[]): boolean =>
  opening.some(({ kind }) => kind === "after-period") &&
  !drafts.every(({ byReference }) => byReference);
