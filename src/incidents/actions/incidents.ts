import type { Actor, Outcome } from "../../kernel/index.ts";
import type { Breach, BreachContent } from "../model/breach.ts";
import type { BreachList } from "./breachList.ts";
import type { DecideBreach, StepBy, VersionKind } from "../model/steps.ts";

/** A record that is not kept yet. */
export interface NewBreach {
  readonly id: string;
  /** Of the form: two records with one ticket are one. */
  readonly ticket: string;
  readonly body: string;
  readonly content: BreachContent;
}

/** One version of a record: who made it, when, why, and the whole of it. */
export interface BreachVersion {
  readonly number: number;
  readonly kind: VersionKind;
  readonly at: Temporal.Instant;
  readonly by: Actor;
  readonly reason: string;
  readonly content: BreachContent;
}

/** Where records of breaches are kept, each version of them. */
export interface Incidents extends BreachList {
  /** MUST keep one record for one ticket, however often and at once it comes. @returns the id of the one that is kept. */
  record(breach: NewBreach, by: StepBy): Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** @returns null where the body has no such record; `files.unreadable` where its key does not open it. */
  find(body: string, id: string): Promise<Outcome<Breach | null>>;
  /**
   * MUST decide from the record as it is when it is written, one step at a time, and keep what was before.
   * @param seen - the revision that was read; `incidents.changed-meanwhile` where there is another since.
   */
  step(
    record: { readonly body: string; readonly id: string; readonly seen: number },
    decide: DecideBreach,
    by: StepBy,
  ): Promise<Outcome<Breach>>;
  /** Every version of a record, the latest first. */
  versions(body: string, id: string): Promise<Outcome<readonly BreachVersion[]>>;
}
