import type { Failure } from "../../../kernel/index.ts";
import { fold, type RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { isEventAlone } from "./promisedTerm.ts";
import type { Rule } from "./rule.ts";

/**
 * What a rule of one clock on all rows of a table cannot know of its promise: whether the clock dates what the sentence
 * names, and whether the promise holds for every row. Only a person who read the sentence can say.
 */
export const judgeReach = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  const { keep, plus, until, condition, system } = promise;
  const { clock, store } = rule;
  const state = promise.while;
  const reasons: (Failure | false)[] = [
    condition !== null && retentionFailure("retention.review-condition", { statement, condition }),
    plus === "current-year" &&
      retentionFailure("retention.review-current-year", { statement, clock }),
    isEventAlone(promise) && retentionFailure("retention.review-no-duration", { statement, clock }),
    keep !== null &&
      state !== null &&
      retentionFailure("retention.review-state-end", { statement, clock, state }),
    keep !== null &&
      until !== null &&
      retentionFailure("retention.review-whichever-first", { statement, clock, until }),
    system !== null &&
      !names(rule).includes(plain(system)) &&
      retentionFailure("retention.review-system", { statement, system, store }),
  ];
  return reasons.filter((reason) => reason !== false);
};

const names = ({ store, dataset, collection }: Rule): readonly string[] =>
  [store, dataset ?? "", collection].map(plain);

const plain = (name: string): string => fold(name).replaceAll(/[^\p{L}\p{N}]/gu, "");
