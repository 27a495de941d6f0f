/** Accounts, sessions and roles of staff; who may do what. */
export { authorise, freshMinutes } from "./model/authorise.ts";
export { identityErrors } from "./errors.ts";
