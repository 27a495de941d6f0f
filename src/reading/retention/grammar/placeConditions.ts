import { hasFirst, type Draft } from "./drafts.ts";
import type { Part } from "./parts.ts";
import { another, current, type Placing } from "./placingState.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/** A case belongs to the rule beside it: to the one before, or to the one that it opens. */
export const placeCondition = (state: Placing, words: Words, following: Part | null): boolean => {
  const draft = current(state);
  // « puis, sauf opposition, versées aux archives »: the case is that of what follows alone.
  const [puis, comma] = [words.from - 2, words.from - 1].map((at) => wordAt(state.sentence, at));
  if (hasFirst(draft) && comma === "," && puis === "puis") return false;
  if (standsAlone(state, words, following)) {
    // « supprimées après deux ans ou en cas de décès »: the case is the event of another rule.
    if (state.clause.verb?.kind !== "end" || wordAt(state.sentence, words.from + 1) !== "cas")
      return false;
    another(state).conditions.push(words);
    return true;
  }
  if (opensAnother(state, words, following)) another(state).conditions.push(words);
  // « deux ans hors litige, sinon »
  else if (
    wordAt(state.sentence, words.from) === "sinon" &&
    draft.conditions.length > state.base.conditions.length
  )
    return false;
  else if (isException(state, words))
    for (const each of sharingItsPeriod(state, draft)) each.conditions.push(words);
  else draft.conditions.push(words);
  return true;
};

/**
 * « Dans le cadre d'un recrutement, les données sont … », « À des fins de preuve, … »: before the rule, the purpose tells
 * it from those for other purposes. A duty or a task is a ground, and « afin de traiter … » a reason.
 */
export const setsACase = (sentence: Sentence, { at, next }: Part): boolean => {
  const opened = [0, 1, 2].map((offset) => wordAt(sentence, at + offset)).join(" ");
  if (!/^(?:dans le cadre|au titre d[eu]s?|a des fins|aux fins d[e'u]s?)$/.test(opened))
    return false;
  for (let word = at + 3; word < next; word++)
    if (ground.test(wordAt(sentence, word))) return false;
  return true;
};

const ground =
  /^(?:obligations?|missions?|interets?|activites?|competences?|prerogatives?|fonctions?|traitements?|presente?s?|services?)$/;

/** « deux ans ou en cas de décès »: instead of a period, and not one more case behind a case. */
const standsAlone = (state: Placing, words: Words, following: Part | null): boolean => {
  if (state.join !== "or" || following !== null || !hasFirst(current(state))) return false;
  const before = state.clause.body.filter(
    ({ kind, next }) => next <= words.from && kind !== "join" && kind !== "neutral",
  );
  return before.at(-1)?.kind !== "condition";
};

/** « … ou, en cas de litige, dix ans », « …, sinon deux ans »: the case is that of the rule to come. */
const opensAnother = (state: Placing, words: Words, following: Part | null): boolean => {
  const draft = current(state);
  if (!hasFirst(draft) && draft.at === null && draft.from === null) return false;
  if (following === null || following.kind === "close") return false;
  if (state.join === "or") return true;
  return isElse(state, words) && following.kind === "period";
};

const isElse = ({ sentence }: Placing, { from }: Words): boolean =>
  find(sentence, from, "condition-whole")?.value === "else";

const isException = ({ sentence }: Placing, { from }: Words): boolean =>
  ["condition", "condition-clause"].some(
    (category) => find(sentence, from, category)?.value === "exception",
  );

/** « deux ans après le prêt ou la clôture, sauf litige »: said once, the exception holds for both starts. */
const sharingItsPeriod = ({ drafts }: Placing, draft: Draft): readonly Draft[] =>
  drafts.filter(
    (each) => each === draft || (draft.period !== null && each.period === draft.period),
  );
