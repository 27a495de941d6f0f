import type { LintRule } from "../../lintRule.ts";

export const specialRules: readonly LintRule[] = [];
