import type { Register } from "../../register/index.ts";
import { statementState, type StandingRule } from "../../retention/index.ts";
import type { OverviewActivity, OverviewRule } from "./overview.ts";

/** A rule as the check left it, said as a sentence. */
export interface BoundRule extends OverviewRule, StandingRule {
  readonly activity: string;
  readonly statement: string;
}

/** Joins each published sentence with the rules bound to it. */
export const activitiesOf = (
  register: Pick<Register, "activities">,
  rules: readonly BoundRule[],
  now: Temporal.Instant,
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
        state: statementState(statement.reading.status, bound, now),
        rules: bound.map(({ id: rule, sentence, lastRun, onlyKeeps, receipt }) => ({
          id: rule,
          sentence,
          lastRun,
          onlyKeeps,
          receipt,
        })),
      };
    }),
  }));
