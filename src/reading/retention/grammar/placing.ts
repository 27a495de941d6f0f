import type { Clause } from "./clauses.ts";
import { isDenial } from "./denials.ts";
import { emptyDraft, hasFirst, type Draft } from "./drafts.ts";
import type { Part } from "./parts.ts";
import {
  isAnotherEnd,
  openLater,
  placeAlsoFrom,
  placeAnotherEnd,
  placeAt,
  placeFirst,
  placeFrom,
  placeUntil,
} from "./placeClocks.ts";
import { placeCondition, setsACase } from "./placeConditions.ts";
import { endsWhich, isKeptBy, isOfNeed, isOfTheExcepted, opensTheirTime } from "./placingDoubts.ts";
import { placePeriod } from "./placePeriods.ts";
import { limitsTheSecond, placeFor } from "./placeScopes.ts";
import { placeBareNumber, placeEnd, placeStage } from "./placeStages.ts";
import { another, current, fresh, sharesItsEnd, type Placing } from "./placingState.ts";
import { deniesUnseen } from "./silentParts.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";
import { systemIn } from "./subjects.ts";

/** The drafts of a clause, and the tokens of the parts that had no place in one. */
export interface Placed {
  readonly drafts: readonly Draft[];
  readonly unread: readonly number[];
}

/** Gives each part of a clause its place in a draft, in the order of the text; « ou » and a new period open another draft. */
export const placeParts = (sentence: Sentence, clause: Clause, later: boolean): Placed => {
  const base: Draft = {
    ...emptyDraft(),
    scope: clause.verb?.negation === "not" ? withoutNone(sentence, clause.subject) : clause.subject,
    system: clause.system ?? (clause.subject && systemIn(sentence, clause.subject)),
    conditions: clause.exception ? [clause.exception] : [],
    end: clause.verb?.end ?? null,
  };
  const state: Placing = {
    sentence,
    clause,
    later,
    base,
    drafts: [],
    unread: [],
    join: null,
    last: null,
    ending: null,
    inParenthesis: false,
  };
  walk(state);
  return state;
};

/** Walks the parts in the order of the text. */
const walk = (state: Placing): void => {
  state.drafts.push(fresh(state));
  for (const part of state.clause.opening) placePart(state, part, null, true);
  // What the opening says holds for every rule of the clause.
  const opened = current(state);
  state.base.conditions = [...opened.conditions];
  if (opened.scope) state.base.scope = opened.scope;
  state.join = null;
  const { body } = state.clause;
  for (const [index, part] of body.entries())
    placePart(state, part, body[index + 1] ?? null, false);
  const { drafts, ending } = state;
  for (const draft of drafts.slice(0, ending ? drafts.indexOf(ending) : 0))
    Object.assign(draft, { end: ending!.end, then: ending!.then });
};

const placePart = (state: Placing, part: Part, following: Part | null, opening: boolean): void => {
  if (!accept(state, part, following, opening) || deniesUnseen(state.sentence, part))
    for (let at = part.at; at < part.next; at++) state.unread.push(at);
  if (part.kind === "join") {
    // « ou, à défaut, deux ans »: the commas around the case change nothing.
    if (!(part.join === "comma" && state.join === "or")) state.join = part.join;
  } else if (part.kind === "open") {
    state.join = "open";
    state.inParenthesis = true;
  } else if (part.kind === "close") state.inParenthesis = false;
  else if (part.kind !== "neutral") state.join = null;
  if (part.kind !== "neutral" && part.kind !== "purpose") state.last = part;
};

