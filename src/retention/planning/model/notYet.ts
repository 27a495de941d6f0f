import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Rule } from "../../rules/model/rule.ts";

/** The parts of a rule that the language can say and the planner does not prove yet: unknown is never permission. */
export const notYet = (rule: Rule): readonly Failure[] => {
  const parts: Readonly<Record<string, boolean>> = {
    "clock: { in }": rule.clockIn !== null,
    plus: rule.plus !== null,
    when: rule.when !== null,
    cases: rule.cases.length > 0,
    disputes: rule.disputes !== null,
    notice: rule.notice !== null,
    [`end: ${rule.end.kind}`]: rule.end.kind !== "delete",
  };
  return Object.keys(parts)
    .filter((part) => parts[part])
    .map((end) => retentionFailure("retention.end-not-yet", { end }));
};
