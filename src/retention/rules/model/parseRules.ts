import { retentionFailure } from "../../errors.ts";
import type { Place, Problem } from "./problem.ts";
import { laterEnds, ruleOf, RulesSchema, type Rule, type WrittenRules } from "./rule.ts";
import { expectedForm } from "./expectedForm.ts";
import { readYaml } from "./yamlDocument.ts";

/** The rules of one file, each with the place where it begins. */
export interface RuleFile {
  readonly rules: readonly { readonly rule: Rule; readonly place: Place }[];
  readonly problems: readonly Problem[];
}

/** Reads one file of `rules/`: all its problems at once, and rules only when there is none. */
export const parseRules = (file: string, text: string): RuleFile => {
  // `egide rules draft … > rules/file.yaml` reads the folder while the shell has just made the file: no rules yet.
  if (/^(?:\s|#.*(?:\n|$))*$/.test(text)) return { rules: [], problems: [] };
  const document = readYaml<WrittenRules>(file, text, RulesSchema);
  const problems = document.problems.map(asEndNotYet(text));
  if (!document.value) return { rules: [], problems };
  const rules = document.value.rules.map((written, index) => ({
    rule: ruleOf(written),
    place: document.at(["rules", index]),
  }));
  for (const [index, { rule }] of rules.entries()) {
    if (rule.reviewed && !isDay(rule.reviewed.on))
      problems.push(
        document.problemAt(
          ["rules", index, "reviewed", "on"],
          retentionFailure("retention.value-wrong", {
            key: "on",
            ...expectedForm("YYYY-MM-DD"),
          }),
        ),
      );
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

const asEndNotYet =
  (text: string) =>
  (problem: Problem): Problem => {
    const { failure, place } = problem;
    if (failure.code !== "retention.value-wrong" || failure.params["key"] !== "end") return problem;
    const line = text.split(/\r\n?|\n/)[(place?.line ?? 1) - 1] ?? "";
    const end = laterEnds.find((later) => line.slice((place?.column ?? 1) - 1).includes(later));
    return end === undefined
      ? problem
      : { ...problem, failure: retentionFailure("retention.end-not-yet", { end }) };
  };

const isDay = (text: string): boolean => {
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
};
