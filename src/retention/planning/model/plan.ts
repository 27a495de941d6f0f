import type { Failure } from "../../../kernel/index.ts";
import type { DueCount, EndTarget } from "../../../connectors/index.ts";
import type { Rule, RuleCondition } from "../../rules/model/rule.ts";

/** What will be ended in one collection. */
export interface PlanStep {
  readonly collection: string;
  readonly rows: number;
}

/** Rows of the collection of the rule, by what becomes of them; see `DueCount`. */
export interface PlanCounts extends Omit<DueCount, "collection" | "children"> {
  /** Would be ended. */
  readonly due: number;
  /** One of their clocks lies after the moment of the plan. */
  readonly future: number;
  /** Of the silent ones, those that a dispute stops; absent where the rule has none. */
  readonly disputed?: number;
  /** Of the silent ones, those whose person was not told; absent where the rule asks for no notice. */
  readonly untold?: number;
  /** Of the untold ones, those that are due otherwise. */
  readonly toTell?: number;
}

/** One of several periods of a rule. */
export interface CaseBoundary {
  /** Null: all rows that no earlier case took. */
  readonly when: RuleCondition | null;
  readonly keep: string;
  /** The latest civil day whose period is over. */
  readonly lastDay: string;
}

/** A rule proved safe on a database: what a run will do, decided before its first write. */
export interface Plan {
  readonly kind: "plan";
  readonly rule: Rule;
  readonly ruleHash: string;
  readonly target: EndTarget;
  /** The latest civil day whose period, as the rule states it, is over; of several cases, in whichever of them. */
  readonly lastDay: string;
  /** In the order of deletion: children before their parents, the collection of the rule last. */
  readonly steps: readonly PlanStep[];
  readonly counts: PlanCounts;
  /** Rows of children that hang on nothing, so that no end of this rule ever finds them; by collection, where there are any. */
  readonly orphans: Readonly<Record<string, number>>;
  /** Of a rule with cases: the boundary of each, the ordinary one last; empty for a rule without. */
  readonly boundaries: readonly CaseBoundary[];
  /** What a person should know, and do; none of it makes the plan unsafe. */
  readonly warnings: readonly Failure[];
  /** What the sentence leaves to the rule: said of the rule alone, whatever the database holds. */
  readonly notes: readonly Failure[];
}

/** A rule that could not be proved safe: every reason, each with its way out. Nothing is written. */
export interface PlanRefusal {
  readonly kind: "refusal";
  readonly rule: Rule;
  readonly reasons: readonly Failure[];
}
