import type { LintRule } from "../../lintRule.ts";

export const rightsRules: readonly LintRule[] = [];
