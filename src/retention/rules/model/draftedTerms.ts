import type { RetentionRule } from "../../../reading/index.ts";
import { isMinimum } from "./judgeMinimum.ts";
import { firstStageOf, isEventAlone, isStaged, termOf } from "./promisedTerm.ts";
import type { WrittenRule } from "./writtenRule.ts";

/** Stands where only a person knows the name; the check refuses it as unknown. */
export const toFill = "A_COMPLETER";

/** What the policy can propose for names that the sentence does not give. */
export interface Proposals {
  /** The store that may receive an archive; null when there is none, or more than one. */
  readonly archive: string | null;
  /** Fields of the collection that the dataset says to be about persons. */
  readonly personal: readonly string[];
}

type Drafted = Pick<WrittenRule, "keep" | "plus" | "cases" | "disputes" | "end">;

/** The period, what is added to it and the end of one promise, in the words of a rule. */
export const draftTerms = (promise: RetentionRule | undefined, proposals: Proposals): Drafted => {
  if (!promise) return { keep: "P0D", end: "delete" };
  const end = endOf(promise, proposals);
  // A sentence of two stages that is kept by a deletion alone is kept when both are over.
  const isWhole = end === "delete" && isStaged(promise);
  const { plus } = promise;
  const added = plus === null || (isWhole && plus !== "current-year") ? {} : { plus };
  const keep = isWhole ? termOf(promise)?.iso : (promise.keep ?? firstStageOf(promise)?.iso);
  return { keep: keep ?? "P0D", ...added, end };
};

const endOf = (promise: RetentionRule, { archive, personal }: Proposals): WrittenRule["end"] => {
  if (isMinimum(promise)) return "keep";
  // Of unstated length it is drafted all the same, for the check to say why no rule can keep it.
  if (promise.end === "archive")
    return { archive: { to: archive ?? toFill, keep: promise.then?.keep ?? "P0D" } };
  if (promise.end === "anonymise") {
    const fields = personal.length > 0 ? personal : [toFill];
    return { anonymise: Object.fromEntries(fields.map((field) => [field, null])) };
  }
  return promise.end === "restrict" ? { restrict: { field: toFill, views: [toFill] } } : "delete";
};

/**
 * One rule for a sentence of several periods: a case for each but the last, or disputes for « ou jusqu’à la décision ».
 * Null where the promises differ in more than their periods: each then needs a rule of its own.
 */
export const draftAlternatives = (promises: readonly RetentionRule[]): Drafted | null => {
  const timed = promises.filter((promise) => !isEventAlone(promise));
  const events = promises.length - timed.length;
  const isPlain = ({ kind, keep, plus, end, then, bound }: RetentionRule): boolean =>
    kind === "duration" &&
    keep !== null &&
    plus === null &&
    (end === null || end === "delete") &&
    then === null &&
    bound !== "minimum";
  const last = timed.at(-1);
  if (promises.length < 2 || events > 1 || !last || !timed.every(isPlain)) return null;
  const cases = timed
    .slice(0, -1)
    .map(({ keep }) => ({ when: { field: toFill, is: toFill }, keep: keep ?? "P0D" }));
  return {
    keep: last.keep ?? "P0D",
    ...(cases.length > 0 ? { cases } : {}),
    ...(events > 0 ? { disputes: { in: toFill, decided: toFill } } : {}),
    end: "delete",
  };
};
