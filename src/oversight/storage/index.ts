/** What keeps complaints and files of the authority: for main/, which wires it. */
export { postgresMatters } from "./postgresMatters.ts";
