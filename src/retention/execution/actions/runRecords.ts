import type { RunReport } from "../model/runReport.ts";

/** A run as it is remembered: see the state machine in runRules.ts. */
export interface RunRecord {
  readonly id: string;
  /** Name of the policy folder. */
  readonly policy: string;
  readonly kind: RunReport["kind"];
  readonly state: RunReport["state"];
  /** Names of the stores it acts on, sorted. */
  readonly stores: readonly string[];
  readonly startedAt: Temporal.Instant;
  /** Null while it runs. */
  readonly finishedAt: Temporal.Instant | null;
  readonly report: RunReport | null;
}

/**
 * Where runs are remembered.
 *
 * `save` MUST add a new record, or replace one that is still running; it MUST leave a finished record as it is.
 */
export interface RunRecords {
  save(record: RunRecord): Promise<void>;
  /** Executed runs of the policy that are still said to run and act on any of these stores, oldest first. */
  running(policy: string, stores: readonly string[]): Promise<readonly RunRecord[]>;
  /** Hashes of the rules of a policy that have ended rows in some run. */
  endedRules(policy: string): Promise<ReadonlySet<string>>;
  /** The latest moment at which an executed run of the policy began or ended; null when there was none. */
  lastMoment(policy: string): Promise<Temporal.Instant | null>;
  /** The latest runs, newest first. */
  latest(count: number): Promise<readonly RunRecord[]>;
}
