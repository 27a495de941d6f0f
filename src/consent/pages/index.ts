/** What consent serves: what banners send, the pages of a person behind their link, those of the console, and what systems of bodies ask. */
export { addChoiceEndpoint, type ChoiceEndpoint } from "./proof/choiceEndpoint.ts";
export { addConsentApi, type ConsentApi } from "../api/consentApi.ts";
export { consentsToday } from "./console/consentsToday.ts";
export { addPurposeConsole } from "./console/addPurposeConsole.ts";
export type { PurposeConsole } from "./console/purposeConsole.ts";
export {
  addSatisfactionReport,
  type SatisfactionConsole,
} from "./satisfaction/satisfactionConsole.ts";
export {
  addSatisfactionForm,
  satisfactionQuestion,
  type SatisfactionSite,
} from "./satisfaction/satisfactionPages.ts";
export { personalPaths } from "../personalPaths.ts";
export { addPersonalPages, type PersonalSite } from "./personal/personalPages.ts";
export { addOwnProofPages } from "./proof/ownProofPages.ts";
export { addVersionFiles } from "./proof/versionFiles.ts";
export { addEmbed } from "./embed/addEmbed.ts";
export { addBannerSite, bannerSlot, manageLink } from "./banner/addBannerSite.ts";
export { consentCookie, managePaths, type SiteAsked } from "./banner/bannerPaths.ts";
export type { BannerParts } from "./banner/bannerSite.ts";
export { addProofConsole } from "./proof/console/addProofConsole.ts";
export { choicesToday } from "./proof/console/choicesToday.ts";
export type { ProofConsole } from "./proof/console/proofConsole.ts";
export { addCharterPages, charterLink, type CharterSite } from "./charter/charterPages.ts";
export { charterPath } from "./charter/charterPaths.ts";
