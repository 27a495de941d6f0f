import type { LintRule } from "../../lintRule.ts";

export const retentionRules: readonly LintRule[] = [];
