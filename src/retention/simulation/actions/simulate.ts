import type { Policy } from "../../policy/model/policy.ts";
import {
  planOnStores,
  withStores,
  type PlanningDependencies,
} from "../../planning/actions/planOnStores.ts";
import type { Plan, PlanRefusal } from "../../planning/model/plan.ts";
import { checkRules, type RuleCheck } from "../../rules/model/checkRules.ts";
import type { Rule } from "../../rules/model/rule.ts";

/** What a run at some moment would do to the rows that exist today. */
export type Simulation =
  | { readonly kind: "rules-refused"; readonly check: RuleCheck }
  | {
      readonly kind: "simulated";
      readonly at: Temporal.Instant;
      readonly plans: readonly Plan[];
      readonly refusals: readonly PlanRefusal[];
    };

/**
 * The same planner as a run, at any moment, on connections that the database itself holds read-only. Refused rules
 * open no database.
 */
export const simulate = async (
  dependencies: PlanningDependencies,
  policy: Policy,
  at: Temporal.Instant,
  rules: readonly Rule[] = policy.rules,
): Promise<Simulation> => {
  const check = checkSelected(policy, rules);
  if (check.refused) return { kind: "rules-refused", check };
  const { plans, refusals } = await withStores(dependencies, policy, rules, true, async (stores) =>
    planOnStores(dependencies, policy, rules, stores, at),
  );
  return { kind: "simulated", at, plans, refusals };
};

/** Checks the whole policy, and keeps what is said of the selected rules. */
export const checkSelected = (policy: Policy, rules: readonly Rule[]): RuleCheck => {
  const check = checkRules({ ...policy, stores: policy.stores.map(({ name }) => name) });
  const selected = check.rules.filter(({ rule }) => rules.includes(rule));
  return {
    ...check,
    rules: selected,
    refused: selected.some(({ refusals }) => refusals.length > 0),
  };
};
