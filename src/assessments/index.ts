/** Impact assessments (GDPR art. 35 and 36): their register, exchanged with the CNIL's PIA tool without loss, their risks, opinions, validation and review. */
export { assessmentErrors } from "./errors.ts";
export type { AssessedBodies, Assessments } from "./actions/assessments.ts";
export { tendAssessments, type ReminderParts } from "./actions/tendAssessments.ts";
export { dpiaExportVerb } from "./cli/dpiaExportVerb.ts";
export { dpiaImportVerb } from "./cli/dpiaImportVerb.ts";
export { dpiaListVerb } from "./cli/dpiaListVerb.ts";
export type { AssessmentCommands, WithAssessments } from "./cli/withAssessments.ts";
