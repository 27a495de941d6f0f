import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Activity, Register, RetentionStatement } from "../../../register/index.ts";
import { judgeAgreement } from "./judgeAgreement.ts";
import { judgeNames } from "./judgeNames.ts";
import { judgePromise } from "./judgePromise.ts";
import { isReviewFailure } from "./reviewFailure.ts";
import { judgeSiblings } from "./judgeSiblings.ts";
import { notesAmong } from "./notesAmong.ts";
import { notesOn } from "./notesOn.ts";
import type { KnownDataset } from "./knownDataset.ts";
import type { Rule } from "./rule.ts";
import { suggestion } from "./suggestion.ts";

/** A rule with the sentence it keeps and the reasons, if any, why it may not be executed. */
export interface CheckedRule {
  readonly rule: Rule;
  /** The sentence as published; null when it is gone. */
  readonly statement: RetentionStatement | null;
  readonly refusals: readonly Failure[];
  /** What a person should know of the rule; none of it keeps it from being executed. */
  readonly notes: readonly Failure[];
}

/** A published sentence that no rule enforces. */
export interface UnboundStatement {
  readonly activity: string;
  readonly title: string;
  readonly statement: RetentionStatement;
}

/** What `rules check` says: nothing may run while `refused`. */
export interface RuleCheck {
  readonly rules: readonly CheckedRule[];
  readonly unbound: readonly UnboundStatement[];
  readonly refused: boolean;
}

/** What rules are checked against: all of it values, so that the same check runs in a test, in CI and before a run. */
export interface CheckedAgainst {
  readonly rules: readonly Rule[];
  readonly register: Pick<Register, "activities">;
  readonly datasets: readonly KnownDataset[];
  /** Names of the stores that the policy gives an address to. */
  readonly stores: readonly string[];
}

/** Checks every rule against the register, the datasets and the other rules. Reads no database. */
export const checkRules = ({ rules, register, datasets, stores }: CheckedAgainst): RuleCheck => {
  const disagreements = judgeAgreement(rules);
  const checked = rules.map((rule): CheckedRule => {
    const bound = findStatement(rule, register.activities);
    return {
      rule,
      statement: bound.statement,
      refusals: [
        ...(bound.statement
          ? judgeBinding(rule, bound.statement, bound.activity)
          : [bound.failure]),
        ...judgeNames(rule, stores, datasets),
        ...disagreements.filter((one) => one.rule === rule.id).map(({ failure }) => failure),
      ],
      notes: [
        ...notesOn(rule, register.activities),
        ...(bound.statement ? notesAmong(rule, bound.statement, rules) : []),
      ],
    };
  });
  const taken = new Set(rules.map((rule) => key(rule.activity, rule.statement.id)));
  return {
    rules: checked,
    unbound: register.activities.flatMap((activity) =>
      activity.retention
        .filter((statement) => !taken.has(key(activity.id, statement.id)))
        .map((statement) => ({ activity: activity.id, title: activity.title, statement })),
    ),
    refused: checked.some(({ refusals }) => refusals.length > 0),
  };
};

const key = (activity: string, statement: string): string => `${activity}\n${statement}`;

const findStatement = (
  rule: Rule,
  activities: readonly Activity[],
):
  | { readonly statement: RetentionStatement; readonly activity: Activity }
  | { readonly statement: null; readonly failure: Failure } => {
  const activity = activities.find(({ id }) => id === rule.activity);
  if (!activity)
    return {
      statement: null,
      failure: retentionFailure("retention.activity-unknown", {
        activity: rule.activity,
        ...suggestion(
          rule.activity,
          activities.map(({ id }) => id),
        ),
      }),
    };
  const statement = activity.retention.find(({ id }) => id === rule.statement.id);
  return statement
    ? { statement, activity }
    : {
        statement: null,
        failure: retentionFailure("retention.statement-unknown", {
          statement: rule.statement.id,
          activity: rule.activity,
        }),
      };
};

/**
 * A sentence that changed refuses the rule by itself, and is judged all the same: its hash is offered only when
 * nothing but a person's reading stands between the rule and the new promise. The review was of the old sentence.
 */
const judgeBinding = (
  rule: Rule,
  statement: RetentionStatement,
  { retention }: Activity,
): readonly Failure[] => {
  const judge = (judged: Rule): readonly Failure[] => [
    ...judgeSiblings(judged, statement, retention),
    ...judgePromise(judged, statement),
  ];
  if (rule.statement.hash === statement.hash) return judge(rule);
  const reasons = judge({ ...rule, reviewed: null });
  const { id, context, text, hash } = statement;
  const said = { statement: id, text: context === null ? text : `${context} ${text}` };
  return [
    reasons.every(isReviewFailure)
      ? retentionFailure("retention.statement-drifted", { ...said, hash })
      : retentionFailure("retention.statement-drifted-apart", said),
    ...reasons,
  ];
};
