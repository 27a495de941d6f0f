import type { FastifyInstance } from "fastify";
import type { CandidateSite } from "./candidateSite.ts";
import { addCandidateConfirm } from "./confirmPage.ts";
import { addCopyPages } from "./copyPages.ts";
import { addDeletePages } from "./deletePages.ts";
import { addDetailsPages } from "./detailsPages.ts";
import { addCandidatePasswords } from "./passwordPages.ts";
import { addCandidateSignIn } from "./signInPage.ts";
import { addSignUpPages } from "./signUpPages.ts";
import { addSpacePage } from "./spacePage.ts";

/** Adds every page of candidates. */
export const addCandidatePages = (web: FastifyInstance, site: CandidateSite): void => {
  for (const add of [
    addCandidateSignIn,
    addSignUpPages,
    addCandidatePasswords,
    addCandidateConfirm,
    addSpacePage,
    addDetailsPages,
    addDeletePages,
    addCopyPages,
  ])
    add(web, site);
};
