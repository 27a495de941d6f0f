/** The pages of a candidate's applications: how one is sent, and what became of each. */
import type { FastifyInstance } from "fastify";
import { applicationPaths } from "../../applicationPaths.ts";
import { addSentPages } from "../sent/sentPages.ts";
import { words } from "../sent/sentWords.ts";
import { addApplyForm } from "./applyForm.ts";
import type { ApplicationSite } from "./applySite.ts";

export const addApplicationPages = (web: FastifyInstance, site: ApplicationSite): void => {
  addApplyForm(web, site);
  addSentPages(web, site);
};

/** The way there from the first page of the space. */
export const applicationLink = { label: words.title, href: applicationPaths.list } as const;
