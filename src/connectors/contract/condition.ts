/**
 * A condition on one row, as a rule states it (`when`). Names are checked against the catalogue by the planner, values
 * are bound, never spliced into a statement.
 *
 * It has three values. What compares a null is *unknown*, and unknown is no permission: a row of which a rule cannot say
 * whether its condition holds is never ended, and is counted (`DueCount.undecided`).
 * `not` of unknown is unknown; `all` is false as soon as one is false, `any` true as soon as one is true.
 */
export type Condition =
  /** A value of the row against one of the rule, as the database compares the column's type. */
  | {
      readonly kind: "compare";
      readonly column: string;
      readonly operator: "is" | "below" | "at-most" | "above" | "at-least";
      readonly value: ConditionValue;
    }
  | { readonly kind: "one-of"; readonly column: string; readonly values: readonly ConditionValue[] }
  /** True or false, never unknown. */
  | { readonly kind: "empty"; readonly column: string }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  /** True when the row leads to at least one row for which `where` is true; false when for all of them it is false. */
  | {
      readonly kind: "exists";
      readonly path: readonly RowLink[];
      readonly where: Condition | null;
    };

/** Text, a whole number within 2^53 or a decimal, or a truth value. Dates are ISO texts. */
export type ConditionValue = string | number | boolean;

/** One step from a row to rows of another collection: `columns` there equal `from` here, pair by pair. */
export interface RowLink {
  readonly collection: string;
  readonly columns: readonly string[];
  readonly from: readonly string[];
}
