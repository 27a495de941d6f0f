import { comparePeriods, parsePeriod, type Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { periodParams } from "./periodWords.ts";
import type { Rule } from "./rule.ts";

interface Claim {
  readonly rule: Rule;
  readonly collection: string;
  /** What decides when a row ends: equal for two rules only if they end the same rows on the same day. */
  readonly through: string;
}

const claimsOf = (rule: Rule): readonly Claim[] => {
  const through = `${rule.collection}.${rule.clock}`;
  return [rule.collection, ...rule.with].map((collection) => ({ rule, collection, through }));
};

/**
 * Two rules on the same rows must end them on the same day, by the same clock. Which of two different promises wins
 * is for a person to say: none is chosen here. One refusal for each pair of rules, on the
 * later one.
 */
export const judgeAgreement = (
  rules: readonly Rule[],
): readonly { readonly rule: string; readonly failure: Failure }[] => {
  const claims = rules.flatMap(claimsOf);
  const refusals = new Map<string, { readonly rule: string; readonly failure: Failure }>();
  for (const [index, claim] of claims.entries())
    for (const other of claims.slice(0, index)) {
      if (other.rule.store !== claim.rule.store || other.collection !== claim.collection) continue;
      const pair = `${claim.rule.id} ${other.rule.id}`;
      if (other.rule === claim.rule || refusals.has(pair)) continue;
      const failure = disagreement(claim, other);
      if (failure) refusals.set(pair, { rule: claim.rule.id, failure });
    }
  return [...refusals.values()];
};

const disagreement = (claim: Claim, other: Claim): Failure | null => {
  const kept = parsePeriod(claim.rule.keep);
  const otherKept = parsePeriod(other.rule.keep);
  if (!kept || !otherKept) return null;
  const sameTerm =
    claim.rule.keep === other.rule.keep || comparePeriods(kept, otherKept) === "equal";
  if (claim.through === other.through && sameTerm) return null;
  return retentionFailure("retention.rules-disagree", {
    collection: claim.collection,
    rule: claim.rule.id,
    ...periodParams("keep", claim.rule.keep, kept),
    through: claim.through,
    other: other.rule.id,
    ...periodParams("otherKeep", other.rule.keep, otherKept),
    otherThrough: other.through,
  });
};
