import type { EndTarget } from "../../contract/endTarget.ts";
import { changeOf } from "../fieldChange.ts";
import { someBelow, type Question } from "../relatives.ts";
import { columnOf, type RowName, type Scope } from "../scope.ts";

/** "This row, by itself, is not yet in its final state"; none when the end leaves its collection as it is. */
export const pendingIn =
  (scope: Scope, { end }: Pick<EndTarget, "end">): Question =>
  (row) => {
    if (end.kind !== "anonymise") return [];
    return end.fields
      .filter(({ collection }) => collection === row.table.name)
      .map((field) => `(${changeOf(scope, row, field).pending})`);
  };

/**
 * What must be true besides of a row that is due, because the end lets it stay: it is not there yet, or a row below it is
 * not. None for an end that leaves no row.
 */
export const notYetEnded = (
  scope: Scope,
  root: RowName,
  target: Pick<EndTarget, "end" | "children">,
): readonly string[] => {
  const { end, children } = target;
  if (end.kind === "restrict") return [isUnmarked(root, end.column)];
  if (end.kind !== "anonymise") return [];
  const pending = pendingIn(scope, target);
  return [
    `(${[...pending(root), ...someBelow(scope, children, root, pending)].join(" or ") || "false"})`,
  ];
};

export const isUnmarked = (row: RowName, column: string): string =>
  row.table.column(column).base === "boolean"
    ? `${columnOf(row, column)} is not true`
    : `${columnOf(row, column)} is null`;
