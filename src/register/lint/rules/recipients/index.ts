import type { LintRule } from "../../lintRule.ts";

export const recipientsRules: readonly LintRule[] = [];
