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
  /** Every leaf of the day, those of erased records too. */
  readonly leaves: readonly Uint8Array[];
  /** The entry of the ledger that bears the root. */
  readonly entry: string;
}

/** The days of proofs. */
export interface ProofDays {
  /** Closes every day that is over and had choices: its root enters the ledger, its counts are made. */
  close(): Promise<readonly ClosedDay[]>;
  /** Of a day that is closed; null where it is not, or had no choice. */
  leavesOf(day: Temporal.PlainDate): Promise<DayLeaves | null>;
}
