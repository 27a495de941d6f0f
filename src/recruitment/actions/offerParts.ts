import type { Clock, Ids } from "../../kernel/index.ts";
import type { Offers, RecruitmentSettings } from "./offers.ts";

/** What the use cases of offers need. */
export interface OfferParts {
  readonly offers: Offers;
  readonly settings: RecruitmentSettings;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Which offer, of which body, as whoever acts has seen it. */
export interface SeenOffer {
  readonly body: string;
  readonly id: string;
  readonly revision: number;
}
