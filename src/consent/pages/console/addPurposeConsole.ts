import type { FastifyInstance } from "fastify";
import { addEveryPurposeForm } from "./everyPurposeForm.ts";
import { addPersonForms } from "./personForms.ts";
import type { PurposeConsole } from "./purposeConsole.ts";
import { addPurposeForms } from "./purposeForms.ts";
import { addPurposePages } from "./purposePage.ts";
import { addPurposesPage } from "./purposesPage.ts";
import { addTokenPages } from "./tokenPages.ts";

/** Adds to the console what a body asks consent for: purposes, words, numbers, persons on request, accesses of systems. */
export const addPurposeConsole = (web: FastifyInstance, parts: PurposeConsole): void => {
  addPurposesPage(web, parts);
  addPurposeForms(web, parts);
  addTokenPages(web, parts);
  addEveryPurposeForm(web, parts);
  addPurposePages(web, parts);
  addPersonForms(web, parts);
};
