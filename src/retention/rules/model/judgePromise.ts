import type { Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import type { RetentionStatement } from "../../../register/index.ts";
import { retentionFailure } from "../../errors.ts";
import { judgeAlternatives, keepsAll } from "./judgeAlternatives.ts";
import { judgeReach } from "./judgeReach.ts";
import { judgeTerm } from "./judgeTerm.ts";
import { isReviewFailure } from "./reviewFailure.ts";
import type { Rule } from "./rule.ts";

/**
 * Judges a rule against the sentence it is bound to: every reason why executing it would not keep the promise.
 *
 * GDPR article 5(1)(e): kept no longer than necessary, so nothing stays longer than it was said; and what was said
 * to be kept stays as long as it was said. A sentence that sets no term never ends a row, whoever reviewed it.
 */
export const judgePromise = (rule: Rule, statement: RetentionStatement): readonly Failure[] => {
  const { id, reading } = statement;
  const reasons = [
    ...(reading.status === "read"
      ? []
      : [retentionFailure("retention.review-partly-read", { statement: id })]),
    ...(keepsAll(rule, reading.rules)
      ? [
          ...judgeAlternatives(rule, id, reading.rules),
          ...firstOfEachCode(reading.rules.flatMap((promise) => judgeReach(rule, id, promise))),
        ]
      : judgeOne(rule, statement)),
  ];
  return rule.reviewed ? reasons.filter((reason) => !isReviewFailure(reason)) : reasons;
};

const judgeOne = (rule: Rule, statement: RetentionStatement): readonly Failure[] => {
  const { promise, failure } = choose(rule, statement);
  const { id, reading } = statement;
  const count = reading.rules.length;
  return [
    ...(failure ? [failure] : []),
    ...(promise && count > 1
      ? [retentionFailure("retention.review-several", { statement: id, count })]
      : []),
    ...(promise ? [...judgeTerm(rule, id, promise), ...judgeReach(rule, id, promise)] : []),
  ];
};

const firstOfEachCode = (failures: readonly Failure[]): readonly Failure[] =>
  failures.filter(
    (failure, index) => failures.findIndex(({ code }) => code === failure.code) === index,
  );

/** The promise of the sentence that the rule keeps, the first when it keeps them all; null when that is not certain. */
export const promiseOf = (rule: Rule, statement: RetentionStatement): RetentionRule | null =>
  keepsAll(rule, statement.reading.rules)
    ? (statement.reading.rules[0] ?? null)
    : choose(rule, statement).promise;
const choose = (
  rule: Rule,
  { id, reading: { rules, status } }: RetentionStatement,
): { readonly promise: RetentionRule | null; readonly failure: Failure | null } => {
  const count = rules.length;
  const number = rule.statement.rule;
  const refuse = (failure: Failure) => ({ promise: null, failure });
  if (number === null && count > 1)
    return refuse(
      retentionFailure("retention.statement-rule-unspecified", { statement: id, count }),
    );
  const promise = rules[(number ?? 1) - 1];
  if (promise) return { promise, failure: null };
  if (number !== null)
    return refuse(
      retentionFailure("retention.statement-rule-unknown", { statement: id, count, rule: number }),
    );
  // A sentence of which nothing was read: only the review, demanded above, can stand for it.
  return status === "read"
    ? refuse(
        retentionFailure("retention.reading-justifies-nothing", {
          statement: id,
          kind: "–",
          kindFr: "aucune durée",
          kindEn: "no period",
        }),
      )
    : { promise: null, failure: null };
};
