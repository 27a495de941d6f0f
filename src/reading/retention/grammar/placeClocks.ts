import { isDenial } from "./denials.ts";
import { hasFirst, type Draft } from "./drafts.ts";
import type { Part } from "./parts.ts";
import { another, current, type PartOf, type Placing } from "./placingState.ts";
import { isEndOf } from "./sameEvent.ts";
import { find, textOf, wordAt, type Words } from "./sentence.ts";

export const placeFrom = (state: Placing, words: Words): boolean => {
  const draft = current(state);
  // « 3 ans ou après la clôture » may be another start, and another end.
  if (state.join === "or" && hasFirst(draft) && draft.from === null) return false;
  // « archivées 5 ans à compter de … »: the second stage has no clock of its own in a rule, but the end of the first.
  if (draft.then !== null) return endsTheFirst(state, words);
  if (draft.from === null && !draft.until && !draft.while) {
    draft.from = words;
    return true;
  }
  if (draft.from === null && draft.period && (draft.while || draft.until)) {
    draft.from = words;
    return true;
  }
  return state.join === "or" ? placeAlsoFrom(state, words) : false;
};

/** « … 2 ans après le prêt ou dès la clôture »: dès says when data end, never from when the period before runs. */
export const isAnotherEnd = (state: Placing, { connector }: PartOf<"from">): boolean =>
  state.join === "or" &&
  hasFirst(current(state)) &&
  (connector === "dès" ||
    // « jusqu'au retrait ou à l'issue de la campagne »
    (current(state).until !== null &&
      current(state).period === null &&
      /^(?:issue|au|a)$/.test(connector)));

export const placeAnotherEnd = (
  state: Placing,
  { at, connector, words }: PartOf<"from">,
): boolean => {
  const keeps = state.clause.verb?.kind === "keep";
  // « conservés 2 ans après le prêt ou dès la clôture » keeps until which of the two?
  if (keeps && current(state).from !== null) return false;
  // « l'issue de la campagne » is its end, « la campagne » is not.
  const whole = connector === "dès" ? words : { from: at + 1, to: words.to };
  another(state)[keeps || connector !== "dès" ? "until" : "at"] = whole;
  return true;
};

/** « après le prêt ou à la clôture »: what follows « ou » has the preposition of the event before, or none. */
const changesPreposition = ({ sentence }: Placing, before: Words, words: Words): boolean => {
  const [first, second] = [before, words].map(({ from }) => wordAt(sentence, from - 1));
  return to.test(second!) && !to.test(first!);
};

const to = /^(?:a|au|aux)$/;

/** « pendant la durée du contrat, puis archivées 5 ans à compter de la fin du contrat » */
const endsTheFirst = ({ sentence, drafts }: Placing, words: Words): boolean => {
  const { while: state, until, from } = drafts.at(-1)!;
  const text = (span: Words | null): string | null => span && textOf(sentence, span);
  return isEndOf(textOf(sentence, words), {
    while: text(state),
    until: text(until),
    from: text(from),
  });
};

/** « …, sauf litige ou demande du lecteur »: more of the exception, and no event. */
const excepts = ({ sentence, drafts }: Placing, words: Words): boolean => {
  const last = drafts.at(-1)!.conditions.at(-1);
  const or = [words.from - 1, words.from - 2].find((at) => wordAt(sentence, at) === "ou");
  if (!last || or !== last.to || !isDenial(sentence, last.from)) return false;
  for (const { conditions } of drafts)
    if (conditions.at(-1) === last) conditions[conditions.length - 1] = { ...last, to: words.to };
  return true;
};

/** « deux ans après le prêt, ou à la demande du lecteur »: the end, whenever the two years run out. */
const comesSooner = ({ sentence, drafts, join, clause }: Placing, { from }: Words): boolean => {
  const draft = drafts.at(-1)!;
  return (
    join === "or" &&
    draft.period !== null &&
    draft.until === null &&
    clause.verb?.negation !== "not" &&
    // « deux ans après le prêt ou à la clôture »: two years after either?
    (draft.from === null ||
      wordAt(sentence, from - 2) !== "ou" ||
      wordAt(sentence, from - 3) === ",") &&
    (/^(?:a|au|aux)$/.test(wordAt(sentence, from - 1)) || wordAt(sentence, from) === "aux")
  );
};

