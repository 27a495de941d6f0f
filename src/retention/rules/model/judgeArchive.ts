import type { Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { endDiffers } from "./endDiffers.ts";
import { judgeLength } from "./judgeLength.ts";
import { orderOfTerms } from "./keptTerms.ts";
import { periodParams } from "./periodWords.ts";
import { countedTerm, isStaged } from "./promisedTerm.ts";
import type { Rule, RuleEnd } from "./rule.ts";

type Archive = Extract<RuleEnd, { readonly kind: "archive" }>;

/**
 * Whether an archive is what was promised. What is archived is still kept: under a sentence that promises no archive, the
 * two periods together must not pass the one that it gives. Under one that does, each stage lasts as it says, and an
 * archive of unstated length is kept by no rule, since its deletion would be a guess.
 */
export const judgeArchive = (
  rule: Rule,
  end: Archive,
  statement: string,
  promise: RetentionRule,
): readonly Failure[] => {
  const { then } = promise;
  const isSilent = promise.end === null || promise.end === "delete";
  if (then === null && isSilent)
    return judgeLength(rule, statement, promise, "first-stage", end.keep);
  if (promise.end === "anonymise" || promise.end === "restrict")
    return [endDiffers(rule, statement, promise.end)];
  if (then?.end && then.end !== "delete") return [endDiffers(rule, statement, then.end)];
  if (!then || !isStaged(promise))
    return [retentionFailure("retention.archive-unstated", { statement })];
  return [
    ...judgeLength(rule, statement, promise, "first-stage"),
    ...judgeSecondStage(end, statement, then),
  ];
};

const judgeSecondStage = (
  end: Archive,
  statement: string,
  then: NonNullable<RetentionRule["then"]>,
): readonly Failure[] => {
  const [kept, promised] = [countedTerm([end.keep]), countedTerm([then.keep ?? ""])];
  if (!kept || !promised) return [];
  const order = orderOfTerms(kept, promised);
  if (order === "equal" || (order === "shorter" && then.bound === "maximum")) return [];
  return [
    retentionFailure("retention.archive-differs", {
      statement,
      ...periodParams("keep", kept.iso, kept.period),
      ...periodParams("promised", promised.iso, promised.period),
    }),
  ];
};
