import type { Clause } from "./clauses.ts";
import { hasFirst, type Draft } from "./drafts.ts";
import { isDenial } from "./denials.ts";
import { isKeptUntil, isLength, stateBeyond } from "./keptUntil.ts";
import { allowsTime, startsOnADay, timesAnAct } from "./openingProblems.ts";
import type { VerbGroup } from "./parts.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * Why the drafts of a clause cannot be trusted though each of its words found a place: the tokens to show, or null. A
 * permission is no promise, a denial turns a rule round.
 */
export const problemOf = (
  sentence: Sentence,
  clause: Clause,
  drafts: readonly Draft[],
  later: boolean,
): readonly number[] | null => {
  const { verb, subject } = clause;
  if (drafts.some(saysTwo) || drafts.some(endsAMinimum)) return everything(clause);
  if (sharesALateStart(sentence, clause, drafts) || runsTwice(clause, drafts))
    return everything(clause);
  const clocked = clause.opening.some(
    ({ kind }) =>
      /^(?:from|until|while)$/.test(kind) || (kind === "at" && clause.verb?.kind !== "keep"),
  );
  if (clocked && drafts.length > 1) return everything(clause);
  if (startsOnADay(sentence, clause) || timesAnAct(sentence, clause)) return everything(clause);
  if (allowsTime(clause) || casesTheSecond(sentence, clause, drafts)) return everything(clause);
  if (speaksOfBefore(clause) && !drafts.some(hasFirst)) return everything(clause);
  if (!verb) return subject && !drafts.some(hasFirst) ? [subject.from] : indistinct(clause, drafts);
  const verbTokens = Array.from({ length: verb.next - verb.at }, (_, index) => verb.at + index);
  if (verb.kind === "set-by" && verb.negation !== "") return everything(clause);
  if (isDeniedWrongly(sentence, clause, drafts) || isNoPromise(clause, drafts)) return verbTokens;
  if (lastsOrEnds(clause, drafts) || isWeakly(sentence, clause, drafts)) return verbTokens;
  if (saysTheOpposite(sentence, clause, drafts) || goesOnInVain(sentence, clause, drafts, later))
    return verbTokens;
  const timed = drafts.some((draft) => hasFirst(draft) || draft.at !== null || draft.from !== null);
  const open = drafts.some((draft) => !hasFirst(draft) && !draft.at && !draft.from);
  if ((verb.kind === "end" && open) || (later && !timed)) return verbTokens;
  return indistinct(clause, drafts);
};

/** Every token of a clause. */
export const everything = ({ at, next }: Clause): readonly number[] =>
  Array.from({ length: next - at }, (_, index) => at + index);

/** « pendant le contrat, puis 5 ans en cas de litige »: without a comma the case is that of the five years alone. */
const casesTheSecond = (
  sentence: Sentence,
  { body }: Clause,
  drafts: readonly Draft[],
): boolean => {
  const [only, second] = drafts;
  if (!only?.while || !only.period || only.ceiling || second) return false;
  const [state, period, condition] = ["while", "period", "condition"].map((kind) =>
    body.findIndex((part) => part.kind === kind),
  );
  // « sauf opposition » leaves out the whole.
  const excepts = condition! >= 0 && isDenial(sentence, body[condition!]!.at);
  const apart = condition! > 0 && body[condition! - 1]!.kind === "join";
  return state! >= 0 && state! < period! && period! < condition! && !excepts && !apart;
};

/** A period may stand beside an event or a state that ends it sooner; any other two say two things at once. */
const saysTwo = (draft: Draft): boolean => {
  // « dès qu'elles ne servent plus et 3 ans après la clôture »: which of the two ends them?
  if (draft.at && (draft.from ?? draft.until)) return true;
  // « dès la clôture, sans limite », « archivées le temps nécessaire à compter de la clôture »
  const event = draft.at ?? (draft.atOnce || draft.end ? draft.from : null);
  if (event && !draft.period && (draft.unlimited || draft.criterion)) return true;
  const firsts = [
    draft.period !== null || draft.until !== null || draft.while !== null,
    draft.now,
    draft.criterion !== null && draft.while === null,
    draft.unlimited,
    draft.byReference,
    // « supprimées après la clôture (durée légale) »: at the event, or when the law says?
    draft.byReference && draft.end !== null && (draft.from ?? draft.at) !== null,
  ];
  return firsts.filter(Boolean).length > 1;
};

/** « au moins 5 ans, puis supprimées »: a minimum never becomes a deletion. */
const endsAMinimum = ({ period, end }: Draft): boolean =>
  period?.bound === "minimum" && end !== null;

/** « au terme de ce délai, qui court à compter de … »: a delay that this clause does not say. */
const speaksOfBefore = ({ opening, body, verb }: Clause): boolean =>
  verb !== null &&
  [...opening, ...body].some(({ kind }) => kind === "after-period") &&
  !body.some(({ kind }) => kind === "period");

