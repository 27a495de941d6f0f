import type { Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { judgeTerm } from "./judgeTerm.ts";
import { isEventAlone } from "./promisedTerm.ts";
import { readingWords } from "./readingWords.ts";
import { isReviewFailure } from "./reviewFailure.ts";
import type { Rule } from "./rule.ts";

/**
 * Whether one rule keeps a sentence of several periods as a whole: « deux mois inutilisés, six mois utilisés » by its
 * cases, « cinq ans, ou jusqu’à la décision définitive » by its disputes.
 */
export const keepsAll = (rule: Rule, promises: readonly RetentionRule[]): boolean =>
  rule.statement.rule === null &&
  promises.length > 1 &&
  (rule.cases.length > 0 || rule.disputes !== null);

/**
 * Each period of the rule must keep one promise of the sentence, and each promise be kept by one of them. That a case
 * names the same rows as the sentence does, only a person can say.
 */
export const judgeAlternatives = (
  rule: Rule,
  statement: string,
  promises: readonly RetentionRule[],
): readonly Failure[] => {
  const periods = [...rule.cases.map(({ keep }) => keep), rule.keep];
  const timed = promises.filter((promise) => !(rule.disputes && isEventAlone(promise)));
  const keeps = (keep: string, promise: RetentionRule): boolean =>
    judgeTerm({ ...rule, cases: [], keep }, statement, promise).every(isReviewFailure);
  if (!canBePaired(periods, timed, keeps))
    return [
      retentionFailure("retention.cases-differ", {
        statement,
        periods: periods.join(", "),
        promisedFr: promises.map((each) => readingWords(each, "fr")).join(" ; "),
        promisedEn: promises.map((each) => readingWords(each, "en")).join("; "),
      }),
    ];
  const stages = timed.flatMap((promise, index) =>
    judgeTerm({ ...rule, cases: [], keep: periods[index] ?? rule.keep }, statement, promise),
  );
  return [
    ...(rule.cases.length > 0 ? [retentionFailure("retention.review-cases", { statement })] : []),
    ...stages.filter(isReviewFailure).slice(0, 1),
  ];
};

/** Whether all of one list can be given one of the other each; the lists are as short as a sentence. */
const canBePaired = <A, B>(
  as: readonly A[],
  bs: readonly B[],
  fits: (a: A, b: B) => boolean,
): boolean => {
  if (as.length !== bs.length) return false;
  const [first, ...rest] = as;
  if (first === undefined) return true;
  return bs.some((b, index) => fits(first, b) && canBePaired(rest, bs.toSpliced(index, 1), fits));
};
