import type { ChildLink } from "./catalogue.ts";
import type { Boundary, DueClock, EndTarget } from "./endTarget.ts";

/** The target most rules have: one clock of the row itself, no condition, a deletion. */
export const plainTarget = ({
  clock,
  due,
  along = clock.column,
  children = [],
  ...rest
}: {
  readonly collection: string;
  readonly primaryKey: readonly string[];
  readonly clock: Pick<DueClock, "column" | "kind">;
  readonly due: Boundary;
  /** The column of the clock when absent. */
  readonly along?: string | null;
  readonly children?: readonly ChildLink[];
}): EndTarget => ({
  ...rest,
  cases: [{ when: null, clocks: [{ ...clock, due, rows: null }] }],
  protections: [],
  children,
  above: [],
  end: { kind: "delete" },
  along,
});
