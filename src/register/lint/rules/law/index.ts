import type { LintRule } from "../../lintRule.ts";

export const lawRules: readonly LintRule[] = [];
