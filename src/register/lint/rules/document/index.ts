import type { LintRule } from "../../lintRule.ts";

export const documentRules: readonly LintRule[] = [];
