import type { Condition, Hold } from "../../../connectors/index.ts";
import type { RuleCondition } from "../../rules/model/rule.ts";

/** A hold as a person asks for it: what it holds, before anybody knows in which databases that is. */
export interface HoldRequest {
  readonly selects: HeldRows;
  /** Only this store; null: all that the datasets lead to. */
  readonly store: string | null;
  readonly reason: string;
  readonly author: string;
  readonly reviewOn: Temporal.PlainDate;
}

export type HeldRows =
  /** `identity`: only fields that find a person in this way, such as `email`; null: all that find one. */
  | {
      readonly kind: "person";
      readonly values: readonly string[];
      readonly identity: string | null;
    }
  | { readonly kind: "file"; readonly collection: string; readonly key: readonly string[] }
  | { readonly kind: "query"; readonly collection: string; readonly where: Condition };

/** The values of a person, one a line: outer blanks and empty lines are left out, accents are composed in one way. */
export const personValues = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.normalize("NFC").trim())
      .filter((line) => line !== ""),
  ),
];

/** Whether somebody should have looked at a hold again before this day. */
export const isOverdue = (
  { reviewOn }: Pick<Hold, "reviewOn">,
  today: Temporal.PlainDate,
): boolean => Temporal.PlainDate.compare(Temporal.PlainDate.from(reviewOn), today) < 0;

/**
 * A written condition as the connectors ask it; null when one of its ways to other rows is not spelled out (`by`): a hold
 * is placed before anything is planned, so that no catalogue finds the way.
 */
export const heldCondition = (condition: RuleCondition): Condition | null => {
  switch (condition.kind) {
    case "all":
    case "any": {
      const of = condition.of.map(heldCondition);
      return of.includes(null)
        ? null
        : { kind: condition.kind, of: of.filter((each) => each !== null) };
    }
    case "not": {
      const of = heldCondition(condition.of);
      return of && { kind: "not", of };
    }
    case "exists": {
      const { collection, by, where } = condition.rows;
      const inner = where === null ? null : heldCondition(where);
      if (by === null || (where !== null && inner === null)) return null;
      const step = { collection, columns: Object.keys(by), from: Object.values(by) };
      return { kind: "exists", path: [step], where: inner };
    }
    default:
      return condition;
  }
};
