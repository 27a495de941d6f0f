/** Job offers of the bodies of the network: written, published, searched. */
export { recruitmentErrors } from "./errors.ts";
export { draftOffer } from "./actions/draftOffer.ts";
export { publishOffer } from "./actions/publishOffer.ts";
export type { OfferParts, SeenOffer } from "./actions/offerParts.ts";
export type { Offers, RecruitmentSettings } from "./actions/offers.ts";
export type { Found, OfferSearch, SearchAsked } from "./actions/offerSearch.ts";
export type { Offer } from "./model/offer/offer.ts";
export type { Contact, OfferContent } from "./model/offer/offerContent.ts";
export { postgresOffers } from "./storage/postgresOffers.ts";
export { postgresOfferSearch } from "./storage/postgresOfferSearch.ts";
export { postgresRecruitmentSettings } from "./storage/postgresRecruitmentSettings.ts";
