import { comparePeriods, type Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { keptTerms, orderOfTerms, paramsOf } from "./keptTerms.ts";
import { countedTerm, firstStageOf, isEventAlone, termOf, type Term } from "./promisedTerm.ts";
import type { Rule } from "./rule.ts";

/** Which part of the promise the rule is held against, when the sentence knows two stages. */
export type Stages = "first-stage" | "all-stages";

/**
 * Whether a rule ends its rows when the sentence says: for each of its cases, since each of them must keep the promise.
 * `then`: a stage of the rule itself that counts too.
 */
export const judgeLength = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
  stages: Stages,
  then?: string,
): readonly Failure[] => {
  const term = stages === "all-stages" ? termOf(promise) : firstStageOf(promise);
  if (!term) return [];
  const failures = keptTerms(rule, then).flatMap((kept) => {
    const params = paramsOf(rule, statement, kept, term);
    if (rule.plus === "current-year" && promise.plus !== "current-year")
      return isBeyondWithTheYear(promise, kept, term)
        ? [retentionFailure("retention.plus-unpromised", params)]
        : [];
    return stages === "all-stages"
      ? judgeBothStages(promise, kept, term, params)
      : judgeStage(promise, kept, term, params);
  });
  const isFirst = (failure: Failure, index: number): boolean =>
    failures.findIndex(({ code }) => code === failure.code) === index;
  return failures.filter(isFirst);
};

/** The rest of the year may be a whole year: only a maximum that leaves room for it is still kept. */
const isBeyondWithTheYear = ({ bound }: RetentionRule, kept: Term, term: Term): boolean => {
  const longest = countedTerm([kept.iso, "P1Y"]);
  if (!longest || bound === "exact" || bound === "minimum") return true;
  const order = comparePeriods(longest.period, term.period);
  return order === "longer" || order === "undecided";
};

const isLeast = ({ kind, bound, then }: RetentionRule): boolean =>
  kind === "minimum" || bound === "minimum" || then?.bound === "minimum";

/** The rule makes what comes after both stages: never at the end of the first, and someone else makes the first. */
const judgeBothStages = (
  promise: RetentionRule,
  kept: Term,
  term: Term,
  params: Record<string, string>,
): readonly Failure[] => {
  const order = orderOfTerms(kept, term);
  if (order === "undecided") return [retentionFailure("retention.keep-undecided", params)];
  if (order === "shorter") return [retentionFailure("retention.keep-cuts-stage", params)];
  const late = order === "longer" && !isLeast(promise);
  return [
    ...(late ? [retentionFailure("retention.keep-too-long", params)] : []),
    retentionFailure("retention.review-stage", params),
  ];
};

const judgeStage = (
  promise: RetentionRule,
  kept: Term,
  term: Term,
  params: Record<string, string>,
): readonly Failure[] => {
  const order = orderOfTerms(kept, term);
  if (order === "undecided") return [retentionFailure("retention.keep-undecided", params)];
  if (order === "longer" && !isLeast(promise))
    return [
      retentionFailure(
        isEventAlone(promise) ? "retention.keep-past-event" : "retention.keep-too-long",
        params,
      ),
    ];
  if (order !== "shorter") return [];
  // « trois ans, ou jusqu'à la clôture »: a rule whose clock is the event adds nothing to it.
  if (promise.until !== null && kept.period.blank) return [];
  if (promise.bound === "range") return [retentionFailure("retention.review-range", params)];
  return promise.bound === "exact" || isLeast(promise)
    ? [retentionFailure("retention.keep-too-short", params)]
    : [];
};
