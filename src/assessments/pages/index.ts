/** Impact assessments in the console: list, one of them, the forms of its steps, and what waits today. */
import type { FastifyInstance } from "fastify";
import type { AssessmentConsole } from "./assessmentConsole.ts";
import { addAssessmentPages } from "./assessmentPage.ts";
import { addDecisionForms } from "./decisionForms.ts";
import { addListPages } from "./listPages.ts";
import { addMeasureForms } from "./measureForms.ts";
import { addNeedForm } from "./needForm.ts";
import { addOpinionForms } from "./opinionForms.ts";
import { addRiskForms } from "./riskForms.ts";
import { addStartForms } from "./startForms.ts";
import { addTextForms } from "./textForms.ts";

export type { AssessmentConsole } from "./assessmentConsole.ts";
export { assessmentsToday } from "./assessmentsToday.ts";

/** Adds the pages of impact assessments to the console. */
export const addAssessmentConsole = (web: FastifyInstance, parts: AssessmentConsole): void => {
  addListPages(web, parts);
  addStartForms(web, parts);
  addNeedForm(web, parts);
  addTextForms(web, parts);
  addMeasureForms(web, parts);
  addRiskForms(web, parts);
  addOpinionForms(web, parts);
  addDecisionForms(web, parts);
  addAssessmentPages(web, parts);
};
