import { comparePeriods, type Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import type { RetentionStatement } from "../../../register/index.ts";
import { retentionFailure } from "../../errors.ts";
import { conditionWords } from "./conditionWords.ts";
import { judgeMinima } from "./judgeMinima.ts";
import { promiseOf } from "./judgePromise.ts";
import { keptTerms } from "./keptTerms.ts";
import { periodParams } from "./periodWords.ts";
import { isStaged, termOf } from "./promisedTerm.ts";
import type { Rule } from "./rule.ts";

/** What the other rules of the policy do to a rule, or leave undone beside it; none of it refuses the rule. */
export const notesAmong = (
  rule: Rule,
  statement: RetentionStatement,
  rules: readonly Rule[],
): readonly Failure[] => {
  const promise = promiseOf(rule, statement);
  const beside = rules.filter((other) => other !== rule);
  return [
    ...judgeMinima(rule, promise, beside),
    ...(promise ? noteRowsLeft(rule, promise) : []),
    ...(promise ? noteSecondStage(rule, promise, beside) : []),
  ];
};

/** A promise without a condition is about all rows; a rule with one leaves some to another rule, or to nobody. */
const noteRowsLeft = (rule: Rule, promise: RetentionRule): readonly Failure[] =>
  rule.when === null || promise.condition !== null || rule.reviewed !== null
    ? []
    : [
        retentionFailure("retention.rows-left", {
          statement: rule.statement.id,
          testFr: conditionWords(rule.when, "fr"),
          testEn: conditionWords(rule.when, "en"),
        }),
      ];

/** « trois ans, puis d'accès restreint dix ans »: a restriction alone would let the data lie there for ever. */
const noteSecondStage = (
  rule: Rule,
  promise: RetentionRule,
  beside: readonly Rule[],
): readonly Failure[] => {
  const term = isStaged(promise) ? termOf(promise) : null;
  if (!term || (rule.end.kind !== "restrict" && rule.end.kind !== "anonymise")) return [];
  const isMade = beside.some(
    (other) =>
      other.activity === rule.activity &&
      other.statement.id === rule.statement.id &&
      other.store === rule.store &&
      other.collection === rule.collection &&
      other.end.kind === "delete" &&
      keptTerms(other).some(({ period }) => comparePeriods(period, term.period) === "equal"),
  );
  return isMade
    ? []
    : [
        retentionFailure("retention.second-stage-open", {
          statement: rule.statement.id,
          ...periodParams("promised", term.iso, term.period),
        }),
      ];
};