const accept = (state: Placing, part: Part, following: Part | null, opening: boolean): boolean => {
  const draft = current(state);
  switch (part.kind) {
    case "period":
      return placePeriod(state, part, following);
    case "bare-number":
      return placeBareNumber(state, part.value);
    case "now":
      if (hasFirst(draft)) return state.last?.kind === "end";
      draft.now = true;
      return true;
    case "from":
      if (isAnotherEnd(state, part)) return placeAnotherEnd(state, part);
      // « deux ans, puis, après tri, versées aux archives »: when the second stage begins.
      if (hasFirst(draft) && /^puis ,$/.test(wordsBefore(state.sentence, part.at))) return false;
      // « conservées dès la clôture » begins there; « dès la clôture », « supprimées dès la clôture » end there.
      draft.atOnce ||= part.connector === "dès" && state.clause.verb?.kind !== "keep";
      draft.fromAfter = /^(?:apres|au-dela|au|issue)$/.test(part.connector);
      return placeFrom(state, part.words);
    case "also-from":
      return placeAlsoFrom(state, part.words, part.condition);
    case "at":
      if (isOfNeed(state, part.words) && !hasFirst(draft) && !draft.from && !draft.at) {
        draft.criterion = { event: null, words: part.words };
        return true;
      }
      return placeAt(state, part);
    case "until":
      if (draft.period && !draft.until && state.join !== "or")
        return placeUntil(state, part, following);
      return placeFirst(
        state,
        following,
        (target) => target.until === null,
        (target) => (target.until = part.words),
      );
    case "while":
      return placeFirst(
        state,
        following,
        (target) =>
          target.while === null &&
          target.period === null &&
          (target.criterion === null || state.join === "that"),
        (target) => (target.while = part.words),
      );
    case "criterion":
      if (lastsInArchive(draft)) return true;
      return placeFirst(
        state,
        following,
        (target) => target.criterion === null && !hasFirst(target),
        (target) =>
          (target.criterion = { event: part.event, words: { from: part.at, to: part.next } }),
      );
    case "unlimited":
      return placeFirst(
        state,
        following,
        (target) => !hasFirst(target),
        (target) => (target.unlimited = true),
      );
    case "by-reference":
      if (lastsInArchive(draft) || isGround(state, part)) return true;
      return placeFirst(
        state,
        following,
        (target) => !hasFirst(target),
        (target) => {
          target.byReference = true;
          target.law ??= { from: part.at, to: part.next };
        },
      );
    case "also-about":
      // « conservées, sauf les refus (5 ans) »: of all but the refusals nobody says how long.
      if (part.leftOut && !hasFirst(draft) && !draft.at) return false;
      Object.assign(another(state), { scope: part.words }, part.leftOut && endsNow(state));
      return true;
    case "condition":
      return !limitsTheSecond(state, part.words) && placeCondition(state, part.words, following);
    case "for":
      if (limitsTheSecond(state, part.whole)) return false;
      if (opensTheirTime(state, part, following)) another(state);
      return placeFor(state, part.words, part.whole, opening);
    case "purpose":
      if (opening && setsACase(state.sentence, part))
        draft.conditions.push({ from: part.at, to: part.next });
      return true;
    case "law":
      if (draft.law) return false;
      // With its connector: « au RGPD » names a text, « RGPD » alone may not.
      draft.law = { from: part.at, to: part.next };
      return true;
    case "stage":
      return placeStage(state, part.stage, following);
    case "place":
      if (draft.place && draft.system && part.system) return false;
      // « conservées par la gare deux ans et par la mairie selon ses règles »: the rule of a second keeper
      if (draft.place && isKeptBy(state, draft.place) && isKeptBy(state, part.words)) return false;
      draft.place = part.words;
      draft.system ??= part.system;
      return true;
    case "end":
      // « …, archivées en cas d'accord »: another case, another rule.
      if (isOfTheExcepted(state, part) || endsWhich(state, part)) return false;
      // « …, puis supprimées, sauf litige » leaves out the end alone; « archivées en cas d'accord » is another rule.
      if (
        following?.kind === "condition" &&
        (part.end === "archive" || !isDenial(state.sentence, following.words.from))
      )
        return false;
      return placeEnd(state, part.end) && sharesItsEnd(state);
    case "after-period":
      return opening
        ? openLater(state, part)
        : following?.kind === "end" ||
            // « pendant l'événement et 3 mois à l'issue de celui-ci »
            (state.last?.kind === "period" && draft.while !== null && !draft.ceiling) ||
            // « détruites à la fin de celle-ci »
            (following === null && (endsThem(state) || anotherClauseBegins(state)));
    case "join":
      // « conservées ou 5 ans »: there is nothing that the five years could be instead of.
      if (part.join === "or" && !opening && isEmpty(draft)) return false;
      if (
        part.join === "or" &&
        !(following && (mayFollowOr.has(following.kind) || isComma(following)))
      )
        return false;
      // « 3 ans avant et … »: an end that comes after them is read with its « avant ».
      if (part.join === "before") return false;
      if (part.join === "plus" && !(hasFirst(draft) && following?.kind === "period")) return false;
      if (part.join === "then" && following && !mayFollowThen.has(following.kind)) return false;
      // A joiner that joins nothing is left over, unless another clause begins.
      return following !== null || opening || part.join === "comma" || anotherClauseBegins(state);
    default:
      return true;
  }
};

/** « supprimées à la clôture, sauf les refus, conservés un an »: the refusals are kept, and how they end is not said. */
const endsNow = ({ clause }: Placing): Partial<Draft> =>
  clause.verb?.kind === "end" ? { end: null } : {};

const wordsBefore = (sentence: Sentence, at: number): string =>
  `${wordAt(sentence, at - 2)} ${wordAt(sentence, at - 1)}`;

const endsThem = ({ last, clause: { verb } }: Placing): boolean =>
  last?.kind === "end" || verb?.kind === "end";

const isEmpty = (draft: Draft): boolean =>
  !hasFirst(draft) && !draft.from && !draft.at && draft.conditions.length === 0;

const anotherClauseBegins = ({ sentence, clause }: Placing): boolean =>
  sentence.tokens.slice(clause.next).some(({ kind }) => kind !== "mark");

/** « 5 ans, conformément aux délais de prescription »: where the figure comes from. */
const isGround = ({ sentence, drafts, join }: Placing, { at }: Part): boolean =>
  drafts.at(-1)!.period !== null &&
  // « dix ans, soit la durée de la prescription légale »
  (join === "that" || wordAt(sentence, at) === "conformement");

/** « puis archivées pour la durée légale »: how long the second stage lasts is said elsewhere. */
const lastsInArchive = (draft: Draft): boolean => {
  if (draft.end !== "archive" || !hasFirst(draft) || draft.then !== null) return false;
  draft.then = { keep: null, end: null, bound: "exact" };
  return true;
};

const mayFollowThen = new Set([
  "period",
  "bare-number",
  "stage",
  "end",
  "by-reference",
  "criterion",
  "until",
  "while",
  "unlimited",
  "join",
]);

const isComma = (part: Part): boolean => part.kind === "join" && part.join === "comma";

/** « ou » must open another rule, or its case; « ou sur demande » is more than the grammar knows. */
const mayFollowOr = new Set([
  "period",
  "from",
  "also-from",
  "also-about",
  "until",
  "while",
  "at",
  "unlimited",
  "by-reference",
  "now",
  "condition",
]);

/** « Aucune donnée bancaire »: the data are those not kept. */
const withoutNone = (sentence: Sentence, subject: Words | null): Words | null =>
  subject && subject.to - subject.from > 1 && find(sentence, subject.from, "none")
    ? { from: subject.from + 1, to: subject.to }
    : subject;
