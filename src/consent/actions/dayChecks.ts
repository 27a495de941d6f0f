import type { DayFault } from "../model/proof/dayFault.ts";

/** A day that was held against its root in the ledger. */
export interface DayCheck {
  readonly day: Temporal.PlainDate;
  /** How many records its root stands for. */
  readonly records: number;
  /** Null: its records are those that entered the ledger. */
  readonly fault: DayFault | null;
}

/** What is known of all days since they were last checked. */
export interface DayChecks {
  readonly closed: number;
  /** Days that were never checked. */
  readonly unchecked: number;
  /** The last check; null: none was made. */
  readonly checkedAt: Temporal.Instant | null;
  readonly faults: readonly DayCheck[];
}

/** What the checks of days found. */
export interface DayChecksKept {
  keep(checks: readonly DayCheck[], at: Temporal.Instant): Promise<void>;
  read(): Promise<DayChecks>;
}
