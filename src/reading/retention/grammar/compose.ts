import type { RetentionRule } from "../../model/retentionReading.ts";
import type { Clause } from "./clauses.ts";
import { emptyDraft, hasFirst, ruleOf, type Draft } from "./drafts.ts";
import { isDenial } from "./denials.ts";
import { lawOf } from "./laws.ts";
import { readPeriod } from "./periods.ts";
import { placeParts } from "./placing.ts";
import { everything, isKeptUntil, problemOf } from "./problems.ts";
import { fold } from "../../fold.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";
import { isGeneric } from "./subjects.ts";

/** What a clause says, and the tokens that it could not place. */
export interface Composed {
  readonly rules: readonly RetentionRule[];
  readonly unread: readonly number[];
  /** The clause is about something else than keeping, or defines a word. */
  readonly aside: boolean;
  /** The rules are those of the clause before, changed, and take their place. */
  readonly changes: boolean;
}

const nothing: Composed = { rules: [], unread: [], aside: false, changes: false };

/** Puts the parts of a clause together; `previous` are the rules of the clause before. */
export const compose = (
  sentence: Sentence,
  clause: Clause,
  previous: readonly RetentionRule[],
): Composed => {
  const { verb } = clause;
  if (verb?.kind === "other" || verb?.kind === "define") {
    // « Cette durée est facultative » is no aside.
    const alone = verb.weak && clause.body.at(-1)?.kind !== "join";
    const unread = alone || namesAPeriod(sentence, clause) ? everything(clause) : clause.unread;
    return { ...nothing, unread, aside: unread.length === 0 };
  }
  const later = isLater(sentence, clause, previous);
  const placed = placeParts(sentence, clause, later);
  const unread = [...clause.unread, ...placed.unread];
  if (later && previous.length > 0) {
    const changed = isOfOtherData(sentence, clause, previous)
      ? null
      : changesOf(clause, placed.drafts, previous);
    if (changed) return { ...nothing, rules: changed, unread, changes: true };
  }
  if (clause.stage) return { ...nothing, unread: [...unread, ...everything(clause)] };
  const drafts = placed.drafts.map((draft) => atItsCase(sentence, clause, draft));
  const problem = problemOf(sentence, clause, drafts, later);
  if (problem) return { ...nothing, unread: [...unread, ...problem] };
  // « ne peuvent pas être conservées indéfiniment »: a principle, not a period.
  if (verb?.negation === "not" && drafts.every(({ unlimited }) => unlimited))
    return { ...nothing, unread, aside: true };
  const rules = rulesOf(sentence, clause, drafts);
  if (rules.length > 0) return { ...nothing, rules, unread };
  return saysNothing(sentence, clause, drafts)
    ? { ...nothing, unread, aside: true }
    : { ...nothing, unread: [...unread, ...everything(clause)] };
};

/** « supprimées en cas de fermeture du compte »: where no other time is said, the case is the event. */
const atItsCase = (sentence: Sentence, { verb }: Clause, draft: Draft): Draft => {
  const [words, second] = draft.conditions;
  if (verb?.kind !== "end" || !words || second || hasFirst(draft) || draft.at || draft.from)
    return draft;
  const marker = find(sentence, words.from, "condition");
  if (!marker || wordAt(sentence, words.from + 1) !== "cas") return draft;
  return { ...draft, conditions: [], at: { from: words.from + marker.length, to: words.to } };
};

const namesAPeriod = (sentence: Sentence, clause: Clause): boolean => {
  const { at, noun, opening, verb } = clause;
  // « La durée de conservation se calcule à partir de … » defines; « … est considérée comme étant de 5 ans » does not.
  if (verb?.kind === "define")
    return noun !== "" && everything(clause).some((token) => readPeriod(sentence, token) !== null);
  if (noun !== "" || opening.some(({ kind }) => kind === "after-period")) return true;
  const head = find(sentence, at, "det") ? at + 1 : at;
  return /^(?:durees?|delais?|periodes?|conservation|archivage|regles?|suppression)$/.test(
    sentence.tokens[head]?.word ?? "",
  );
};

