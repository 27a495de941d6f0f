/** Consent: what a site keeps on the terminals of its visitors, what they chose, and the proof of both. */
export { choiceActions, type Choice, type ChoiceAction } from "./model/choice/choice.ts";
export { refusablesOf, versionOf } from "./model/banner/asking.ts";
export { englishWords, frenchWords, type BannerWords } from "./model/banner/bannerWords.ts";
export { bannerErrors } from "./bannerErrors.ts";
export { consentErrors } from "./errors.ts";
export { categories, categoryWords, type Category } from "./model/inventory/category.ts";
export {
  conditionsOf,
  groundWords,
  type ConditionId,
  type ExemptionGround,
} from "./model/inventory/exemption.ts";
export {
  bearsName,
  holdsHost,
  isRefusable,
  needsBanner,
  needsConsent,
  type Exemption,
  type Inventory,
  type Provider,
  type Service,
  type Tracker,
  type TrackerKind,
} from "./model/inventory/inventory.ts";
export { InventoryDecisionsSchema } from "./lint/inventoryDecisions.ts";
export { InventorySchema } from "./model/inventory/inventorySchema.ts";
export { inventoryVersion } from "./model/inventory/inventoryVersion.ts";
export { durationWords, livesLonger, longestLife } from "./model/inventory/lifetimes.ts";
export {
  parseInventory,
  readInventory,
  type ReadInventory,
} from "./model/inventory/readInventory.ts";
export { parseInventoryWords } from "./model/inventory/parseInventoryWords.ts";
export type { Inventories } from "./actions/inventories.ts";
export { proofErrors } from "./proofErrors.ts";
export { purposeErrors } from "./purposeErrors.ts";
export { askConsent, type AskedConsent } from "./actions/askConsent.ts";
export type { ConsentParts, PurposeParts } from "./actions/consentParts.ts";
export {
  uncoveredActivities,
  type ActivityOfConsent,
} from "./model/purpose/uncoveredActivities.ts";
export type { ServiceTokens } from "./actions/serviceTokens.ts";
export { openConsentKeys } from "./consentKeys.ts";
export { may, type Answer } from "./model/purpose/consentState.ts";
export type { Proofs } from "./actions/proofs.ts";
export type { TextVersions } from "./actions/textVersions.ts";
export { openSatisfactionSeal } from "./satisfactionSeal.ts";
export { ConsentRecordSchema } from "./model/proof/statement.ts";
export { checkDays } from "./actions/checkDays.ts";
export { leavesKeptAfter } from "./model/proof/dayFault.ts";
export { keepAskedVersions, unseenVersion } from "./actions/keepAskedVersions.ts";
export { keepProof, keepServedText } from "./actions/keepProof.ts";
export { ScanSchema, type ScanReport } from "./model/scan/scanReport.ts";
export type { Scans } from "./actions/scans.ts";
export type { PurposeContent } from "./model/purpose/consentPurpose.ts";
export { composeWords, wordsHash } from "./model/purpose/purposeWords.ts";
export { followBodyName } from "./actions/followBodyName.ts";
export { giveConsent } from "./actions/giveConsent.ts";
export { CharterSchema } from "./model/charter/charter.ts";
export type { InventoryHistory } from "./actions/inventoryHistory.ts";
