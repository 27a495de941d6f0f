import type { LintRule } from "../../lintRule.ts";

import { updatedOnFuture } from "./updatedOnFuture.ts";

export const formRules: readonly LintRule[] = [updatedOnFuture];
