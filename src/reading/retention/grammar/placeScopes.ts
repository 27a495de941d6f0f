import { isDenial } from "./denials.ts";
import { current, type Placing } from "./placingState.ts";
import { wordAt, type Sentence, type Words } from "./sentence.ts";
import { isGeneric, systemIn } from "./subjects.ts";

/** « pour les mineurs »: the data of a rule, or the case in which it holds. */
export const placeFor = (state: Placing, words: Words, whole: Words, opening: boolean): boolean => {
  const draft = current(state);
  const { subject } = state.clause;
  // « Pour les mineurs, les photos sont … »: the photos of some.
  if (opening && subject && !isGeneric(state.sentence, subject)) {
    if (!isActivity(state.sentence, words)) draft.conditions.push(whole);
    return true;
  }
  if (state.inParenthesis && state.drafts.length > 1) {
    draft.scope = words;
    return true;
  }
  if (state.base.scope === null || opening) {
    if (draft.scope !== null && !opening) return false;
    draft.scope = words;
    draft.system ??= systemIn(state.sentence, words);
    return true;
  }
  const several =
    state.clause.body.filter(({ kind }) => kind === "for" || kind === "period").length > 2;
  if (!several && isActivity(state.sentence, words)) return true;
  draft.conditions.push(whole);
  return true;
};

/** « pour la gestion du dossier » after a named subject says why, not for whom. */
export const isActivity = (sentence: Sentence, { from }: Words): boolean => {
  if (!/^(?:la|le|l'|votre|notre|leur)$/.test(wordAt(sentence, from))) return false;
  return /(?:tion|sion|suivi|traitement|calcul|exercice|securite|surete|tracabilite|preuve|continuite|lutte)$/.test(
    wordAt(sentence, from + 1),
  );
};

/** « 3 ans, puis archivées 5 ans pour les seuls contrats »: for whom the first three years are is not said. */
export const limitsTheSecond = ({ sentence, drafts, join }: Placing, { from }: Words): boolean =>
  (drafts.at(-1)!.then?.keep ?? null) !== null && join === null && !isDenial(sentence, from);
