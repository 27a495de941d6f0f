import { isDenial } from "./denials.ts";
import { hasFirst } from "./drafts.ts";
import { sameLength } from "./lengths.ts";
import type { Part } from "./parts.ts";
import { isCeiling, isListed, sharedBound, withNounBound } from "./periodBounds.ts";
import type { Period } from "./periods.ts";
import { find, wordAt } from "./sentence.ts";
import { another, current, sharesItsEnd, type PartOf, type Placing } from "./placingState.ts";

export const placePeriod = (
  state: Placing,
  part: PartOf<"period">,
  following: Part | null,
): boolean => {
  const { period } = part;
  const draft = current(state);
  const { verb } = state.clause;
  // « supprimées au-delà de 2 ans » is after them; only what is denied sets a bound there.
  const bounds = verb?.negation === "not" && verb.kind === "keep";
  const beyond = verb?.kind === "end" && wordAt(state.sentence, part.at).startsWith("au");
  if (period.over !== bounds && !(period.over && beyond)) return false;
  if (bounds && saysNever(state)) return false;
  const isArchived = following?.kind === "stage" && following.stage === "archive";
  if (state.join === "plus" && draft.period && !isArchived) return false;
  if (isTimeToAct(state, part)) return false;
  if (period.lead === "before") return placeNotBefore(state, period);
  if (period.raised && (!draft.period || following?.kind !== "condition")) return false;
  // « conservées au bout de 5 ans »: nobody keeps after.
  const ends =
    (draft.criterion ?? draft.while ?? draft.until) !== null && state.last?.kind === "end";
  if (verb?.kind === "keep" && period.lead === "after" && !ends) return false;
  // « selon la loi (10 ans pour les factures) »: how long for one kind of data, and for the others as the law says.
  if (state.join === "open" && following?.kind === "for" && !draft.period && !isListed(state))
    return false;
  // « jusqu'au retrait ou, au plus tard, trois ans après le prêt »: whichever comes first.
  const atTheLatest = period.bound === "maximum" && period.boundFirst;
  if (state.join === "or" && draft.until && !draft.period && atTheLatest) {
    draft.period = period;
    return true;
  }
  if (state.join === "or" && draft.at && !draft.period) {
    another(state).period = period;
    return true;
  }
  const onlyACase =
    !hasFirst(draft) && !draft.from && draft.conditions.length > state.base.conditions.length;
  if (state.join === "or" && onlyACase) return false;
  if (isSecondStage(state, part, following)) {
    // « 3 ans puis supprimées et 2 ans en archives », « puis archivées et anonymisées 5 ans »
    if ((draft.end !== null && draft.end !== "archive") || draft.then?.end) return false;
    // « archivées deux ans cinq ans »
    if (draft.then?.keep) return false;
    // « puis archivées l'année en cours et 2 ans »: a second stage has no place for what is added.
    if (period.plus) return false;
    draft.end = "archive";
    draft.then = { keep: period.keep, end: null, bound: period.bound };
    return sharesItsEnd(state);
  }
  if (period.supplementary || state.join === "before") return false;
  // « la durée légale, soit 10 ans », « conformément à la loi, soit 10 ans »
  const saidInWords = draft.byReference || (draft.law !== null && !hasFirst(draft));
  // « 36 mois, soit 3 ans »
  const again = draft.period !== null && draft.from === null && bounds === false;
  if (state.join === "that" && again && sameLength(draft.period!.keep, period.keep))
    return period.bound === draft.period!.bound || period.bound === "exact";
  if (state.join === "that" && !draft.criterion && !saidInWords) return false;
  if (
    state.clause.verb?.end === "archive" &&
    !hasFirst(draft) &&
    !startsArchive(state, part, following)
  )
    return false;
  const bounded =
    period.over && bounds ? { ...period, bound: "maximum" as const } : withNounBound(state, period);
  if (bounded === null) return false;
  if (state.join === "or" && !hasFirst(draft) && draft.from) {
    draft.until = draft.from;
    draft.from = null;
  }
  if (
    !draft.period &&
    !draft.now &&
    !draft.unlimited &&
    (state.join !== "or" || !hasFirst(draft))
  ) {
    // « la durée nécessaire, et au maximum 3 ans »: the bound holds whatever the criterion says.
    if (
      draft.criterion &&
      // « la durée nécessaire au prêt (2 ans) »
      state.join !== "open" &&
      // « la durée nécessaire au prêt, à savoir 2 ans »
      !(state.join === "that" && bounded.bound === "exact") &&
      !isCeiling(state, part) &&
      !(
        (bounded.bound === "maximum" ||
          (bounded.lead === "within" && state.last?.kind === "end")) &&
        // « …, puis supprimées au bout de trois ans au plus »
        (/^(?:and|that|comma|open)$/.test(state.join ?? "") || state.last?.kind === "end")
      )
    )
      return false;
    // « le temps nécessaire et, en cas de litige, 3 ans au plus »: two rules
    if (draft.criterion && draft.conditions.length > state.base.conditions.length) return false;
    draft.criterion = null;
    // « la durée légale de conservation (10 ans) »
    if (
      draft.byReference &&
      state.join !== "open" &&
      state.join !== "that" &&
      !isCeiling(state, part)
    )
      return false;
    draft.byReference = false;
    if (isASecondEnd(state) || !standsBeside(state, part, following)) return false;
    if (draft.from && draft.atOnce && (state.join === "and" || state.join === "comma")) {
      // « dès la clôture, et deux ans après le prêt »: at whichever comes first, or last?
      if (draft.until || (bounded.bound !== "maximum" && bounded.lead !== "within")) return false;
      draft.until = draft.from;
      draft.from = null;
    }
    draft.period = bounded;
    return true;
  }
  if (
    state.join === "open" &&
    draft.period &&
    sameLength(draft.period.keep, bounded.keep) &&
    bounded.plus
  ) {
    draft.period = { ...draft.period, plus: bounded.plus };
    return true;
  }
  if (state.join === null || state.join === "then") return false;
  // « six mois (180 jours) »: a gloss; « (50 ans pour l'amiante) »: another rule.
  if (state.join === "open" && following?.kind !== "for" && following?.kind !== "condition")
    return false;
  const shared = sharedBound(state, bounded);
  if (shared === null) return false;
  // « 3 ans hormis les images, un an »: the year is that of the images.
  if (state.join === "comma" && endsInException(state) && !isForSome(following)) return false;
  if (isCeiling(state, part) && !isForSome(following)) return false;
  const { lead } = draft.period ?? shared;
  // « supprimées sous un mois pour les prêts et sept jours pour les amendes »
  const listed = /^(?:and|or|comma)$/.test(state.join) && isForSome(following);
  const leans = shared.lead === "" && verb?.kind === "end" && listed;
  another(state).period = leans ? { ...shared, lead } : shared;
  return true;
};

