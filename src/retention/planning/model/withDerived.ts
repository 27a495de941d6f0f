import { derivedRules } from "../../rules/model/derivedRules.ts";
import type { Rule } from "../../rules/model/rule.ts";

/** The rules with those that follow from them: what goes to an archive is ended there. */
export const withDerived = (rules: readonly Rule[]): readonly Rule[] =>
  rules.flatMap((rule) => [rule, ...derivedRules(rule)]);