/** « supprimées jusqu'à la clôture », « conservées immédiatement »: the verb and its time do not go together. */
const saysTheOpposite = (
  sentence: Sentence,
  { verb, body }: Clause,
  drafts: readonly Draft[],
): boolean =>
  verb!.kind === "end"
    ? // « archivées jusqu'à la clôture »: until then, or from then on?
      body.some(({ kind }) => /^(?:until|while|unlimited|criterion)$/.test(kind)) ||
      // « supprimées au-delà de la durée du prêt »
      drafts.some(
        ({ from, period }) => period === null && from !== null && isLength(sentence, from),
      )
    : verb!.negation === "" && drafts.some(({ now }) => now);

/** « Elles sont ensuite archivées selon la loi »: after what, no rule before says. */
const goesOnInVain = (
  sentence: Sentence,
  { verb }: Clause,
  drafts: readonly Draft[],
  later: boolean,
): boolean =>
  !later &&
  verb!.kind === "end" &&
  drafts.some(({ byReference }) => byReference) &&
  sentence.tokens.slice(verb!.at, verb!.next).some(({ word }) => /^(?:ensuite|puis)$/.test(word));

/** « 3 ans pour les uns et 5 ans pour les autres à compter du départ »: from when the three years run is not said. */
const sharesALateStart = (
  sentence: Sentence,
  { body }: Clause,
  drafts: readonly Draft[],
): boolean => {
  // « …, à l'exception des refus, qui sont conservés 10 ans à compter de … », « celle des copies est de 10 ans à … »
  const apart = body.findLast((part) => part.kind === "also-about");
  if (apart?.leftOut || (apart && /^celles?$|^celui$/.test(wordAt(sentence, apart.words.from))))
    return false;
  if (body.some((part) => part.kind === "join" && part.join === "or")) return false;
  // « 3 ans pour les uns et 5 ans après leur départ pour les autres »: the start stands before those it is for.
  const start = body.findLastIndex(({ kind }) => kind === "from");
  if (start >= 0 && body[start + 1]?.kind === "for" && body[start - 1]?.kind === "period")
    return false;
  const periods = drafts.filter(({ period }) => period !== null);
  const last = periods.at(-1);
  return (
    periods.length > 1 &&
    last !== undefined &&
    last.from !== null &&
    periods.some(({ from, until }) => from === null && until === null)
  );
};

/** « les comptes inactifs depuis 2 ans sont supprimés après relance »: the two years run from neither the one nor the other. */
const runsTwice = ({ verb, body }: Clause, drafts: readonly Draft[]): boolean =>
  verb !== null &&
  body[0]?.kind === "period" &&
  body[0].period.lead === "after" &&
  body[0].next <= verb.at &&
  drafts.some(({ from, at }) => from !== null || at !== null);

/** « anonymisées cinq ans »: nobody can tell whether before or during. */
const lastsOrEnds = ({ verb, opening }: Clause, drafts: readonly Draft[]): boolean =>
  verb?.kind === "end" &&
  verb.end !== "archive" &&
  // « En l'absence de visite pendant 2 ans, … sont supprimées » is said before the verb.
  !opening.some(({ kind }) => kind === "period") &&
  drafts.some(
    ({ period, from, end }) =>
      end === verb.end &&
      period?.lead === "" &&
      !period.over &&
      period.bound === "exact" &&
      from === null,
  );

/** « au-delà de ce qui est nécessaire », « plus longtemps que nécessaire »: said of what is not kept. */
const isBeyond = (sentence: Sentence, at: number): boolean =>
  /^(?:au-dela|au dela|plus (?:longtemps|de))(?: |$)/.test(
    `${wordAt(sentence, at)} ${wordAt(sentence, at + 1)}`,
  );

