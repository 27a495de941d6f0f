import type { Plan } from "../../planning/model/plan.ts";

/**
 * The order in which plans run. A legal minimum ends nothing and never runs. What goes to an archive goes first, so that
 * the rule that ends it there finds it; the others keep the order of their stores, as they were planned.
 */
export const orderPlans = (plans: readonly Plan[]): readonly Plan[] => {
  const ending = plans.filter(({ rule }) => rule.end.kind !== "keep");
  const isArchive = ({ target }: Plan): boolean => target.end.kind === "archive";
  return [...ending.filter(isArchive), ...ending.filter((plan) => !isArchive(plan))];
};
