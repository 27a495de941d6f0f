import type { ChildLink } from "./catalogue.ts";
import type { Condition, RowLink } from "./condition.ts";
import type { End } from "./end.ts";
import type { NamedRows } from "./rowMac.ts";

/** What a rule ends, and which rows of it: proved by the planner, names checked against the catalogue. */
export interface EndTarget {
  readonly collection: string;
  readonly primaryKey: readonly string[];
  /**
   * Which rows are due: at least one case, except beside `returned`. A row belongs to the first case whose `when` is true while that of every
   * earlier case is false; where one is unknown it belongs to none. It is due when all clocks of its case are.
   */
  readonly cases: readonly DueCase[];
  /** Legal minima: a row that one protects is not ended, whatever is due; nor is a row whose child would end with it. */
  readonly protections: readonly Protection[];
  /** Parents before their children (a grandchild after its parent); the end goes the other way. */
  readonly children: readonly ChildLink[];
  /** The links that lead from the collection upwards, nearest first: what is held there holds these rows too. */
  readonly above: readonly ChildLink[];
  /**
   * The links that lead down to collections which the end leaves as they are, nearest first and in no circle: what is held
   * there keeps these rows too, since they belong to one file. Absent: none, as for an end that leaves no such row.
   */
  readonly below?: readonly ChildLink[];
  readonly end: End;
  /** A clock of the row itself that an index begins with: batches then follow it; null: they follow the primary key. */
  readonly along: string | null;
  /**
   * Rows that ended before and may stand there again, as after a restore. Where it is given, what ends is exactly what is
   * named there and not due by any case: what is due is left to the target without it. Protections, holds and the final
   * state of an end count as ever. An archive does not take a row of which no clock says from when its final period runs.
   */
  readonly returned?: readonly NamedRows[];
}

export interface DueCase {
  /** Null: every row. */
  readonly when: Condition | null;
  /** At least one. */
  readonly clocks: readonly DueClock[];
}

/** One clock that must be due before a row is. */
export interface DueClock {
  readonly column: string;
  readonly kind: "date" | "instant" | "local";
  readonly due: Boundary;
  /** Null: a clock of the row itself. */
  readonly rows: LinkedRows | null;
  /** True: it only delays the end (a person must be told so long before); no period of an archive runs from it. */
  readonly isNotice?: boolean;
}

/**
 * A clock that stands in other rows: of a parent, of children (the last of several counts), of a collection linked by the
 * rule. It is due when it is due in *every* row that the path leads to; a null there is a clock that has not begun to run
 * (a dispute without a final decision), and the row waits.
 */
export interface LinkedRows {
  /** At least one step. */
  readonly path: readonly RowLink[];
  /** Only rows for which this is not false count; null: all. */
  readonly where: Condition | null;
  /** True: without a single such row the clock says nothing, and the row is never due. False: it is then no obstacle. */
  readonly needed: boolean;
}

/** The end of a period, from `cutoff`: `lastDay` inclusive for `date`, before the instant for `instant`, before that civil time (`timeZone`) for `local`. */
export interface Boundary {
  readonly lastDay: string;
  readonly before: string;
  readonly timeZone: string;
}

/** A legal minimum: its rows may end only when `when` is false of them, or all its clocks are due. A clock that says nothing protects. */
export interface Protection {
  /** The rule that states it, for the count and for people. */
  readonly rule: string;
  /** The collection of the target, or one of its children. */
  readonly collection: string;
  readonly when: Condition | null;
  readonly clocks: readonly DueClock[];
}

/** What an end would do now, in numbers of rows. */
export interface DueCount {
  /** Rows that would be ended: due, not protected, not held. */
  readonly collection: number;
  /** Rows that would go with them, by child collection. */
  readonly children: Readonly<Record<string, number>>;
  /**
   * Rows of a case one of whose clocks says nothing: null, infinite, unreadable, a Unix time of zero or less. Never due.
   * Of rows that returned: those that an archive does not take.
   */
  readonly silent: number;
  /** Rows of which a condition cannot be decided. Never due. */
  readonly undecided: number;
  /** Rows that are due and kept by a protection, of their own or of a child. */
  readonly protected: number;
  /** Rows that are due, kept by no protection, and held. */
  readonly held: number;
}
