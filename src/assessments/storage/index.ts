/** What keeps impact assessments: for main/, which wires it. */
export { postgresAssessments } from "./postgresAssessments.ts";
