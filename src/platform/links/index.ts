/** Asks other sites whether a link still leads anywhere; never an address within somebody's network. */
export { askLink, type LinkAnswer, type LinkCaller } from "./askLink.ts";
export { linksIn } from "./linksIn.ts";
export { isPublicAddress } from "./publicAddress.ts";
