/** The public pages of offers, and what programs read of them. */
export { words as offerWords } from "./offerPageWords.ts";
export { offerPaths } from "./offerPaths.ts";
export { addOfferPages } from "./offerRoutes.ts";
export type { OfferSite } from "./offerSite.ts";
