/** The links of the site to others: found where the site publishes them, asked for, and what became of them. */
export { checkLinks, type LinkCheck } from "./checkLinks.ts";
export { collectLinks } from "./collectLinks.ts";
export { isTrouble, type LinkState, type LinkStates } from "./linkStates.ts";
export { postgresLinkStates } from "./storage/postgresLinkStates.ts";
