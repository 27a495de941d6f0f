import type { Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { keptTerms, orderOfTerms, paramsOf } from "./keptTerms.ts";
import { firstStageOf } from "./promisedTerm.ts";
import { kindWords } from "./readingWords.ts";
import type { Rule } from "./rule.ts";

/** Whether the promise says how long data are kept at least, and not when they end. */
export const isMinimum = ({ kind, bound }: RetentionRule): boolean =>
  kind === "minimum" || bound === "minimum";

/**
 * Whether a rule that ends nothing keeps its promise. Only a minimum is kept so: a sentence with a maximum or an exact
 * period also promises an end, which such a rule does not make.
 */
export const judgeMinimum = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  const term = firstStageOf(promise);
  if (!isMinimum(promise) || promise.keep === null || !term)
    return [
      retentionFailure("retention.keep-needs-minimum", {
        statement,
        kindFr: kindWords[promise.kind].fr,
        kindEn: kindWords[promise.kind].en,
      }),
    ];
  for (const kept of keptTerms(rule)) {
    const order = orderOfTerms(kept, term);
    const params = paramsOf(rule, statement, kept, term);
    if (order === "shorter") return [retentionFailure("retention.keep-too-short", params)];
    if (order === "undecided") return [retentionFailure("retention.keep-undecided", params)];
  }
  return [];
};
