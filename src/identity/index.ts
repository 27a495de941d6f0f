/** Accounts, sessions and roles of staff; who may do what. */
export { issueFirstLink } from "./actions/firstOperator.ts";
export type { Identity } from "./actions/parts.ts";
export { visitorOf } from "./actions/visitorOf.ts";
export { identityErrors, identityKeyFailure } from "./errors.ts";
export { withTemplate } from "./mails.ts";
export { authorise, freshMinutes } from "./model/authorise.ts";
export { openProvider } from "./provider.ts";
export { closeAccounts, openIdentity, openSessions, staffName } from "./storage/openIdentity.ts";
