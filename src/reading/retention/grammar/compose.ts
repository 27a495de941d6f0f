import type { RetentionRule } from "../../model/retentionReading.ts";
import type { Clause } from "./clauses.ts";
import { isDenial } from "./denials.ts";
import { emptyDraft, hasFirst, ruleOf, type Draft } from "./drafts.ts";
import { changesOf, isLater, leansInVain } from "./laterClauses.ts";
import { lawOf } from "./laws.ts";
import { readPeriod } from "./periods.ts";
import { placeParts } from "./placing.ts";
import { isKeptUntil, stateBeyond } from "./keptUntil.ts";
import { everything, problemOf } from "./problems.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";
import { isValidForData } from "./validity.ts";

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
  read: Clause,
  previous: readonly RetentionRule[],
): Composed => {
  const clause = isKeptInArchive(sentence, read, previous) ? asKept(read) : read;
  const { verb } = clause;
  if (verb?.kind === "other" || verb?.kind === "define") {
    // « Cette durée est facultative » is no aside.
    const alone = verb.weak && clause.body.at(-1)?.kind !== "join";
    const more =
      alone ||
      namesAPeriod(sentence, clause) ||
      hasAnEffect(sentence, clause) ||
      isValidForData(sentence, clause);
    const unread = more
      ? everything(clause)
      : [...clause.unread, ...denialsBeside(sentence, clause, previous)];
    return { ...nothing, unread, aside: unread.length === 0 };
  }
  const later = isLater(sentence, clause, previous);
  const placed = placeParts(sentence, clause, later);
  const unread = [...clause.unread, ...placed.unread];
  if (later && previous.length > 0) {
    const changed = changesOf(sentence, clause, placed.drafts, previous);
    if (changed) return { ...nothing, rules: changed, unread, changes: true };
  }
  if (leansInVain(clause, placed.drafts) || keepsOn(sentence, clause, previous, later))
    return { ...nothing, unread: [...unread, ...everything(clause)] };
  if (clause.stage) return { ...nothing, unread: [...unread, ...everything(clause)] };
  const drafts = placed.drafts.map((draft) =>
    withCeiling(clause, atItsCase(sentence, clause, draft)),
  );
  // « … un an. Elles peuvent être conservées jusqu'à la clôture »: instead, or then?
  const permits = verb?.modal === "may" && verb.kind === "keep" && previous.length > 0;
  if (permits && drafts.every(({ period }) => period === null))
    return { ...nothing, unread: [...unread, ...everything(clause)] };
  const problem = problemOf(sentence, clause, drafts, later);
  if (problem) return { ...nothing, unread: [...unread, ...problem] };
  // « ne peuvent pas être conservées indéfiniment »: a principle, not a period.
  if (verb?.negation === "not" && drafts.some(({ unlimited }) => unlimited))
    return drafts.every(isOnlyUnlimited)
      ? { ...nothing, unread, aside: true }
      : { ...nothing, unread: [...unread, ...everything(clause)] };
  const rules = rulesOf(
    sentence,
    clause,
    drafts.map((draft) => (draft.from ? draft : { ...draft, from: clause.sinceWhat ?? null })),
  );
  // « un an ou, si le lecteur est mineur, … »: one of two rules does not say how long.
  if (rules.length > 0 && rules.length < drafts.length)
    return { ...nothing, rules, unread: [...unread, ...everything(clause)] };
  if (rules.length > 0) return { ...nothing, rules, unread };
  return saysNothing(sentence, clause, drafts)
    ? { ...nothing, unread, aside: true }
    : { ...nothing, unread: [...unread, ...everything(clause)] };
};

/** « peuvent être conservées cinq ans », « ne sont conservées que cinq ans »: a permission and a restriction are ceilings. */
const withCeiling = ({ verb }: Clause, draft: Draft): Draft => {
  const allowed = verb?.modal === "may" && verb.negation === "";
  if (verb?.kind !== "keep" || !draft.period || !(allowed || verb.negation === "only"))
    return draft;
  const { period, then } = draft;
  return {
    ...draft,
    period: period.bound === "exact" ? { ...period, bound: "maximum" } : period,
    then: then?.keep && then.bound === "exact" ? { ...then, bound: "maximum" } : then,
  };
};

/**
 * Beside a rule, a denial in words of another matter may be meant for the rule: « transmises au guichet sans et
 * conservées deux ans ». Alone, what is denied of another matter is no rule.
 */
