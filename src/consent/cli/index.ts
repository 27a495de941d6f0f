/** The commands of consent. */
export { consentBuildVerb } from "./consentBuildVerb.ts";
export { consentLintVerb } from "./consentLintVerb.ts";
export { inventoryRules } from "../lint/rules/index.ts";
export { exampleYaml } from "../lint/soundInventory.ts";
export { consentMayVerb, consentPurposesVerb, type WithConsents } from "./consentMayVerb.ts";
export { consentKeepVersionVerb, type KeepVersionCommands } from "./consentKeepVersionVerb.ts";
export { consentProveVerb, type ProvingParts, type WithProving } from "./consentProveVerb.ts";
export { consentVerifyVerb, type VerifyingParts, type WithVerifying } from "./consentVerifyVerb.ts";
export { chromiumAt, hasSandbox } from "../chromium/openChromium.ts";
export { captureBanner } from "../capture/captureBanner.ts";
export { consentScanVerb } from "./consentScanVerb.ts";
