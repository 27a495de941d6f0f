import type { Actor, Outcome } from "../../../kernel/index.ts";

/** Who decided what, when and why. */
export interface Decided {
  readonly ground: string;
  readonly at: Temporal.Instant;
  readonly by: Actor;
}

/** One suspension of the site. */
export interface Suspension extends Decided {
  readonly number: number;
  /** Which authority asked for it. */
  readonly authority: string;
  /** null: it is in force. */
  readonly lifted: Decided | null;
}

/** The suspensions of the site. Each change MUST stand in the ledger in the same transaction. */
export interface Suspensions {
  /** The one that is in force; null: the site is open. */
  present(): Promise<Suspension | null>;
  /** All, the latest first. */
  list(): Promise<readonly Suspension[]>;
  /** @returns `main.site-suspended` where one is in force. */
  suspend(decided: Decided & { readonly authority: string }): Promise<Outcome<Suspension>>;
  /** @returns `main.site-not-suspended` where none is. */
  lift(decided: Decided): Promise<Outcome<Suspension>>;
}
