/** The commands of consent. */
export { consentLintVerb } from "./consentLintVerb.ts";
export { inventoryRules } from "../lint/rules/index.ts";
export { exampleYaml } from "../lint/soundInventory.ts";
export { consentMayVerb, consentPurposesVerb, type WithConsents } from "./consentMayVerb.ts";
