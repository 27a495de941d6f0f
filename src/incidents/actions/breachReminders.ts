import type { OpenTransaction } from "../../platform/database/index.ts";

/** A record of which the authority is to be told soon, or should have been. Nothing of it was unsealed. */
export interface DueBreach {
  readonly id: string;
  readonly body: string;
  /** A first notification, or a complement to one. */
  readonly kind: "first" | "complement";
  readonly dueAt: Temporal.Instant;
  /** How often whoever handles it was reminded of this very moment. */
  readonly reminded: number;
}

/** Which records are due, and how often somebody was told so. */
export interface BreachReminders {
  /** Those of every body that are due before a moment, or were, the most pressing first. */
  due(before: Temporal.Instant): Promise<readonly DueBreach[]>;
  /**
   * Notes that whoever handles a record was reminded, and does the rest alongside.
   * @returns false where it is due no more, or at another moment, or somebody else just did: nothing is done then.
   */
  remind(
    seen: DueBreach,
    reminded: number,
    alongside: (transaction: OpenTransaction) => Promise<void>,
  ): Promise<boolean>;
}
