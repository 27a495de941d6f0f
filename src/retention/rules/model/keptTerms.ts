import { comparePeriods, type PeriodOrder } from "../../../kernel/index.ts";
import { periodParams } from "./periodWords.ts";
import { countedTerm, type Term } from "./promisedTerm.ts";
import type { Rule } from "./rule.ts";

/** How long a rule keeps, for each of its cases and for the other rows, with what is added; `then`: a stage after it. */
export const keptTerms = ({ keep, plus, cases }: Rule, then?: string): readonly Term[] => {
  const added = [
    ...(plus === null || plus === "current-year" ? [] : [plus]),
    ...(then === undefined ? [] : [then]),
  ];
  return [...cases.map((each) => each.keep), keep]
    .map((each) => countedTerm([each, ...added]))
    .filter((term) => term !== null);
};

export const orderOfTerms = (kept: Term, promised: Term): PeriodOrder =>
  kept.iso === promised.iso ? "equal" : comparePeriods(kept.period, promised.period);

/** Parameters of the messages that hold a rule against a promise. */
export const paramsOf = (
  rule: Rule,
  statement: string,
  kept: Term,
  promised: Term,
): Record<string, string> => ({
  statement,
  clock: rule.clock,
  ...periodParams("keep", kept.iso, kept.period),
  ...periodParams("promised", promised.iso, promised.period),
});
