import type { Failure } from "../../../kernel/index.ts";
import { fold, type RetentionRule } from "../../../reading/index.ts";
import type { RetentionStatement } from "../../../register/index.ts";
import { retentionFailure } from "../../errors.ts";
import { promiseOf } from "./judgePromise.ts";
import { isReviewFailure } from "./reviewFailure.ts";
import { judgeTerm } from "./judgeTerm.ts";
import type { Rule } from "./rule.ts";

/**
 * What the other sentences of the activity do to the one that a rule is bound to.
 *
 * « … conservées trois ans. Au-delà, elles sont archivées dix ans. »: the second sentence changes what the end of the
 * first means. « En cas de litige, cinq ans de plus »: some of the same rows are promised another end. The first alone
 * ends nothing before a person has read both.
 */
export const judgeSiblings = (
  rule: Rule,
  statement: RetentionStatement,
  siblings: readonly RetentionStatement[],
): readonly Failure[] => {
  const others = siblings.filter(({ id }) => id !== statement.id);
  const promise = promiseOf(rule, statement);
  const own = promise && { promise, context: statement.context };
  const next = others.find(({ context }) => context === statement.text);
  const reasons = next
    ? [
        ...(own ? judgeContinuation(rule, own, next) : []),
        retentionFailure("retention.review-continued", {
          statement: statement.id,
          text: next.text,
        }),
      ]
    : own
      ? judgeRivals(statement.id, own, others)
      : [];
  return rule.reviewed ? reasons.filter((reason) => !isReviewFailure(reason)) : reasons;
};

/** What follows the period of the rule was read: no review makes a deletion of the archive that it promises. */
const judgeContinuation = (
  rule: Rule,
  own: Placed,
  { id, context, reading }: RetentionStatement,
): readonly Failure[] =>
  reading.rules
    .filter(
      (promise) =>
        reading.status === "read" &&
        promise.keep === own.promise.keep &&
        (promise.scope === own.promise.scope || mayBeSame(own, { promise, context })),
    )
    .flatMap((promise) => judgeTerm(rule, id, promise))
    .filter(({ code }) => endsOtherwise.has(code));

const endsOtherwise: ReadonlySet<string> = new Set([
  "retention.end-differs",
  "retention.keep-cuts-stage",
  "retention.archive-differs",
  "retention.archive-unstated",
]);

const judgeRivals = (
  statement: string,
  own: Placed,
  others: readonly RetentionStatement[],
): readonly Failure[] => {
  const rival = others.find(({ context, reading }) =>
    reading.rules.some((promise) => isRival(own, { promise, context })),
  );
  return rival
    ? [
        retentionFailure("retention.review-same-data", {
          statement,
          other: rival.id,
          text: rival.text,
        }),
      ]
    : [];
};

interface Placed {
  readonly promise: RetentionRule;
  readonly context: string | null;
}

/** Another promise on data that may be the same. */
const isRival = (own: Placed, other: Placed): boolean =>
  promised(own.promise) !== promised(other.promise) && mayBeSame(own, other);

const promised = ({ scope: _scope, reference: _reference, ...rest }: RetentionRule): string =>
  JSON.stringify(rest);

/** Words that name nothing, under no heading, name all the data of the activity; under a heading, what it names. */
const mayBeSame = (own: Placed, other: Placed): boolean => {
  const [a, b] = [named(own), named(other)];
  if (a === null || b === null) return true;
  return (
    a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) || isCase.test(a) || isCase.test(b)
  );
};

/** « Les pièces qui ont servi à un litige » are no other kind of data, but some of them: a condition in a name. */
const isCase = /(?<!\p{L})(?:qui|dont|ayant|faisant|contentieux|contentieuse|litiges?)(?!\p{L})/u;

const named = ({ promise: { scope }, context }: Placed): string | null => {
  const words = scope ?? context;
  return words === null
    ? null
    : fold(words)
        .replaceAll(/[\s’']+/g, " ")
        .trim()
        .replace(/^(?:les?|la|l|ces?|cet|cette|des?|du|tous|toutes?) /, "");
};
