/** Complaints and files of the authority in the console: list, one of them, the forms of its steps, and what waits today. */
import type { FastifyInstance } from "fastify";
import { addActForms } from "./actForms.ts";
import type { OversightConsole } from "./matterConsole.ts";
import { addMatterForms } from "./matterForms.ts";
import { addMatterPage } from "./matterPage.ts";
import { addMattersList } from "./mattersList.ts";

export type { OversightConsole } from "./matterConsole.ts";
export { mattersToday } from "./mattersToday.ts";

/** Adds the pages of complaints and controls to the console. */
export const addOversightConsole = (web: FastifyInstance, parts: OversightConsole): void => {
  addMattersList(web, parts);
  addMatterForms(web, parts);
  addActForms(web, parts);
  addMatterPage(web, parts);
};
