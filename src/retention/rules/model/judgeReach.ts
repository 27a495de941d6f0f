import type { Failure } from "../../../kernel/index.ts";
import { fold, type RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { conditionWords } from "./conditionWords.ts";
import { isEventAlone } from "./promisedTerm.ts";
import type { Rule } from "./rule.ts";

/**
 * What a rule on the rows of a table cannot know of its promise: whether the clock dates what the sentence names, whether
 * a condition of the rule is that of the sentence, and whether the promise holds for every row. Only a person who read
 * the sentence can say.
 */
export const judgeReach = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  const { keep, plus, until, system } = promise;
  const { clock, store, disputes, notice } = rule;
  const state = promise.while;
  const reasons: (Failure | null | false)[] = [
    judgeCondition(rule, statement, promise),
    plus === "current-year" &&
      rule.plus !== "current-year" &&
      retentionFailure("retention.review-current-year", { statement, clock }),
    isEventAlone(promise) &&
      !disputes &&
      retentionFailure("retention.review-no-duration", { statement, clock }),
    keep !== null &&
      state !== null &&
      retentionFailure("retention.review-state-end", { statement, clock, state }),
    keep !== null &&
      until !== null &&
      !disputes &&
      retentionFailure("retention.review-whichever-first", { statement, clock, until }),
    disputes !== null &&
      retentionFailure("retention.review-disputes", {
        statement,
        collection: disputes.rows.collection,
        decided: disputes.decided,
      }),
    notice !== null &&
      retentionFailure("retention.review-notice", { statement, sent: notice.sent }),
    system !== null &&
      !names(rule).includes(plain(system)) &&
      retentionFailure("retention.review-system", { statement, system, store }),
  ];
  return reasons.filter((reason) => reason !== false && reason !== null);
};

/** The words of the sentence stand beside those of the rule: whether they mean the same rows is for a person to say. */
const judgeCondition = (
  { when, cases }: Rule,
  statement: string,
  { condition }: RetentionRule,
): Failure | null => {
  if (condition === null) return null;
  const tests = [...(when === null ? [] : [when]), ...cases.map((each) => each.when)];
  if (tests.length === 0)
    return retentionFailure("retention.review-condition", { statement, condition });
  return retentionFailure("retention.review-when", {
    statement,
    condition,
    testsFr: tests.map((test) => conditionWords(test, "fr")).join(" ; "),
    testsEn: tests.map((test) => conditionWords(test, "en")).join("; "),
  });
};

const names = ({ store, dataset, collection }: Rule): readonly string[] =>
  [store, dataset ?? "", collection].map(plain);

const plain = (name: string): string => fold(name).replaceAll(/[^\p{L}\p{N}]/gu, "");
