/** The register of breaches in the console: list, record, forms, what the authority asks, and what waits today. */
import type { FastifyInstance } from "fastify";
import { addDecisionForms } from "./decisionForms.ts";
import { addEndForms } from "./endForms.ts";
import { addFormPages } from "./formPage.ts";
import type { IncidentConsole } from "./incidentConsole.ts";
import { addIncidentPages } from "./incidentPage.ts";
import { addIncidentsPage } from "./incidentsPage.ts";
import { addMailingForm } from "./mailingForm.ts";
import { addMailingPages } from "./mailingPages.ts";
import { addRecordForms } from "./recordForms.ts";
import { addSentForms } from "./sentForms.ts";
import { addSeverityForm } from "./severityForm.ts";

export type { IncidentConsole, TouchedPersons } from "./incidentConsole.ts";
export { incidentsToday } from "./incidentsToday.ts";

/** Adds the pages of incidents to the console. */
export const addIncidentConsole = (web: FastifyInstance, parts: IncidentConsole): void => {
  addIncidentsPage(web, parts);
  addRecordForms(web, parts);
  addSeverityForm(web, parts);
  addDecisionForms(web, parts);
  addSentForms(web, parts);
  addMailingForm(web, parts);
  addMailingPages(web, parts);
  addEndForms(web, parts);
  addFormPages(web, parts);
  addIncidentPages(web, parts);
};
