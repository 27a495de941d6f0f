import type { DueClock, EndTarget } from "../contract/endTarget.ts";
import { doubt, falsity, truth } from "./condition.ts";
import { boundaryOf, clockIsDue, clockIsSilent } from "./dueClock.ts";
import { anyOf, columnOf, type RowName, type Scope } from "./scope.ts";

type Cases = EndTarget["cases"];

/** "The row belongs to the case at `index`": its condition is true, and that of every earlier case is false. */
export const belongs = (
  scope: Scope,
  row: RowName,
  cases: Cases,
  index: number,
): readonly string[] => [
  ...earlierAreFalse(scope, row, cases, index),
  ...cases
    .slice(index, index + 1)
    .flatMap((own) => (own.when === null ? [] : [`(${truth(scope, row, own.when)})`])),
];

const earlierAreFalse = (
  scope: Scope,
  row: RowName,
  cases: Cases,
  index: number,
): readonly string[] =>
  cases.slice(0, index).map((earlier) => `(${falsity(scope, row, earlier.when)})`);

/** True exactly when all clocks of the row's case are due. */
export const isDue = (
  scope: Scope,
  row: RowName,
  { cases, along }: Pick<EndTarget, "cases" | "along">,
): string => {
  if (cases.length === 0 || cases.some((one) => one.clocks.length === 0))
    throw new TypeError("a target has at least one case, and a case at least one clock");
  const each = cases.map((one, index) =>
    [
      ...belongs(scope, row, cases, index),
      ...one.clocks.map((clock) => clockIsDue(scope, row, clock)),
    ].join(" and "),
  );
  const [only, ...others] = each;
  if (others.length === 0) return only ?? "false";
  return [...latestBoundary(scope, row, cases, along), `(${anyOf(each)})`].join(" and ");
};

/**
 * Cases that each compare the same clock are no range that an index could follow, so the widest of them is said beside
 * them: without it, the last pass would read every row that is not due.
 */
const latestBoundary = (
  scope: Scope,
  row: RowName,
  cases: Cases,
  column: string | null,
): readonly string[] => {
  if (column === null) return [];
  const clocks: (DueClock | undefined)[] = cases.map((one) =>
    one.clocks.find((clock) => clock.rows === null && clock.column === column),
  );
  const boundaries = clocks.map((clock) => clock && boundaryOf(scope, row, clock));
  const [first] = boundaries;
  if (first === undefined || boundaries.some((one) => one?.type !== first.type)) return [];
  const values = boundaries.map((one) => scope.parameters.value(one?.value, first.type));
  return [`${columnOf(row, column)} ${first.operator} greatest(${values.join(", ")})`];
};

/** True exactly when one of the clocks of the row's case says nothing. */
export const isSilent = (scope: Scope, row: RowName, { cases }: Pick<EndTarget, "cases">): string =>
  anyOf(
    cases.map((one, index) =>
      [
        ...belongs(scope, row, cases, index),
        `(${one.clocks.map((clock) => clockIsSilent(scope, row, clock)).join(" or ")})`,
      ].join(" and "),
    ),
  );

/** True exactly when nobody can say to which case the row belongs. */
export const isUndecided = (
  scope: Scope,
  row: RowName,
  { cases }: Pick<EndTarget, "cases">,
): string =>
  anyOf(
    cases.flatMap((one, index) =>
      one.when === null
        ? []
        : [
            [...earlierAreFalse(scope, row, cases, index), `(${doubt(scope, row, one.when)})`].join(
              " and ",
            ),
          ],
    ),
  );
