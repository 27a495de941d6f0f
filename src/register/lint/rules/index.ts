import type { LintRule } from "../lintRule.ts";
import { specialRules } from "./special/index.ts";
import { documentRules } from "./document/index.ts";
import { formRules } from "./form/index.ts";
import { lawRules } from "./law/index.ts";
import { recipientsRules } from "./recipients/index.ts";
import { retentionRules } from "./retention/index.ts";
import { rightsRules } from "./rights/index.ts";

/** All rules. A rule stands in the list of its family; one family is one person's work, so that branches do not collide. */
export const lintRules: readonly LintRule[] = [
  ...formRules,
  ...documentRules,
  ...lawRules,
  ...specialRules,
  ...rightsRules,
  ...retentionRules,
  ...recipientsRules,
];
