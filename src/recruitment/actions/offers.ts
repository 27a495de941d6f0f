import type { Actor, Outcome } from "../../kernel/index.ts";
import type { Offer } from "../model/offer/offer.ts";

/** A decision of the site administrator on an offer, which the log of decisions keeps (REC-04, REC-05). */
export interface OfferDecision {
  readonly decision: "removal" | "suspension" | "lifting";
  readonly ground: string;
  /** Which authority asked for it; null where none did. */
  readonly authority: string | null;
}

/** A decision as it was logged. */
export interface LoggedDecision extends OfferDecision {
  readonly offer: string;
  readonly body: string;
  readonly title: string;
  readonly at: Temporal.Instant;
  readonly by: Actor;
}

/** Who changes an offer, when, and what the administrator decided by it. */
export interface ChangedBy {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly decision?: OfferDecision;
}

/** The offers that are kept, their versions, and the decisions on them. */
export interface Offers {
  find(id: string): Promise<Offer | null>;
  /** Those of these identifiers, in their order; what is not there is left out. */
  findAll(ids: readonly string[]): Promise<readonly Offer[]>;
  /** Those of a body, the last changed first. */
  list(body: string): Promise<readonly Offer[]>;
  add(offer: Offer): Promise<void>;
  /**
   * Changes an offer if it is still at that revision, which it counts up. It MUST be one transaction: the offer, its version, what searches find
   * of it, and the decision stand together or not at all.
   */
  change(
    id: string,
    revision: number,
    change: (offer: Offer) => Outcome<Offer>,
    by: ChangedBy,
  ): Promise<Outcome<Offer>>;
  /** The decisions of the site administrator, the latest first. */
  decisions(limit: number): Promise<readonly LoggedDecision[]>;
}

/** How each body recruits. */
export interface RecruitmentSettings {
  /** Whether somebody else than its writer publishes an offer of this body. */
  isReadTwice(body: string): Promise<boolean>;
  readTwice(body: string, isReadTwice: boolean): Promise<void>;
}
