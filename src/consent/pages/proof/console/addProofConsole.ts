import type { FastifyInstance } from "fastify";
import { addChoicesPage } from "./choicesPage.ts";
import { addDaysPage } from "./daysPage.ts";
import type { ProofConsole } from "./proofConsole.ts";
import { addProveForm } from "./proveForm.ts";
import { addVersionPage } from "./versionPage.ts";

/** Adds to the console what visitors were shown, what they chose, and the proof of it. */
export const addProofConsole = (web: FastifyInstance, parts: ProofConsole): void => {
  addChoicesPage(web, parts);
  addDaysPage(web, parts);
  addProveForm(web, parts);
  addVersionPage(web, parts);
};