/** « ne sont pas supprimées avant 5 ans »: they are kept for five years at least, and no end is promised. */
const placeNotBefore = (state: Placing, period: Period): boolean => {
  const draft = current(state);
  const { verb } = state.clause;
  if (verb?.kind !== "end" || verb.negation !== "not" || verb.either || hasFirst(draft))
    return false;
  if (period.bound !== "exact" || period.over) return false;
  draft.period = { ...period, bound: "minimum" };
  draft.end = null;
  return true;
};

/** « supprimées après vérification sous trois jours »: the days may be those of the verification. */
const isTimeToAct = (
  { sentence, clause, last }: Placing,
  { at, period }: PartOf<"period">,
): boolean =>
  clause.verb?.kind === "end" &&
  period.lead === "within" &&
  last?.kind === "from" &&
  last.next === at &&
  find(sentence, last.words.from, "det") === null;

/** « supprimées après vérification, et au plus tard après trois mois »: from when the three months run is not said. */
const isASecondEnd = ({ clause, join, drafts }: Placing): boolean => {
  const { from, atOnce } = drafts.at(-1)!;
  if (from === null || atOnce) return false;
  return join === "and" || (join === "comma" && clause.verb?.kind === "end");
};

const endsInException = ({ sentence, last, drafts }: Placing): boolean => {
  const words = drafts.at(-1)!.conditions.at(-1);
  return last !== null && words !== undefined && isDenial(sentence, words.from);
};

