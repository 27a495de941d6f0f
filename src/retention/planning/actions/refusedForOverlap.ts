import type { Connector, EndTarget } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { Ground } from "../model/ground.ts";
import { mustNotMeet, overlapOf } from "../model/overlapOf.ts";
import type { Plan, PlanRefusal } from "../model/plan.ts";
import { proveTarget } from "../model/proveTarget.ts";
import { atTheEndOfTime } from "./atTheEndOfTime.ts";

/**
 * Looks for rows at which a plan and another rule of the policy both aim, with periods that differ. One such row refuses
 * the plan, with the numbers: which of two promises wins is for a person to say (never resolved in silence).
 */
export const refusedForOverlap = async (
  plan: Plan,
  ground: Ground,
  connector: Connector,
): Promise<PlanRefusal | null> => {
  const reasons: Failure[] = [];
  for (const other of ground.rules.filter((rule) => mustNotMeet(plan.rule, rule))) {
    const proof = proveTarget(other, ground);
    // What could not be proved is refused by itself, and its run with it.
    if (!proof.ok) continue;
    const both = overlapOf(plan.target, proof.target);
    const reason = await overlapReason(plan.rule, other, both, connector);
    if (reason) reasons.push(reason);
  }
  return reasons.length > 0 ? { kind: "refusal", rule: plan.rule, reasons } : null;
};

const overlapReason = async (
  { id, collection }: Rule,
  other: Rule,
  both: EndTarget,
  connector: Connector,
): Promise<Failure | null> => {
  const all = await connector.count(atTheEndOfTime(both));
  const count = all.collection + all.held + all.silent;
  if (count === 0) return null;
  const now = await connector.count(both);
  return retentionFailure("retention.rules-overlap", {
    collection,
    rule: id,
    other: other.id,
    count,
    due: now.collection + now.held,
  });
};
