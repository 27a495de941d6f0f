import type { AnonymisedField, Condition } from "../../../connectors/index.ts";
import { canonicalJson, sha256 } from "../../../kernel/index.ts";

/**
 * A rule: what a machine does to keep one published statement. Nothing is left open in it: what the file did not say
 * is null or empty.
 */
export interface Rule {
  readonly id: string;
  readonly activity: string;
  readonly statement: { readonly id: string; readonly hash: string; readonly rule: number | null };
  readonly store: string;
  readonly dataset: string | null;
  readonly collection: string;
  /**
   * Collections whose rows end with, and before, those of `collection`: deleted or archived with them, kept with them by
   * a minimum; of an anonymisation, those of which it changes fields.
   */
  readonly with: readonly string[];
  /** The field that holds the day or instant from which the period runs. */
  readonly clock: string;
  /** Where that field stands; null: in the row itself. Of several such rows, the last one counts. */
  readonly clockIn: RuleRows | null;
  /** An ISO-8601 period that `parsePeriod` accepts. */
  readonly keep: string;
  /**
   * Added to it, and to the periods of `cases`: an ISO-8601 period, or `current-year`: what is left of the civil year in
   * which `keep` ends.
   */
  readonly plus: string | null;
  /** Of which rows the rule speaks; null: of all. */
  readonly when: RuleCondition | null;
  /** Other periods for some rows: the first whose condition is true counts, `keep` for the rows for which all are false. */
  readonly cases: readonly { readonly when: RuleCondition; readonly keep: string }[];
  /**
   * Rows that stop the clock while `decided` is empty in one of them, and let the whole period run anew from the last
   * decision (Code civil, art. 2231 and 2242: a claim interrupts until the proceedings end).
   */
  readonly disputes: { readonly rows: RuleRows; readonly decided: string } | null;
  /** The row ends only when the person was told so long before: the field says when that was. */
  readonly notice: { readonly sent: string; readonly before: string } | null;
  readonly end: RuleEnd;
  readonly reviewed: { readonly by: string; readonly on: string } | null;
}

/** Rows of another collection that belong to a row of the rule. */
export interface RuleRows {
  readonly collection: string;
  /** Their field → the field here that it equals; null: the one link that the database or the dataset states. */
  readonly by: Readonly<Record<string, string>> | null;
  /** Only these rows count; null: all. */
  readonly where: RuleCondition | null;
}

/** As the connectors' `Condition`, before the planner has found the way to other rows. */
export type RuleCondition =
  | Exclude<Condition, { readonly kind: "all" | "any" | "not" | "exists" }>
  | { readonly kind: "all" | "any"; readonly of: readonly RuleCondition[] }
  | { readonly kind: "not"; readonly of: RuleCondition }
  | { readonly kind: "exists"; readonly rows: RuleRows };

export type RuleEnd =
  | { readonly kind: "delete" }
  /** A legal minimum: it ends nothing, and no other rule ends these rows before its period is over. */
  | { readonly kind: "keep" }
  | { readonly kind: "anonymise"; readonly fields: readonly AnonymisedField[] }
  /** Moved to the same collection of another store, and deleted there when `keep` has run after the first period. */
  | { readonly kind: "archive"; readonly to: string; readonly keep: string }
  | { readonly kind: "restrict"; readonly column: string; readonly views: readonly string[] };

/** What identifies the rule as it was executed: sha256 of its canonical JSON. */
export const ruleHash = (rule: Rule): string => sha256(canonicalJson(rule));
