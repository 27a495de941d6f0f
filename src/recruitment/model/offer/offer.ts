import type { Actor } from "../../../kernel/index.ts";
import type { Contact, OfferContent } from "./offerContent.ts";
import type { OfferState } from "./offerState.ts";

/** An offer of one body, as it is kept. */
export interface Offer {
  /** It stands in the address, means nothing, and never changes. */
  readonly id: string;
  /** The one body that recruits (REC-26). */
  readonly body: string;
  /** Counts its changes. */
  readonly revision: number;
  readonly content: OfferContent;
  readonly contact: Contact;
  readonly state: OfferState;
  readonly madeAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** Who last wrote its text; who did something else with it stands in its versions. */
  readonly author: Actor;
}
