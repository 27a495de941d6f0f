import { findingKinds, type FindingId } from "../import/findings.ts";
import { importRuleWords } from "./importRuleWords.ts";
import type { LintRuleWords } from "./lintRule.ts";

/** The findings of an import that lint says, as the rules that they are. */
export const importRules: readonly LintRuleWords[] = Object.entries(importRuleWords).map(
  ([id, words]) => ({
    id,
    severity: findingKinds[id as FindingId].severity,
    message: findingKinds[id as FindingId].message,
    legalSource: words.legalSource ?? null,
    family: words.family,
    title: words.title,
    why: words.why,
    mend: words.mend,
  }),
);
