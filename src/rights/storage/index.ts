/** What keeps requests: for main/, which wires it. */
export { postgresRequests } from "./postgresRequests.ts";
