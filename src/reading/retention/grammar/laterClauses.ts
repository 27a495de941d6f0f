import { fold } from "../../fold.ts";
import type { RetentionRule } from "../../model/retentionReading.ts";
import type { Clause } from "./clauses.ts";
import { isDenial } from "./denials.ts";
import type { Draft } from "./drafts.ts";
import { sameLength } from "./lengths.ts";
import { isEndOf } from "./sameEvent.ts";
import { find, textOf, wordAt, type Sentence } from "./sentence.ts";
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
 * The subject of such a clause is in no field: « les photographies » after a rule on « les fiches », or « les non
 * réclamées », are not the data of the rule before.
 */
const isOfOtherData = (
  sentence: Sentence,
  { subject }: Clause,
  previous: readonly RetentionRule[],
): boolean => {
  if (!subject || isGeneric(sentence, subject)) return false;
  for (let at = subject.from; at < subject.to; at++) if (isDenial(sentence, at)) return true;
  const head = wordAt(
    sentence,
    find(sentence, subject.from, "det") ? subject.from + 1 : subject.from,
  );
  if (/^(?:donnees|informations|dossiers?|pieces|documents|elements)$/.test(head)) return false;
  return previous.some(({ scope }) => scope === null || !fold(scope).includes(head));
};

/** The rules before, each with the stage or the end that this clause adds; null when it adds none. */
export const changesOf = (
  sentence: Sentence,
  clause: Clause,
  drafts: readonly Draft[],
  previous: readonly RetentionRule[],
): readonly RetentionRule[] | null => {
  const [draft, second] = drafts;
  if (!draft || second || isOfOtherData(sentence, clause, previous)) return null;
  const changed = previous.map((rule) =>
    goesOnFrom(sentence, clause, draft, rule) ? changeOf(clause, draft, rule) : null,
  );
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
