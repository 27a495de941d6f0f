/** The public pages of offers, what programs read of them, and those of the console. */
export type { OfferConsole } from "./console/offerConsole.ts";
export { addOfferConsole } from "./console/offerConsoleRoutes.ts";
export { words as offerWords } from "./offerPageWords.ts";
export { offerPaths } from "./offerPaths.ts";
export { addOfferPages } from "./offerRoutes.ts";
export type { OfferSite } from "./offerSite.ts";
