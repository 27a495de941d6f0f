/** Complaints, and what the supervisory authority does of a body: controls, questions, formal notices, sanctions (GDPR art. 58 and 77), with their time limits. */
export { oversightErrors } from "./errors.ts";
export type { Matters } from "./actions/matters.ts";
export { tendMatters } from "./actions/tendMatters.ts";
