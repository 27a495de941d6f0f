import type { Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { endDiffers } from "./endDiffers.ts";
import { judgeArchive } from "./judgeArchive.ts";
import { judgeLength } from "./judgeLength.ts";
import { isStaged } from "./promisedTerm.ts";
import type { Rule } from "./rule.ts";

type Promised = NonNullable<RetentionRule["end"]>;

/** Whether what a rule does to its rows is what the sentence says becomes of them, and at that time. */
export const judgeEnd = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  switch (rule.end.kind) {
    case "archive":
      return judgeArchive(rule, rule.end, statement, promise);
    case "anonymise":
      return judgeAnonymisation(rule, statement, promise);
    case "restrict":
      return judgeRestriction(rule, statement, promise);
    default:
      return judgeDeletion(rule, statement, promise);
  }
};

const judgeDeletion = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  const other = endOtherThanDeletion(promise);
  return other === null
    ? judgeLength(rule, statement, promise, isStaged(promise) ? "all-stages" : "first-stage")
    : [endDiffers(rule, statement, other)];
};

/** An end that no deletion keeps; a stage between of unknown length is one, since nothing says when it is over. */
const endOtherThanDeletion = ({ end, then }: RetentionRule): Exclude<Promised, "delete"> | null => {
  if (then?.end && then.end !== "delete") return then.end;
  if (end === "anonymise") return end;
  if (then) return then.keep === null ? notDeleted(end) : null;
  return end === null || end === "delete" ? null : end;
};

const notDeleted = (end: Promised | null): Exclude<Promised, "delete"> =>
  end === null || end === "delete" ? "archive" : end;

/**
 * What is anonymous is no personal data any more (GDPR recital 26), so that a sentence that says only how long data are
 * kept may be kept so; whether the fields that are named suffice, a person must say. A pseudonym stays personal data for
 * whoever holds its key (art. 4(5)).
 */
const judgeAnonymisation = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  const { end, then } = promise;
  const isLast = end !== "anonymise" && then?.end === "anonymise";
  if (end !== "anonymise" && !isLast && (end !== null || then !== null))
    return [endDiffers(rule, statement, end ?? then?.end ?? "delete")];
  const pseudonyms =
    rule.end.kind === "anonymise"
      ? rule.end.fields.filter(({ as }) => as.kind === "pseudonym").map(({ column }) => column)
      : [];
  return [
    ...judgeLength(rule, statement, promise, isLast ? "all-stages" : "first-stage"),
    ...(end === null && !isLast
      ? [retentionFailure("retention.review-anonymise", { statement })]
      : []),
    ...(pseudonyms.length === 0
      ? []
      : [
          retentionFailure("retention.review-pseudonym", {
            statement,
            fields: pseudonyms.join(", "),
          }),
        ]),
  ];
};

/** A restriction ends nothing: it keeps only a promise of restriction (GDPR art. 4(3) and 18). */
const judgeRestriction = (
  rule: Rule,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] =>
  promise.end === "restrict"
    ? judgeLength(rule, statement, promise, "first-stage")
    : [endDiffers(rule, statement, promise.end ?? promise.then?.end ?? "delete")];
