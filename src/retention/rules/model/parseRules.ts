import { retentionFailure } from "../../errors.ts";
import type { Place, Problem } from "./problem.ts";
import { judgeForm } from "./judgeForm.ts";
import { ruleOf } from "./normaliseRule.ts";
import type { Rule } from "./rule.ts";
import { RulesSchema, type WrittenRules } from "./writtenRule.ts";
import { readYaml } from "./yamlDocument.ts";
import type { Shape } from "./yamlShape.ts";

/** The rules of one file, each with the place where it begins. */
export interface RuleFile {
  readonly rules: readonly { readonly rule: Rule; readonly place: Place }[];
  readonly problems: readonly Problem[];
}

/** Reads one file of `rules/`: all its problems at once, and rules only when there is none. */
export const parseRules = (file: string, text: string): RuleFile => {
  // `egide rules draft … > rules/file.yaml` reads the folder while the shell has just made the file: no rules yet.
  if (/^(?:\s|#.*(?:\n|$))*$/.test(text)) return { rules: [], problems: [] };
  const document = readYaml<WrittenRules>(file, text, RulesSchema as Shape);
  const problems = [...document.problems];
  if (!document.value) return { rules: [], problems };
  const rules = document.value.rules.map((written, index) => ({
    rule: ruleOf(written),
    place: document.at(["rules", index]),
  }));
  for (const [index, { rule }] of rules.entries()) {
    for (const { path, failure } of judgeForm(rule))
      problems.push(document.problemAt(["rules", index, ...path], failure));
    const first = rules.findIndex((other) => other.rule.id === rule.id);
    if (first < index)
      problems.push(repeatedRule(document.at(["rules", index, "id"]), rule, rules[first]?.place));
  }
  return { rules: problems.length === 0 ? rules : [], problems };
};

/** The problem of an identifier that an earlier rule has taken. */
export const repeatedRule = (place: Place, rule: Rule, earlier: Place | undefined): Problem => ({
  file: place.file,
  place,
  failure: retentionFailure("retention.rule-repeated", {
    rule: rule.id,
    file: earlier?.file ?? "–",
    line: earlier?.line ?? 0,
  }),
});