const isForSome = (following: Part | null): boolean =>
  following?.kind === "for" || following?.kind === "condition";

/** « ne peuvent jamais être conservées plus de 2 ans » is stronger than « ne peuvent pas »: nobody can tell by how much. */
const saysNever = ({ sentence, clause: { verb } }: Placing): boolean =>
  verb !== null && sentence.tokens.slice(verb.at, verb.next).some(({ word }) => word === "jamais");

/**
 * A period beside an event or a state. « jusqu'à la clôture, dans un délai de 2 ans » ends at whichever comes first:
 * `until` and `keep`. « jusqu'à la clôture, puis 2 ans » runs from the event: `from` and `keep`. « pendant le mandat,
 * puis 2 ans » runs from the end of the state: `while` and `keep`. Anything between these is not understood.
 */
const standsBeside = (state: Placing, part: PartOf<"period">, following: Part | null): boolean => {
  const draft = current(state);
  const { period } = part;
  const { join } = state;
  const afterAnEnd = state.last?.kind === "end";
  if (draft.while && !afterAnEnd && isCeiling(state, part)) {
    draft.ceiling = true;
    return true;
  }
  // « pendant le contrat et au maximum 10 ans »: after it, or in all?
  if (draft.while && join === "and" && period.bound === "maximum")
    return following?.kind === "from" || following?.kind === "thereafter";
  if (draft.while) return afterAnEnd || join === "plus" || join === "then" || join === "and";
  if (!draft.until) return true;
  if (
    afterAnEnd ||
    join === "plus" ||
    join === "then" ||
    (join === "and" && following?.kind === "thereafter")
  ) {
    if (following?.kind === "from" || draft.from) return false;
    draft.from = draft.until;
    draft.until = null;
    return true;
  }
  return (
    (join === "comma" || join === "and") && (period.bound === "maximum" || period.lead === "within")
  );
};

const isSecondStage = (state: Placing, part: PartOf<"period">, following: Part | null): boolean => {
  const draft = current(state);
  if (state.later && !hasFirst(draft) && part.period.lead !== "after") {
    if (following?.kind === "stage" && following.stage === "archive") return true;
    if (state.clause.verb?.end === "archive" || draft.end === "archive") return true;
  }
  const archiveFollows = following?.kind === "stage" && following.stage === "archive";
  const archived = draft.end === "archive" && (draft.then?.keep ?? null) === null;
  const first =
    draft.period !== null ||
    draft.while !== null ||
    draft.until !== null ||
    draft.byReference ||
    draft.criterion !== null;
  if (archived && (state.last?.kind === "end" || state.last?.kind === "stage") && first)
    return true;
  if (archived && state.clause.verb?.end === "archive" && (first || draft.byReference)) return true;
  if (archived && followsItsEvent(state, part)) return true;
  return (
    first &&
    archiveFollows &&
    part.period.bound !== "minimum" &&
    /^(?:and|then|comma|plus)$/.test(state.join ?? "")
  );
};

/** « archivées à l'issue du contrat pendant 5 ans »: the event says when, the period how long in the archive. */
const followsItsEvent = (state: Placing, { period }: PartOf<"period">): boolean => {
  const draft = current(state);
  const lasts = period.lead === "" && !period.over && period.bound !== "minimum";
  return lasts && (draft.at ?? draft.from) !== null && state.clause.verb?.end === "archive";
};

/** « archivées au bout de 3 ans », « archivées 3 ans après la clôture »: how long until the archive, not in it. */
const startsArchive = (
  { sentence }: Placing,
  part: PartOf<"period">,
  following: Part | null,
): boolean =>
  part.period.lead === "after" ||
  part.period.over ||
  (following?.kind === "from" &&
    following.connector === "apres" &&
    // « archivées pendant 5 ans après la clôture » lasts.
    !/^(?:pendant|durant|pour)$/.test(wordAt(sentence, part.at)));
