import type { Condition } from "./condition.ts";

/**
 * A hold keeps rows from every end until it is released: for a dispute, an inspection, a claim (GDPR art. 17(3)(e),
 * 18(2)). It is kept in the database whose rows it holds, since what it names is personal data of that database.
 *
 * A held row keeps: itself; what hangs below it, however deep; and what stands above it and would be ended.
 */
export interface Hold {
  readonly id: string;
  readonly selector: HoldSelector;
  /** Why, in words that name nobody. */
  readonly reason: string;
  readonly author: string;
  /** RFC 3339 instant, UTC. */
  readonly placedAt: string;
  /** The civil day on which a person must look again; a hold does not end by itself. */
  readonly reviewOn: string;
}

export type HoldSelector =
  /** Every row in which one of these fields holds one of the values; both as `foldedText` leaves them. */
  | {
      readonly kind: "person";
      readonly values: readonly string[];
      readonly fields: readonly { readonly collection: string; readonly column: string }[];
    }
  /** The row of that primary key, written as text. */
  | { readonly kind: "file"; readonly collection: string; readonly key: readonly string[] }
  /** Every row for which the condition is not false. */
  | { readonly kind: "query"; readonly collection: string; readonly where: Condition };