/** The same period, from another event. */
export const placeAlsoFrom = (state: Placing, words: Words, condition?: Words): boolean => {
  const draft = current(state);
  if (excepts(state, words)) return true;
  const before = draft.from ?? draft.until;
  if (comesSooner(state, words)) {
    another(state).at = words;
    return true;
  }
  if (before && changesPreposition(state, before, words)) return false;
  if (draft.from) state.drafts.push({ ...draft, from: words, conditions: [...draft.conditions] });
  else if (draft.until && !draft.period)
    state.drafts.push({ ...draft, until: words, conditions: [...draft.conditions] });
  else if (draft.at) state.drafts.push({ ...draft, at: words, conditions: [...draft.conditions] });
  else return false;
  if (condition) current(state).conditions.push(condition);
  return true;
};

const setsACase = ({ sentence }: Placing, at: number): boolean =>
  /^(?:lorsque|lorsqu'|quand)$/.test(wordAt(sentence, at)) ||
  wordAt(sentence, at + 1) === "lors" ||
  // « À la demande du juge, les images sont conservées … »
  wordAt(sentence, at + 2) === "demande";

/** « supprimées lorsque … » names an event; « conservées lorsque … » a case. */
export const placeAt = (state: Placing, part: PartOf<"at">): boolean => {
  const draft = current(state);
  // « conservées deux ans, ou à la demande du lecteur »
  const { verb } = state.clause;
  const sooner = state.join === "or" && hasFirst(draft) && verb?.negation !== "not";
  if (sooner && verb?.kind !== "end") {
    another(state).at = part.words;
    current(state).latest = part.latest ?? false;
    return true;
  }
  // « À la fin de la session », alone in a cell.
  const alone = state.clause.verb === null && state.clause.body.length <= 2;
  if (state.clause.verb?.kind !== "end" && !(alone && find(state.sentence, part.at, "at"))) {
    if (!setsACase(state, part.at)) return false;
    draft.conditions.push({ from: part.at, to: part.next });
    return true;
  }
  // « … au bout de 5 ans ou à la demande du lecteur »
  if (state.join === "or" && hasFirst(draft)) {
    another(state).at = part.words;
    current(state).latest = part.latest ?? false;
    return true;
  }
  // « à votre demande ou à la clôture »
  if (state.join === "or" && draft.at) {
    another(state).at = part.words;
    current(state).latest = part.latest ?? false;
    return true;
  }
  // Beside a period the words would bound, nobody knows which of the two.
  if (draft.at || draft.from || (part.latest && draft.period)) return false;
  draft.at = part.words;
  draft.latest = part.latest ?? false;
  return true;
};

/** An event after a period ends the keeping sooner; with a case of its own it is another rule. */
export const placeUntil = (
  state: Placing,
  { words }: PartOf<"until">,
  following: Part | null,
): boolean => {
  if (current(state).end === "archive") return false;
  if (state.join === null) current(state).until = words;
  else if (following?.kind === "condition") another(state).until = words;
  else return false;
  return true;
};

/** « …, sans limitation pour les élus »: another rule needs its own data or case. */
const isForSome = (following: Part | null): boolean =>
  following?.kind === "for" || following?.kind === "condition";

/** Sets a first period that has no figure; after « ou » it is another rule. */
export const placeFirst = (
  state: Placing,
  following: Part | null,
  free: (draft: Draft) => boolean,
  set: (draft: Draft) => void,
): boolean => {
  const draft = current(state);
  // « puis archivées pendant la durée de … »: how long the second stage lasts has no place in a rule.
  if (draft.end === "archive" && state.clause.verb?.end !== "archive") return false;
  const alternative =
    hasFirst(draft) &&
    (state.join === "or" ||
      ((state.join === "comma" || state.join === "and") && !free(draft) && isForSome(following)));
  if (alternative) {
    set(another(state));
    return true;
  }
  if (!free(draft)) return false;
  set(draft);
  return true;
};

/** « au-delà de leur délai de conservation »: a first period that is set elsewhere. */
export const openLater = (state: Placing, part: Part): boolean => {
  for (let at = part.at; at < part.next; at++)
    if (/^leurs?$/.test(wordAt(state.sentence, at))) current(state).byReference = true;
  return true;
};
