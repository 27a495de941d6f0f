import { importRules } from "./importRules.ts";
import type { LintRule, LintRuleWords } from "./lintRule.ts";
import { lintRules } from "./rules/index.ts";

const replaced = new Set<string>(lintRules.flatMap(({ replaces }) => replaces ?? []));

/** Every rule that a finding of lint may name: those of lint, and those of the import that none of them says better. */
export const ruleCatalogue: readonly (LintRuleWords & Partial<Pick<LintRule, "examples">>)[] = [
  ...lintRules,
  ...importRules.filter(({ id }) => !replaced.has(id)),
];

export const ruleOf = (id: string): (typeof ruleCatalogue)[number] | undefined =>
  ruleCatalogue.find((rule) => rule.id === id);
