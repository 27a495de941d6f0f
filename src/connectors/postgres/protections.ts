import type { EndTarget } from "../contract/endTarget.ts";
import { possibility } from "./condition.ts";
import { clockIsDue } from "./dueClock.ts";
import { someBelow, type Question } from "./relatives.ts";
import type { RowName, Scope } from "./scope.ts";

/** What keeps a row by a legal minimum: expressions of which one must be true, none of them ever null. */
export const protectionsOf = (
  scope: Scope,
  row: RowName,
  { protections, children }: Pick<EndTarget, "protections" | "children">,
): readonly string[] => {
  if (protections.length === 0) return [];
  const protects: Question = (one) =>
    protections
      .filter(({ collection }) => collection === one.table.name)
      .map(({ when, clocks }) =>
        // A clock that says nothing is not due, so it protects.
        [
          possibility(scope, one, when),
          `(${clocks.map((clock) => clockIsDue(scope, one, clock)).join(" and ") || "false"}) is not true`,
        ].join(" and "),
      )
      .map((sql) => `(${sql})`);
  return [...protects(row), ...someBelow(scope, children, row, protects)];
};
