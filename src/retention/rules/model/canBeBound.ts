import type { Activity, RetentionStatement } from "../../../register/index.ts";
import { toFill } from "./draftedTerms.ts";
import { draftedRule } from "./draftRule.ts";

/** Which promise of a sentence a rule can keep: one by its number, or all of them at once (null). */
export type KeptPromise = number | null;

/** The promises of a sentence that a rule can be drafted for; none where no rule can keep it, reviewed or not. */
export const bindablePromises = (
  activity: Activity,
  statement: RetentionStatement,
): readonly KeptPromise[] => {
  const { rules } = statement.reading;
  const candidates: readonly KeptPromise[] =
    rules.length > 1 ? [null, ...rules.map((_, index) => index + 1)] : [null];
  return candidates.filter(
    (promise) =>
      draftedRule(activity, statement, {
        store: toFill,
        collection: toFill,
        clock: toFill,
        promise,
        with: [],
        archive: null,
        personal: [],
      }).ok,
  );
};

/** Whether a sentence says, to the last word, something that a rule can keep. */
export const canBeBound = (activity: Activity, statement: RetentionStatement): boolean =>
  statement.reading.status === "read" &&
  statement.reading.rules.length > 0 &&
  bindablePromises(activity, statement).length > 0;