const denialsBeside = (
  sentence: Sentence,
  clause: Clause,
  previous: readonly RetentionRule[],
): readonly number[] => {
  const { verb, body } = clause;
  if (previous.length === 0 && body.at(-1)?.kind !== "join") return [];
  return everything(clause).filter(
    (at) =>
      (at < verb!.at || at >= verb!.next) &&
      isDenial(sentence, at) &&
      // « ne sont ni cédées ni vendues »
      !(
        verb!.negation === "not" &&
        wordAt(sentence, at) === "ni" &&
        find(sentence, at + 1, "other-past")
      ) &&
      // « ne contient aucune donnée »
      !(at === verb!.next && verb!.negation === "not" && find(sentence, at, "none")),
  );
};

/** « Vous pouvez clore le compte, ce qui entraîne la suppression des données »: an effect, and maybe a rule. */
const hasAnEffect = (sentence: Sentence, { verb, next }: Clause): boolean => {
  for (let at = verb!.next; at < next - 2; at++)
    if (wordAt(sentence, at) === "entrainant") return true;
    else if (wordAt(sentence, at) === "ce" && wordAt(sentence, at + 1) === "qui")
      if (!wordAt(sentence, at + 2).startsWith("concern")) return true;
  return false;
};

/** « … trois ans. Elles sont ensuite conservées deux ans »: a stage of which nobody says where. */
const keepsOn = (
  sentence: Sentence,
  { at, next, verb }: Clause,
  previous: readonly RetentionRule[],
  later: boolean,
): boolean =>
  later &&
  previous.length > 0 &&
  verb?.kind === "keep" &&
  sentence.tokens.slice(at, next).some(({ word }) => /^(?:ensuite|puis)$/.test(word));

/** « archivées cinq ans puis supprimées »: an archive that ends is where data are kept. Without that end, nobody can tell. */
const isKeptInArchive = (
  sentence: Sentence,
  { verb, opening, body }: Clause,
  previous: readonly RetentionRule[],
): boolean => {
  if (verb?.end !== "archive" || verb.kind !== "end" || previous.length > 0) return false;
  const said = body.filter(({ kind }) => kind !== "neutral" && kind !== "stage");
  const [first, second] = said;
  const lasts =
    first?.kind === "period" &&
    first.period.lead === "" &&
    !first.period.over &&
    opening.length === 0;
  if (!lasts || (second?.kind === "from" && second.connector === "apres")) return false;
  for (let at = verb.at; at < verb.next; at++)
    if (/^(?:ensuite|puis|alors)$/.test(wordAt(sentence, at))) return false;
  return said.some((part) => part.kind === "end" && part.end !== "archive");
};

const asKept = (clause: Clause): Clause => ({
  ...clause,
  verb: clause.verb && { ...clause.verb, kind: "keep", end: null },
});

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
  // « votre consentement vous sera redemandé et les données supprimées »
  if (find(sentence, verb!.at, "asked-again"))
    return sentence.tokens
      .slice(verb!.next + (find(sentence, verb!.next, "after-period")?.length ?? 0), clause.next)
      .some(({ kind }) => kind !== "mark");
  // « La durée de conservation se calcule à partir de … » defines; « … est considérée comme étant de 5 ans » does not.
  if (verb?.kind === "define")
    return (
      (noun !== "" || namesALength(sentence, clause)) &&
      everything(clause).some((token) => readPeriod(sentence, token) !== null)
    );
  if (noun !== "" || opening.some(({ kind }) => kind === "after-period")) return true;
  const head = find(sentence, at, "det") ? at + 1 : at;
  return /^(?:durees?|delais?|periodes?|conservation|archivage|regles?|suppression)$/.test(
    sentence.tokens[head]?.word ?? "",
  );
};

/** « Ce délai correspond à deux ans » */
const namesALength = (sentence: Sentence, { at }: Clause): boolean =>
  /^(?:ce|cette|ces)$/.test(wordAt(sentence, at)) &&
  /^(?:durees?|delais?|periodes?)$/.test(wordAt(sentence, at + 1));

const rulesOf = (
  sentence: Sentence,
  clause: Clause,
  drafts: readonly Draft[],
): readonly RetentionRule[] => {
  const { verb } = clause;
  const first = drafts[0]!;
  const timed = drafts.some(hasFirst);
  if (verb?.kind === "keep" && verb.negation === "not" && drafts.every(isKeptUntil))
    return drafts.flatMap((draft) => {
      const state = stateBeyond(sentence, draft);
      const kept = state ? { ...draft, from: null, while: state } : { ...draft, atOnce: true };
      return ruleOf(sentence, kept, false) ?? [];
    });
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
    return draft.end === "archive" && verb?.kind === "keep" && !draft.from
      ? [{ ...plain(sentence, draft), kind: "open-criterion" as const, end: "archive" as const }]
      : [];
  });
};

const isOnlyUnlimited = ({ unlimited, from, at, end, conditions }: Draft): boolean =>
  unlimited && !from && !at && !end && conditions.length === 0;

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
