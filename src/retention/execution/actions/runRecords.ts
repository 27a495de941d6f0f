import type { RunProgress } from "./executePlan.ts";
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

/** What a run that goes on has done so far: rows by rule, as its batches ended them. */
export interface RunSoFar {
  readonly at: Temporal.Instant;
  readonly rules: readonly RunProgress[];
}

/** A run that goes on, as others see it. */
export interface LiveRun {
  /** Null before the first word of it. */
  readonly soFar: RunSoFar | null;
  /** Null: nobody asked it to stop. */
  readonly stopAskedAt: Temporal.Instant | null;
}

/** Which runs of a policy; null: any. */
export interface RunsAsked {
  readonly policy: string;
  readonly state: RunRecord["state"] | null;
  readonly kind: RunRecord["kind"] | null;
  readonly order: RunsOrder;
}

/** By what runs are sorted; those that are equal by their beginning, the newest first. */
export interface RunsOrder {
  readonly by: "startedAt" | "kind" | "state";
  readonly isDescending: boolean;
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
  /** Another word whenever a run was added, or has ended: what was read of runs before it may no longer hold. */
  mark(): Promise<string>;
  /** The latest runs, newest first. */
  latest(count: number): Promise<readonly RunRecord[]>;
  find(id: string): Promise<RunRecord | null>;
  /** The policy of each of these runs, by their identifiers; those that are not remembered are left out. */
  policiesOf(runs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Those that are asked for, in the order that is asked for, and how many there are in all. */
  page(
    asked: RunsAsked,
    place: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly records: readonly RunRecord[]; readonly count: number }>;
  /** Says what a run has done so far; true when somebody asked it to stop. Of a run that is over it changes nothing. */
  tell(id: string, soFar: RunSoFar): Promise<boolean>;
  /** Asks a run to stop after the batch in hand, whichever process it is in; false when it is not running. */
  askToStop(id: string, at: Temporal.Instant): Promise<boolean>;
  /** Null when the run is not running. */
  live(id: string): Promise<LiveRun | null>;
}
