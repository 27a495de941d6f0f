import type { Register } from "../../register/index.ts";
import type { OverviewActivity, OverviewRule, StatementState } from "./overview.ts";

/** A rule as the check left it, said as a sentence. */
export interface BoundRule extends OverviewRule {
  readonly activity: string;
  readonly statement: string;
  /** It only keeps, as a legal minimum does: no run carries it out. */
  readonly onlyKeeps: boolean;
  /** Codes of why it may not run; empty when it may. */
  readonly refusals: readonly string[];
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
        state: stateOf(statement.reading.status, bound, now),
        rules: bound.map(({ id: rule, sentence, lastRun, receipt }) => ({
          id: rule,
          sentence,
          lastRun,
          receipt,
        })),
      };
    }),
  }));

/** A rule that no run has carried out for longer is late: a month, and days for those who run on its first one. */
const patience = { hours: 24 * 35 };

const isLate = ({ lastRun, onlyKeeps }: BoundRule, now: Temporal.Instant): boolean =>
  !onlyKeeps &&
  (lastRun === null ||
    Temporal.Instant.compare(Temporal.Instant.from(lastRun).add(patience), now) < 0);

/** The worst of what its rules say; without a rule, whether one could be made at all. */
const stateOf = (
  status: "read" | "partly-read" | "not-understood",
  bound: readonly BoundRule[],
  now: Temporal.Instant,
): StatementState => {
  if (bound.length === 0) return status === "not-understood" ? "not-understood" : "without-rule";
  if (bound.some(({ refusals }) => refusals.includes("retention.statement-drifted")))
    return "drifted";
  if (bound.some(({ refusals }) => refusals.length > 0)) return "refused";
  return bound.some((rule) => isLate(rule, now)) ? "late" : "enforced";
};
