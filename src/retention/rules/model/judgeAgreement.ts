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

/** A reason against one rule. */
export interface Refused {
  readonly rule: string;
  readonly failure: Failure;
}

/**
 * Two rules on the same rows must end them on the same day, by the same clock. Which of two different promises wins
 * is for a person to say: none is chosen here, and both are refused, so that neither runs alone.
 */
export const judgeAgreement = (rules: readonly Rule[]): readonly Refused[] => {
  const claims = rules.flatMap(claimsOf);
  const refusals = new Map<string, Refused>();
  for (const claim of claims)
    for (const other of claims) {
      const isSame = other.rule.store === claim.rule.store && other.collection === claim.collection;
      const pair = `${claim.rule.id} ${other.rule.id}`;
      if (!isSame || other.rule === claim.rule || refusals.has(pair)) continue;
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
