/** Accounts and sessions of staff and of candidates, roles of staff; who may do what. */
export { issueFirstLink } from "./actions/firstOperator.ts";
export type { FirmOffer, Identity } from "./actions/parts.ts";
export { visitorOf } from "./actions/visitorOf.ts";
export { identityErrors, identityKeyFailure } from "./errors.ts";
export { withTemplate } from "./mails.ts";
export type { CandidateIdentity, SpaceRooms, SpaceTerm, Terms } from "./actions/candidateParts.ts";
export type { SharedRecord, SpaceShare } from "./actions/spaceCopy.ts";
export { candidateOf } from "./actions/visitorOf.ts";
export { authorise, freshMinutes } from "./model/authorise.ts";
export { openProvider } from "./provider.ts";
export { candidateRecipients } from "./storage/candidateRecipients.ts";
export { openCandidates } from "./storage/openCandidates.ts";
export { postgresRoles } from "./storage/postgresRoles.ts";
export { closeAccounts, openIdentity, openSessions, staffName } from "./storage/openIdentity.ts";
export { countUntold, erasureKind, keepNotice, postgresSpaces } from "./storage/postgresSpaces.ts";
