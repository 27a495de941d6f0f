import { comparePeriods, parsePeriod, type Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { periodParams } from "./periodWords.ts";
import { isEventAlone, isStaged, termOf, type Term } from "./promisedTerm.ts";
import { endNames, kindWords } from "./readingWords.ts";
import type { Rule } from "./rule.ts";

/** Kinds that set no term at which data ends: they may forbid a deletion, never ask for one. */
const withoutTerm: ReadonlySet<RetentionRule["kind"]> = new Set([
  "minimum",
  "not-kept",
  "unlimited",
  "by-reference",
  "open-criterion",
]);

/** Whether the promise ends in a deletion at all, and whether the rule deletes when it says: not before, not after. */
export const judgeTerm = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  const term = termOf(promise);
  const kind = kindWithoutTerm(promise, term);
  const otherEnd = endOtherThanDeletion(promise);
  return [
    ...(kind === null
      ? []
      : [
          retentionFailure("retention.reading-justifies-nothing", {
            statement,
            kind,
            kindFr: kindWords[kind].fr,
            kindEn: kindWords[kind].en,
          }),
        ]),
    ...(otherEnd === null
      ? []
      : [
          retentionFailure("retention.end-differs", {
            statement,
            promised: otherEnd,
            promisedFr: endNames[otherEnd].fr,
            promisedEn: endNames[otherEnd].en,
          }),
        ]),
    ...(term && otherEnd === null ? compare(rule, statement, promise, term) : []),
  ];
};

const isMinimum = ({ kind, bound, then }: RetentionRule): boolean =>
  kind === "minimum" || bound === "minimum" || then?.bound === "minimum";

const kindWithoutTerm = (
  promise: RetentionRule,
  term: Term | null,
): RetentionRule["kind"] | null => {
  if (isMinimum(promise)) return "minimum";
  if (withoutTerm.has(promise.kind)) return promise.kind;
  return term ? null : "duration";
};

type End = NonNullable<RetentionRule["end"]>;

/** An end that no deletion keeps; a stage between of unknown length is one, since nothing says when it is over. */
const endOtherThanDeletion = ({ end, then }: RetentionRule): Exclude<End, "delete"> | null => {
  if (then?.end && then.end !== "delete") return then.end;
  if (end === "anonymise") return end;
  if (then) return then.keep === null ? notDeleted(end) : null;
  return end === null || end === "delete" ? null : end;
};

const notDeleted = (end: End | null): Exclude<End, "delete"> =>
  end === null || end === "delete" ? "archive" : end;

const compare = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
  term: Term,
): readonly Failure[] => {
  const kept = parsePeriod(rule.keep);
  const params = {
    statement,
    clock: rule.clock,
    ...(kept ? periodParams("keep", rule.keep, kept) : {}),
    ...periodParams("promised", term.iso, term.period),
  };
  const order =
    kept === null || rule.keep === term.iso ? "equal" : comparePeriods(kept, term.period);
  if (order === "undecided") return [retentionFailure("retention.keep-undecided", params)];
  if (isStaged(promise)) {
    if (order === "shorter") return [retentionFailure("retention.keep-cuts-stage", params)];
    const late = order === "longer" && !isMinimum(promise);
    return [
      ...(late ? [retentionFailure("retention.keep-too-long", params)] : []),
      retentionFailure("retention.review-stage", params),
    ];
  }
  if (order === "longer" && !isMinimum(promise))
    return [
      retentionFailure(
        isEventAlone(promise) ? "retention.keep-past-event" : "retention.keep-too-long",
        params,
      ),
    ];
  if (order !== "shorter") return [];
  // « trois ans, ou jusqu'à la clôture »: a rule whose clock is the event adds nothing to it.
  if (promise.until !== null && kept?.blank) return [];
  if (promise.bound === "range") return [retentionFailure("retention.review-range", params)];
  return promise.bound === "exact" || isMinimum(promise)
    ? [retentionFailure("retention.keep-too-short", params)]
    : [];
};
