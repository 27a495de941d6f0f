/** The desk of recruiters: the applications to each offer, what is decided on them, and what a body answers with. */
import type { FastifyInstance } from "fastify";
import type { OfferConsole } from "../console/offerConsole.ts";
import { addAnswersForm } from "./answersForm.ts";
import { addApplicationDesk } from "./applicationPages.ts";
import { addCommentForm } from "./commentForm.ts";
import { addDecisionForms } from "./decisionForms.ts";

export const addApplicationConsole = (web: FastifyInstance, parts: OfferConsole): void => {
  addApplicationDesk(web, parts);
  addCommentForm(web, parts);
  addDecisionForms(web, parts);
  addAnswersForm(web, parts);
};
