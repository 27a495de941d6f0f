import { comparePeriods, parsePeriod, type Failure, type Period } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { RetentionStatement } from "../../../register/index.ts";
import { periodParams } from "./periodWords.ts";
import type { Rule } from "./rule.ts";

/**
 * Judges a rule against the sentence it is bound to: every reason why executing it would not keep the promise.
 *
 * GDPR article 5(1)(e): kept no longer than necessary, so nothing stays longer than it was said; and what was said
 * to be kept stays as long as it was said. A sentence that sets no term never ends a row, whoever reviewed it.
 */
export const judgePromise = (rule: Rule, statement: RetentionStatement): readonly Failure[] => {
  const { reading } = statement;
  const about = { statement: statement.id };
  const refusals: Failure[] = [];
  if (reading.status !== "read" && !rule.reviewed)
    refusals.push(retentionFailure("retention.review-partly-read", about));
  const chosen = choose(rule, statement);
  if (chosen.failure) refusals.push(chosen.failure);
  if (chosen.promise) refusals.push(...judgeOne(rule, statement.id, chosen.promise));
  return refusals;
};

/** Whether a person's review of the sentence would answer this refusal. */
export const isReviewFailure = ({ code }: Failure): boolean => code.startsWith("retention.review-");

/** The promise of the sentence that the rule keeps; null when that is not certain. */
export const promiseOf = (rule: Rule, statement: RetentionStatement): RetentionRule | null =>
  choose(rule, statement).promise;

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
    ? refuse(retentionFailure("retention.reading-justifies-nothing", { statement: id, kind: "–" }))
    : { promise: null, failure: null };
};

/** Kinds that set no term at which data ends: they may forbid a deletion, never ask for one. */
const withoutTerm: ReadonlySet<string> = new Set([
  "minimum",
  "not-kept",
  "unlimited",
  "by-reference",
  "open-criterion",
]);

const judgeOne = (rule: Rule, statement: string, promise: RetentionRule): readonly Failure[] => {
  const refusals: Failure[] = [];
  const review = (needed: boolean, failure: Failure): void => {
    if (needed && !rule.reviewed) refusals.push(failure);
  };
  const isMinimum = promise.kind === "minimum" || promise.bound === "minimum";
  if (withoutTerm.has(promise.kind) || isMinimum)
    refusals.push(
      retentionFailure("retention.reading-justifies-nothing", {
        statement,
        kind: isMinimum ? "minimum" : promise.kind,
      }),
    );
  const otherEnd = endOtherThanDeletion(promise);
  if (otherEnd !== null)
    refusals.push(retentionFailure("retention.end-differs", { statement, promised: otherEnd }));
  review(
    promise.condition !== null,
    retentionFailure("retention.review-condition", {
      statement,
      condition: promise.condition ?? "",
    }),
  );
  review(
    promise.plus === "current-year",
    retentionFailure("retention.review-current-year", { statement, clock: rule.clock }),
  );
  const promised = promisedPeriod(promise);
  if (promised)
    refusals.push(
      ...comparePromise(rule, statement, isMinimum ? "minimum" : promise.bound, promised),
    );
  else if (!withoutTerm.has(promise.kind))
    review(
      true,
      retentionFailure("retention.review-no-duration", { statement, clock: rule.clock }),
    );
  return refusals;
};

const endOtherThanDeletion = ({ end, then }: RetentionRule): string | null => {
  if (end !== null && end !== "delete") return end;
  if (then === null) return null;
  return then.keep === null && (then.end === null || then.end === "delete") ? null : "archive";
};

interface Promised {
  readonly iso: string;
  readonly period: Period;
}

const promisedPeriod = ({ keep, plus }: RetentionRule): Promised | null => {
  const base = keep === null ? null : parsePeriod(keep);
  if (keep === null || !base) return null;
  const more = plus === null ? null : parsePeriod(plus);
  if (!more) return { iso: keep, period: base };
  const sum = Temporal.Duration.from({
    years: base.years + more.years,
    months: base.months + more.months,
    weeks: base.weeks + more.weeks,
    days: base.days + more.days,
    hours: base.hours + more.hours,
  });
  return { iso: sum.blank ? "P0D" : sum.toString(), period: sum };
};

const comparePromise = (
  rule: Rule,
  statement: string,
  bound: RetentionRule["bound"],
  promised: Promised,
): readonly Failure[] => {
  const kept = parsePeriod(rule.keep);
  if (!kept || rule.keep === promised.iso) return [];
  const params = {
    statement,
    ...periodParams("keep", rule.keep, kept),
    ...periodParams("promised", promised.iso, promised.period),
  };
  const order = comparePeriods(kept, promised.period);
  if (order === "undecided") return [retentionFailure("retention.keep-undecided", params)];
  // `range`: the reading gives its upper bound, which is a maximum.
  if (order === "longer" && bound !== "minimum")
    return [retentionFailure("retention.keep-too-long", params)];
  if (order === "shorter" && (bound === "exact" || bound === "minimum"))
    return [retentionFailure("retention.keep-too-short", params)];
  return [];
};