const isDeniedWrongly = (
  sentence: Sentence,
  { verb, body, subject }: Clause,
  drafts: readonly Draft[],
): boolean => {
  const exceeds = body.some((part) => part.kind === "criterion" && isBeyond(sentence, part.at));
  if (verb!.negation === "") return exceeds;
  // « ne sont conservées qu'au moins 5 ans », « ne sont supprimées qu'au bout de 5 ans »: no ceiling.
  if (verb!.negation === "only")
    return drafts.some(
      ({ period, now }) =>
        now || (period !== null && (verb!.kind === "end" || period.bound === "minimum")),
    );
  if (verb!.kind === "end") return !drafts.every(({ period }) => period?.lead === "before");
  if (exceeds) return drafts.length > 1;
  // « Toutes les amendes ne sont pas conservées »: some of them are.
  if (
    subject &&
    find(sentence, subject.from, "det") &&
    wordAt(sentence, subject.from).startsWith("tou")
  )
    return true;
  // « pas conservées à des fins commerciales »: kept for others.
  if (body.some(({ kind }) => kind === "purpose" || kind === "for")) return true;
  // « pas conservées sous forme papier »: only the paper is denied.
  const saysInWhat = ({ kind, at }: Clause["body"][number]): boolean =>
    kind === "place" &&
    [0, 1, 2].some((word) => /^(?:papier|formats?|forme)$/.test(wordAt(sentence, at + word)));
  if (body.some(saysInWhat)) return true;
  // « pas conservées en archives »: only the archive is denied.
  if (body.some((part) => part.kind === "stage" && part.stage !== "active")) return true;
  // « pas conservées systématiquement », « pas conservées hors de la commune »: only that is denied.
  const saysHow = ({ kind, at }: Clause["body"][number]): boolean =>
    kind === "neutral" && sentence.tokens[at]!.kind === "word" && wordAt(sentence, at) !== "par";
  if (body.some(saysHow)) return true;
  if (
    drafts.some(({ conditions }) =>
      conditions.some((words) => wordAt(sentence, words.from) === "hors"),
    )
  )
    return true;
  if (drafts.every(({ unlimited }) => unlimited)) return false;
  // « pas conservées au-delà de leur durée de vie »: a length, and no event.
  if (drafts.some(({ from }) => from !== null && isLength(sentence, from)))
    return !drafts.every((draft) => stateBeyond(sentence, draft) !== null);
  if (drafts.some(({ from }) => from !== null))
    return !drafts.every(isKeptUntil) && !drafts.every(({ period }) => period?.over);
  return drafts.some(hasFirst) && !drafts.every(({ period }) => period?.over);
};

/** « enregistrées sous 48 heures »: done within that time, not kept for it. */
const isWeakly = (
  sentence: Sentence,
  { verb, subject }: Clause,
  drafts: readonly Draft[],
): boolean =>
  verb!.weak &&
  (drafts.some(({ period }) => period !== null && period.lead !== "") ||
    (isPlaced(sentence, verb!) && !namesACookie(sentence, subject)));

/** « déposés pour 6 mois »: cookies are kept as long, and papers lie there. */
const isPlaced = (sentence: Sentence, { at, next }: VerbGroup): boolean => {
  for (let word = at; word < next; word++) if (find(sentence, word, "placed-past")) return true;
  return false;
};

const namesACookie = (sentence: Sentence, subject: Words | null): boolean => {
  if (subject === null) return false;
  for (let at = subject.from; at < subject.to; at++)
    if (/^(?:cookies?|traceurs?|temoins?)$/.test(wordAt(sentence, at))) return true;
  return false;
};

/** « peuvent être supprimées après 5 ans »: a permission, which promises nothing unless it is the ceiling of a period. */
const isNoPromise = ({ verb }: Clause, drafts: readonly Draft[]): boolean => {
  const timed = drafts.some(({ period, now }) => period !== null || now);
  const bounded = drafts.every(({ period, now }) => !now && period?.bound !== "exact");
  if (verb!.modal !== "may" || verb!.negation === "only") return false;
  // « ne peuvent pas être conservées indéfiniment »
  if (verb!.negation === "not" && drafts.every(({ unlimited }) => unlimited)) return false;
  // « ne peuvent être conservées après la clôture » are kept until then.
  if (verb!.negation === "not" && verb!.kind === "keep" && drafts.every(isKeptUntil)) return false;
  // « ne peuvent être conservées au-delà de la durée nécessaire »
  if (verb!.negation === "not" && drafts.every(({ criterion }) => criterion !== null)) return false;
  if (
    verb!.end === "archive" &&
    drafts.every(({ then }) => then !== null && then.bound !== "exact")
  )
    return false;
  if (timed) return !bounded;
  // « peuvent être conservées jusqu'à la clôture » are kept no longer: what the words say, as « ne … que » does.
  return !(
    verb!.kind === "keep" &&
    verb!.negation === "" &&
    drafts.every(saysHowLongByItself) &&
    drafts.every(({ end, conditions }) => end === null && conditions.length === 0)
  );
};

const saysHowLongByItself = (draft: Draft): boolean =>
  (draft.until ?? draft.while ?? draft.criterion) !== null || draft.unlimited || draft.byReference;

/** Two rules on the same data that differ in nothing but their length contradict each other, unless « ou » stands between. */
const indistinct = (clause: Clause, drafts: readonly Draft[]): readonly number[] | null => {
  const seen = new Set<string>();
  const alternatives = clause.body.some((part) => part.kind === "join" && part.join === "or");
  if (drafts.length < 2 || alternatives) return null;
  for (const { conditions, scope, from, system, until, while: state } of drafts) {
    const key = JSON.stringify([conditions, scope, from, system, until, state]);
    if (seen.has(key)) return everything(clause);
    seen.add(key);
  }
  return null;
};
