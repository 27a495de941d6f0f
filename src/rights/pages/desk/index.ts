import type { FastifyInstance } from "fastify";
import type { RightsConsole } from "./deskSite.ts";
import { addIdentityDocument } from "./documentPage.ts";
import { addEnterForm } from "./enterForm.ts";
import { addQueuePage } from "./queuePage.ts";
import { addConfirmForms } from "./reach/confirmForms.ts";
import { addDatabasesPage } from "./reach/databasesPage.ts";
import { addHandOver } from "./reach/handOver.ts";
import { addRecipientsForm } from "./reach/recipientsForm.ts";
import { addLookForm } from "./reach/lookForm.ts";
import { addLetter, addRequestPage } from "./requestPage.ts";
import { addStepForms } from "./stepForms.ts";

/** Adds to the console of a body the requests of people: the queue, each of them, and what is done with it. */
export const addRightsConsole = (web: FastifyInstance, parts: RightsConsole): void => {
  addQueuePage(web, parts);
  addEnterForm(web, parts);
  addRequestPage(web, parts);
  addLetter(web, parts);
  addIdentityDocument(web, parts);
  addStepForms(web, parts);
  addDatabasesPage(web, parts);
  addLookForm(web, parts);
  addConfirmForms(web, parts);
  addHandOver(web, parts);
  addRecipientsForm(web, parts);
};
