/** The site closed at the request of an authority, and opened again: each with a logged ground. */
export { openWhileSuspended } from "./openWhileSuspended.ts";
export { postgresSuspensions } from "./storage/postgresSuspensions.ts";
export { liftSuspension, suspendSite, type SuspensionParts } from "./suspendSite.ts";
export type { Suspension, Suspensions } from "./suspensions.ts";
