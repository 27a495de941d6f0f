import type { Rule, RuleCondition, RuleRows } from "./rule.ts";

/** Every name of a field or a collection in a condition. */
const namesIn = (condition: RuleCondition | null): readonly string[] => {
  if (condition === null) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(namesIn);
    case "not":
      return namesIn(condition.of);
    case "exists":
      return namesOfRows(condition.rows);
    default:
      return [condition.column];
  }
};

const namesOfRows = ({ collection, by, where }: RuleRows): readonly string[] => [
  collection,
  ...Object.entries(by ?? {}).flat(),
  ...namesIn(where),
];

/** Every name of the database that a rule bears. */
export const namesOf = (rule: Rule): readonly string[] => [
  rule.collection,
  ...rule.with,
  rule.clock,
  ...(rule.clockIn ? namesOfRows(rule.clockIn) : []),
  ...namesIn(rule.when),
  ...rule.cases.flatMap(({ when }) => namesIn(when)),
  ...(rule.disputes ? [...namesOfRows(rule.disputes.rows), rule.disputes.decided] : []),
  ...(rule.notice ? [rule.notice.sent] : []),
  ...(rule.end.kind === "anonymise" ? rule.end.fields.map(({ column }) => column) : []),
  ...(rule.end.kind === "restrict" ? [rule.end.column, ...rule.end.views] : []),
];

/** Every period of a rule, as it is written. */
export const periodsOf = (rule: Rule): readonly string[] => [
  rule.keep,
  ...rule.cases.map(({ keep }) => keep),
  ...(rule.plus === null || rule.plus === "current-year" ? [] : [rule.plus]),
  ...(rule.notice ? [rule.notice.before] : []),
  ...(rule.end.kind === "archive" ? [rule.end.keep] : []),
];
