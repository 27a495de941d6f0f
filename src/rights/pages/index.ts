/** The pages of requests: of whoever exercises a right, and of whoever answers. */
import type { FastifyInstance } from "fastify";
import { addCodePages } from "./follow/codePages.ts";
import { addDocumentForm } from "./follow/documentForm.ts";
import { addFollowPages } from "./follow/followPages.ts";
import { addPersonProvider } from "./public/providerPages.ts";
import { addRequestForm } from "./public/requestForm.ts";
import { addStartPages } from "./public/startPages.ts";
import type { RightsSite } from "./rightsSite.ts";

export { addDrpApi, type DrpApi } from "../api/drpApi.ts";
export { addRightsConsole } from "./desk/index.ts";
export type { RightsConsole } from "./desk/deskSite.ts";
export { requestsToday } from "./desk/queuePage.ts";
export { requestCookie } from "./follow/followAccess.ts";
export { personCookie } from "./public/personCookie.ts";
export { personReturn } from "../rightsPaths.ts";
export { rightsLink } from "./public/startPages.ts";
export type { RightsSite } from "./rightsSite.ts";

/** Adds « Exercer mes droits », and « Ma demande » behind a private link. */
export const addRightsPages = (web: FastifyInstance, site: RightsSite): void => {
  addStartPages(web, site);
  addRequestForm(web, site);
  addPersonProvider(web, site);
  addFollowPages(web, site);
  addDocumentForm(web, site);
  addCodePages(web, site);
};
