import { comparePeriods, parsePeriod, type Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { orderOf, speakOfOtherRows } from "./judgeAgreement.ts";
import { periodParams } from "./periodWords.ts";
import { firstStageOf } from "./promisedTerm.ts";
import type { Rule } from "./rule.ts";

/**
 * What the legal minima of the policy do to a rule: they hold its end back until they are over, and this is said. A
 * minimum that lasts longer than what was promised is a contradiction between two published sentences, which no machine
 * can solve: the obligation to keep is obeyed (GDPR art. 17(3)(b)), and the person who publishes is told.
 */
export const judgeMinima = (
  rule: Rule,
  promise: RetentionRule | null,
  rules: readonly Rule[],
): readonly Failure[] =>
  rule.end.kind === "keep"
    ? []
    : rules
        .filter(({ end }) => end.kind === "keep")
        .filter((minimum) => holdsBack(minimum, rule))
        .map((minimum) => say(minimum, rule, promise));

const holdsBack = (minimum: Rule, rule: Rule): boolean => {
  if (minimum.store !== rule.store || speakOfOtherRows(minimum, rule)) return false;
  const kept = new Set([minimum.collection, ...minimum.with]);
  const ended = [rule.collection, ...rule.with];
  const order = orderOf(minimum, rule);
  return (
    ended.some((collection) => kept.has(collection)) && order !== "shorter" && order !== "equal"
  );
};

const say = (minimum: Rule, rule: Rule, promise: RetentionRule | null): Failure => {
  const period = parsePeriod(minimum.keep);
  const params = {
    other: minimum.id,
    collection: minimum.collection,
    through: `${minimum.collection}.${minimum.clock}`,
    ...(period ? periodParams("keep", minimum.keep, period) : {}),
  };
  const term = promise && promise.bound !== "minimum" ? firstStageOf(promise) : null;
  const isLonger =
    period && term && orderOf(minimum, rule) !== "undecided"
      ? comparePeriods(period, term.period) === "longer"
      : false;
  return isLonger && term
    ? retentionFailure("retention.minimum-exceeds", {
        ...params,
        statement: rule.statement.id,
        ...periodParams("promised", term.iso, term.period),
      })
    : retentionFailure("retention.minimum-delays", params);
};
