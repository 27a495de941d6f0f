import type { DueCount, EndTarget } from "../../../connectors/index.ts";
import { ruleHash, type Rule } from "../../rules/model/rule.ts";
import { boundaryOf } from "./boundaryOf.ts";
import type { Ground } from "./ground.ts";
import type { Plan } from "./plan.ts";
import { ofOrphans } from "./ofOrphans.ts";
import { ofPlaceholders } from "./ofPlaceholders.ts";
import { warningsOn } from "./warningsOn.ts";

/** A target that was proved safe. */
export interface ProvedTarget {
  readonly target: EndTarget;
  readonly lastDay: string;
}

/** What was counted for a target, without writing. */
export interface Counted {
  readonly due: DueCount;
  /** Rows one of whose clocks lies after the moment of the plan. */
  readonly clockFuture: number;
  readonly placeholders: readonly Placeholders[];
  readonly waiting: Waiting;
  /** Rows that hang on nothing, by child collection. */
  readonly orphans: Readonly<Record<string, number>>;
}

/** Of the rows that are silent, those that need no date. What a rule does not ask for is absent. */
export interface Waiting {
  /** A dispute is undecided, and nothing else keeps the clock from running. */
  readonly disputed?: number;
  /** The person was not told, and nothing else keeps the clocks from running. */
  readonly untold?: number;
  /** Those of them that would end now otherwise. */
  readonly toTell?: number;
}

/** Rows that stay because a clock shows a day that many programs write for "no date", and no dataset says what it means. */
export interface Placeholders {
  readonly collection: string;
  readonly column: string;
  /** Each day that was found, with how many rows of the rule it keeps. */
  readonly days: readonly { readonly day: string; readonly rows: number }[];
}

const boundariesOf = ({ cases, keep, plus }: Rule, now: Temporal.Instant): Plan["boundaries"] =>
  cases.length === 0
    ? []
    : [...cases, { when: null, keep }].map((one) => ({
        ...one,
        lastDay: boundaryOf(one.keep, plus, now)?.lastDay ?? "",
      }));

/** The plan of a proved target: what will be ended, and what a person should know. Pure. */
export const planRule = (
  rule: Rule,
  { target, lastDay }: ProvedTarget,
  ground: Ground,
  { due, clockFuture, placeholders, waiting, orphans }: Counted,
): Omit<Plan, "notes"> => {
  const { collection, children: rows, ...others } = due;
  const counts = { due: collection, ...others, ...waiting, future: clockFuture };
  const children = target.children.map((link) => link.collection).toReversed();
  return {
    kind: "plan",
    rule,
    ruleHash: ruleHash(rule),
    target,
    lastDay,
    boundaries: boundariesOf(rule, ground.now),
    steps: [
      ...children.map((child) => ({ collection: child, rows: rows[child] ?? 0 })),
      { collection: rule.collection, rows: collection },
    ],
    counts,
    orphans: Object.fromEntries(Object.entries(orphans).filter(([, rows]) => rows > 0)),
    warnings: [
      ...ofPlaceholders(placeholders),
      ...ofOrphans(rule, target, orphans, ground),
      ...warningsOn(rule, target, counts, ground),
    ],
  };
};
