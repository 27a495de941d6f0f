/** The pages of identity: signing in, one's own account, the people of a body, the agent log. */
import type { FastifyInstance } from "fastify";
import { addAccountPages } from "./accountPages.ts";
import type { IdentitySite } from "./answers.ts";
import { addConfirmPage } from "./confirmPage.ts";
import { addDoorPage } from "./doorPage.ts";
import { addEmailPages } from "./emailPages.ts";
import { addEnrolPage } from "./enrolPage.ts";
import { addInvitationPages } from "./invitationPages.ts";
import { addInvitePages } from "./invitePages.ts";
import { addJournalPages } from "./journalPages.ts";
import { addPasswordPages } from "./passwordPages.ts";
import { addPeoplePages } from "./peoplePages.ts";
import { addProviderPages } from "./providerPages.ts";
import { addRolePages } from "./rolePages.ts";
import { addSecondFactorPage } from "./secondFactorPage.ts";
import { addSignInPage } from "./signInPage.ts";
import { addSignOutPage } from "./signOutPage.ts";

/** Adds every page of identity. */
export const addIdentityPages = (web: FastifyInstance, site: IdentitySite): void => {
  for (const add of [
    addSignInPage,
    addSecondFactorPage,
    addEnrolPage,
    addConfirmPage,
    addSignOutPage,
    addDoorPage,
    addProviderPages,
    addPasswordPages,
    addInvitationPages,
    addAccountPages,
    addEmailPages,
    addPeoplePages,
    addInvitePages,
    addRolePages,
    addJournalPages,
  ])
    add(web, site);
};

export { addCandidatePages } from "./candidate/addCandidatePages.ts";
export { candidateBar } from "./candidate/candidateBar.ts";
export type { CandidateSite } from "./candidate/candidateSite.ts";
export { candidatePaths } from "../candidatePaths.ts";
export { staffHome } from "./doorPage.ts";
export type { IdentitySite } from "./answers.ts";
export { accountShare } from "./candidate/copyPages.ts";
export { paths as identityPaths, providerReturn } from "./paths.ts";
export { staffBar } from "./staffBar.ts";
export { identityCookies, tokenCookies } from "./sessionCookie.ts";
