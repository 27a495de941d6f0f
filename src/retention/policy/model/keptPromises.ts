import type { BoundPromise } from "../../../register/index.ts";
import { checkRules } from "../../rules/model/checkRules.ts";
import type { Policy } from "./policy.ts";

/**
 * The published sentences that rules keep: a rule that may not run keeps nothing, and of a sentence that several rules keep
 * together, none keeps it while one of them may not run.
 */
export const keptPromises = (
  policy: Pick<Policy, "rules" | "register" | "datasets" | "stores">,
): readonly BoundPromise[] => {
  const stores = policy.stores.map(({ name }) => name);
  const { rules } = checkRules({ ...policy, stores });
  const broken = new Set(
    rules.flatMap(({ rule, refusals }) => (refusals.length > 0 ? [rule.statement.id] : [])),
  );
  return rules.flatMap(({ rule: { id, statement } }) =>
    broken.has(statement.id) ? [] : [{ rule: id, statement }],
  );
};
