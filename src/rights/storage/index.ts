/** What keeps requests: for main/, which wires it. */
export { postgresAgents } from "./postgresAgents.ts";
export { postgresIdentityDocuments } from "./postgresIdentityDocuments.ts";
export { postgresRequests } from "./postgresRequests.ts";
export { postgresExecutions } from "./postgresExecutions.ts";
export { postgresPackages } from "./postgresPackages.ts";
