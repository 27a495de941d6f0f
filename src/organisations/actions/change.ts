import type { Actor } from "../../kernel/index.ts";

/** Who changes something, why, and when. */
export interface ChangedBy {
  readonly author: Actor;
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/** What of the organisations was changed. */
export type ChangeSubject = "identity" | "brand" | "designation" | "territories";

/**
 * A field and what it held, as it is written in a file. The name of a person is never there: `null` before and after says
 * that it changed, and no more.
 */
export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One line of the history of a body, or of the territories of the network. */
export interface OrganisationChange extends ChangedBy {
  readonly number: number;
  /** Null: the network. */
  readonly body: string | null;
  readonly subject: ChangeSubject;
  /** Which designation; null for the others. */
  readonly object: string | null;
  readonly changed: readonly ChangedField[];
}

/** Who changed what. It is written by the ports that change something, with what they change. */
export interface OrganisationChanges {
  /** Of a body, or with null of the network: the latest first; those that come after `offset` later ones. */
  list(body: string | null, limit: number, offset?: number): Promise<readonly OrganisationChange[]>;
}
