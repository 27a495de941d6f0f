import { plainWords } from "../../../kernel/index.ts";
import type { Activity, Register, RetentionStatement } from "../../../register/index.ts";
import { canBeBound } from "./canBeBound.ts";
import type { CheckedRule, RuleCheck } from "./checkRules.ts";
import { isReviewFailure } from "./reviewFailure.ts";
import { statementState, type StatementState } from "./statementState.ts";

/** A published sentence, the rules bound to it, and where it stands. */
export interface Standing {
  readonly activity: Activity;
  readonly statement: RetentionStatement;
  readonly rules: readonly CheckedRule[];
  readonly state: StatementState;
  /** What a refused one waits for, where that can be said: a person's review, or a choice between two rules. */
  readonly waitsFor: "review" | "choice" | null;
  /** It is wholly understood, a rule can keep it, and none does yet. */
  readonly isReady: boolean;
}

/** Each published sentence of a register with its rules, in the order of the register. */
export const standingsOf = (
  { activities }: Pick<Register, "activities">,
  { rules }: Pick<RuleCheck, "rules">,
  /** When a run last carried out a rule, RFC 3339. */
  lastRun: (rule: string) => string | null,
  /** The rules that stood already at `patienceBegan`. */
  stoodLong: ReadonlySet<string>,
  now: Temporal.Instant,
): readonly Standing[] =>
  activities.flatMap((activity) =>
    activity.retention.map((statement) => {
      const bound = rules.filter(
        ({ rule }) => rule.activity === activity.id && rule.statement.id === statement.id,
      );
      const state = statementState(
        statement.reading.status,
        bound.map(({ rule, refusals }) => ({
          onlyKeeps: rule.end.kind === "keep",
          lastRun: lastRun(rule.id),
          hasStoodLong: stoodLong.has(rule.id),
          refusals: refusals.map(({ code }) => code),
        })),
        now,
      );
      return {
        activity,
        statement,
        rules: bound,
        state,
        waitsFor: state === "refused" ? waitsFor(bound) : null,
        isReady: state === "without-rule" && canBeBound(activity, statement),
      };
    }),
  );

const waitsFor = (rules: readonly CheckedRule[]): Standing["waitsFor"] => {
  const refusals = rules.flatMap((each) => each.refusals);
  if (refusals.some(({ code }) => code === "retention.rules-disagree")) return "choice";
  return refusals.every(isReviewFailure) ? "review" : null;
};

/** Rules whose sentence is published no more: they stand under none. */
export const strayRules = ({ rules }: Pick<RuleCheck, "rules">): readonly CheckedRule[] =>
  rules.filter(({ statement }) => statement === null);

/** What a list of sentences can be narrowed to. */
export const standingFilters = [
  "enforced",
  "not-run-yet",
  "late",
  "drifted",
  "refused",
  "review",
  "choice",
  "without-rule",
  "ready",
  "not-understood",
] as const;

export type StandingFilter = (typeof standingFilters)[number];

/** Whether a sentence is among those that a filter asks for. */
export const isStanding = (standing: Standing, filter: StandingFilter): boolean => {
  if (filter === "ready") return standing.isReady;
  return filter === "review" || filter === "choice"
    ? standing.waitsFor === filter
    : standing.state === filter;
};

/** The sentences that hold all words, in any order, in their text, activity or rules; accents and capitals do not count. */
export const searchStandings = (
  standings: readonly Standing[],
  words: string,
): readonly Standing[] => {
  const sought = plainWords(words).split(" ").filter(Boolean);
  if (sought.length === 0) return standings;
  return standings.filter(({ activity, statement, rules }) => {
    const text = plainWords(
      [
        activity.title,
        activity.domain ?? "",
        statement.context ?? "",
        statement.text,
        ...rules.flatMap(({ rule }) => [rule.id, rule.store, rule.collection]),
      ].join(" "),
    );
    return sought.every((word) => text.includes(word));
  });
};
