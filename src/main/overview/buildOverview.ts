import type { Register } from "../../register/index.ts";
import type { OverviewActivity, StatementState } from "./overview.ts";

/** A rule as the check left it, said as a sentence. */
export interface BoundRule {
  readonly id: string;
  readonly activity: string;
  readonly statement: string;
  readonly sentence: string;
  /** Codes of why it may not run; empty when it may. */
  readonly refusals: readonly string[];
}

/** Joins each published sentence with the rules bound to it. */
export const activitiesOf = (
  register: Pick<Register, "activities">,
  rules: readonly BoundRule[],
): readonly OverviewActivity[] =>
  register.activities.map(({ id, domain, title, retention }) => ({
    id,
    domain,
    title,
    statements: retention.map((statement) => {
      const bound = rules.filter((rule) => rule.activity === id && rule.statement === statement.id);
      return {
        id: statement.id,
        text: statement.text,
        context: statement.context,
        status: statement.reading.status,
        readings: statement.reading.rules,
        state: stateOf(statement.reading.status, bound),
        rules: bound.map((rule) => ({ id: rule.id, sentence: rule.sentence })),
      };
    }),
  }));

/** The worst of what its rules say; without a rule, whether one could be made at all. */
const stateOf = (
  status: "read" | "partly-read" | "not-understood",
  bound: readonly BoundRule[],
): StatementState => {
  if (bound.length === 0) return status === "not-understood" ? "not-understood" : "without-rule";
  if (bound.some(({ refusals }) => refusals.includes("retention.statement-drifted")))
    return "drifted";
  return bound.some(({ refusals }) => refusals.length > 0) ? "refused" : "enforced";
};
