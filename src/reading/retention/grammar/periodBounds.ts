import type { Period } from "./periods.ts";
import { current, type PartOf, type Placing } from "./placingState.ts";
import { wordAt } from "./sentence.ts";

/** « (3 ans pour les prêts, 5 ans pour les amendes) »: each kind of data has its own. */
export const isListed = ({ clause: { body } }: Placing): boolean =>
  body.filter(({ kind }) => kind === "period").length > 1;

/** « …, dans la limite de 5 ans », « … sans pouvoir excéder 5 ans »: the longest that what stands before may last. */
export const isCeiling = (
  { sentence, join, drafts }: Placing,
  { at, period }: PartOf<"period">,
): boolean => {
  if (period.bound !== "maximum") return false;
  // « tant que la carte est valide (10 ans au maximum) »
  if (join === "open") return drafts.at(-1)!.while !== null;
  return (
    (join === null || join === "comma") &&
    period.boundFirst &&
    /^(?:dans|sans)$/.test(wordAt(sentence, at))
  );
};

/**
 * « au plus 5 ans, ou 10 ans en cas de litige »: a bound that comes first holds for both, as one before a bracket does.
 * Whether « 5 ans au moins, 10 ans en cas de litige » keeps or ends at ten years, nobody can tell.
 */
export const sharedBound = (state: Placing, period: Period): Period | null => {
  const { period: before, conditions, scope } = current(state);
  if (!before || before.bound === "exact" || before.bound === "range" || period.bound !== "exact")
    return period;
  const hasItsCase = conditions.length > state.base.conditions.length || scope !== state.base.scope;
  const sideBySide = state.join === "or" && before.boundFirst && !hasItsCase;
  // « une durée maximale de 2 ans pour les uns et de 5 ans pour les autres »
  const leans = before.boundFirst && period.leans && /^(?:and|comma|or)$/.test(state.join ?? "");
  if (state.join === "open" || sideBySide || leans) return { ...period, bound: before.bound };
  return before.bound === "minimum" ? null : period;
};

/** « La durée maximale de conservation » sets the bound of its period. */
export const withNounBound = (state: Placing, period: Period): Period | null => {
  const { noun } = state.clause;
  if (noun !== "maximum" && noun !== "minimum") return period;
  return period.bound === "exact" || period.bound === noun ? { ...period, bound: noun } : null;
};
