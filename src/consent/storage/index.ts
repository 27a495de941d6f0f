/** What stands in the platform's database: proofs of choices, the texts they are about, and consents to purposes of bodies. */
export { postgresProofs } from "./postgresProofs.ts";
export { postgresTextVersions } from "./postgresTextVersions.ts";
export { postgresProofDays } from "./postgresProofDays.ts";
export { postgresDayChecks } from "./postgresDayChecks.ts";
export { dropEndedMonths } from "./dropEndedMonths.ts";
export { packMonths } from "./packMonths.ts";
export { openMonths } from "./openMonths.ts";
export { postgresConsentPurposes, readConsentPurposes } from "./postgresConsentPurposes.ts";
export { postgresConsentAnswers, postgresConsents } from "./postgresConsents.ts";
export { postgresSatisfaction } from "./postgresSatisfaction.ts";
export { postgresServiceTokens } from "./postgresServiceTokens.ts";
export { postgresEvidence } from "./postgresEvidence.ts";
export { postgresServedInventories } from "./postgresServedInventories.ts";
export { postgresScans } from "./postgresScans.ts";
export { postgresChoiceCounts } from "./postgresChoiceCounts.ts";
