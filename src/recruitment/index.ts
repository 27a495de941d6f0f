/** Job offers of the bodies of the network: written, published, searched. What keeps them is behind `storage/index.ts`. */
export { recruitmentErrors } from "./errors.ts";
export type { ApplicationDesk, Applications } from "./actions/applications.ts";
export { everything } from "./model/criteria/criteria.ts";
export { watchAlerts, type AlertWatch } from "./actions/watchAlerts.ts";
export { draftOffer } from "./actions/draftOffer.ts";
export { publishOffer } from "./actions/publishOffer.ts";
export type { ContactMessages, RightsDoor } from "./actions/contactMessages.ts";
export type { OfferParts, SeenOffer } from "./actions/offerParts.ts";
export { applicationPaths } from "./applicationPaths.ts";
export type { LoggedDecision, Offers, RecruitmentSettings } from "./actions/offers.ts";
export { shownOffers } from "./actions/shownOffers.ts";
export type { Found, OfferSearch, SearchAsked } from "./actions/offerSearch.ts";
export type { Offer } from "./model/offer/offer.ts";
export {
  bareContent,
  noContact,
  type Contact,
  type OfferContent,
} from "./model/offer/offerContent.ts";
