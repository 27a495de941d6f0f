/** What stands in the platform's database: proofs of choices, and the texts they are about. */
export { postgresProofs } from "./postgresProofs.ts";
export { postgresTextVersions } from "./postgresTextVersions.ts";
export { postgresProofDays } from "./postgresProofDays.ts";
export { dropEndedMonths } from "./dropEndedMonths.ts";
export { openMonths } from "./openMonths.ts";
