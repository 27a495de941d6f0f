import type { Proof } from "../model/proof/proof.ts";

/** A day whose records stand in the ledger, as one root. */
export interface ClosedDay {
  readonly day: Temporal.PlainDate;
  readonly records: number;
}

/** What is needed to prove records of a day that is closed. */
export interface DayLeaves {
  /** The statement of a record of that day, as its leaf commits to it. */
  readonly statementOf: (proof: Proof) => string;
  /** Every leaf of the day, those of erased and of ended records too. */
  readonly leaves: readonly Uint8Array[];
  /** How many of the records that are still kept have no leaf among them: they were changed, or added. */
  readonly strays: number;
  /** The entry of the ledger that bears the root. */
  readonly entry: string;
}

/** The days of proofs. */
export interface ProofDays {
  /** Closes every day that is over and had choices: its root enters the ledger, its counts are made. From then on it takes no record. */
  close(): Promise<readonly ClosedDay[]>;
  /** Every day that is closed and has not been given back, the oldest first. */
  closed(): Promise<readonly ClosedDay[]>;
  /** Of a day that is closed; null where it is not, or had no choice. */
  leavesOf(day: Temporal.PlainDate): Promise<DayLeaves | null>;
  /**
   * Keeps the leaves of the days before one, so that each of their records stays provable while the rule ends the others. A day that
   * no longer gives its root is left as it is. How many days that were.
   */
  keepLeaves(before: Temporal.PlainDate): Promise<number>;
}