/** « Passé ce délai, … », « elles sont ensuite … »: the clause goes on with the rules before it. */
const isLater = (
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
const changesOf = (
  clause: Clause,
  drafts: readonly Draft[],
  previous: readonly RetentionRule[],
): readonly RetentionRule[] | null => {
  const [draft, second] = drafts;
  if (!draft || second) return null;
  const changed = previous.map((rule) => changeOf(clause, draft, rule));
  return changed.every((rule) => rule !== null) ? changed : null;
};

const changeOf = (clause: Clause, draft: Draft, previous: RetentionRule): RetentionRule | null => {
  const { verb } = clause;
  if (draft.from || draft.until || draft.while || draft.at || draft.conditions.length > 0)
    return null;
  if (verb?.modal === "may" || (verb?.negation ?? "") !== "") return null;
  const archived =
    clause.stage === "archive" ||
    draft.end === "archive" ||
    verb?.end === "archive" ||
    clause.body.some((part) => part.kind === "end" && part.end === "archive");
  if (archived && previous.end === null)
    return { ...previous, end: "archive", then: draft.then ?? stageOf(draft) };
  const fate = verb === null && clause.body[0]?.kind === "end" ? clause.body[0].end : null;
  const end = verb?.end ?? fate;
  if (draft.period || !end || archived) return null;
  if (previous.end === "archive")
    return { ...previous, then: { keep: null, bound: "exact", ...previous.then, end } };
  return previous.end === null ? { ...previous, end } : null;
};

const stageOf = ({ period }: Draft): RetentionRule["then"] =>
  period && { keep: period.keep, end: null, bound: period.bound };

const rulesOf = (
  sentence: Sentence,
  clause: Clause,
  drafts: readonly Draft[],
): readonly RetentionRule[] => {
  const { verb } = clause;
  const first = drafts[0]!;
  const timed = drafts.some(hasFirst);
  if (verb?.kind === "keep" && verb.negation === "not" && drafts.every(isKeptUntil))
    return drafts.flatMap((draft) => ruleOf(sentence, { ...draft, atOnce: true }, false) ?? []);
  if (verb?.kind === "keep" && verb.negation === "not" && !timed)
    return [{ ...plain(sentence, first), kind: "not-kept" }];
  if (verb?.kind === "set-by") {
    const reference = lawOf(sentence, { from: verb.next - 1, to: clause.next });
    return [{ ...plain(sentence, first), kind: "by-reference", reference }];
  }
  return drafts.flatMap((draft) => {
    const alone = verb === null && clause.subject === null && clause.body[0]?.kind === "law";
    const lawful = (verb?.kind === "keep" || alone) && drafts.length === 1 && isSetByLaw(draft);
    const rule = ruleOf(
      sentence,
      lawful ? { ...draft, byReference: true } : draft,
      verb?.kind === "end",
    );
    if (rule) return [{ ...rule, reference: lawOf(sentence, draft.law) }];
    return draft.end === "archive" && verb?.kind === "keep"
      ? [{ ...plain(sentence, draft), kind: "open-criterion" as const, end: "archive" as const }]
      : [];
  });
};

/** « conservées conformément à la loi »: the text named says how long. */
const isSetByLaw = (draft: Draft): boolean =>
  draft.law !== null && !hasFirst(draft) && draft.from === null && draft.end === null;

/** What a draft says apart from how long. */
const plain = (sentence: Sentence, { scope, system, conditions }: Draft): RetentionRule =>
  ruleOf(sentence, { ...emptyDraft(), scope, system, conditions, unlimited: true }, false)!;

const namesATime = (sentence: Sentence, { from, to }: Words): boolean => {
  for (let at = from; at < to; at++) if (find(sentence, at, "unit")) return true;
  return false;
};

/** A sentence on keeping that does not say how long, and is accounted for in full. */
const saysNothing = (
  sentence: Sentence,
  { verb, subject, body }: Clause,
  drafts: readonly Draft[],
): boolean =>
  verb?.kind === "keep" &&
  verb.negation === "" &&
  // « conservées aux fins de … » hints at a criterion, « les données des deux dernières années » at a period.
  !body.some(({ kind }) => /^(?:purpose|for|condition|at)$/.test(kind)) &&
  !(subject && namesATime(sentence, subject)) &&
  !drafts.some((draft) => hasFirst(draft) || draft.from !== null || draft.end !== null);
