/** The pages of a candidate's alerts, within their space and outside of it, and what their mails say. */
import type { FastifyInstance } from "fastify";
import { addAlertForms } from "./alertFormPages.ts";
import { addAlertList } from "./alertListPage.ts";
import { alertPaths } from "./alertPaths.ts";
import type { AlertSite } from "./alertSite.ts";
import { words } from "./alertWords.ts";
import { addAlertFeeds } from "./feedPages.ts";
import { addUnsubscribePage } from "./unsubscribePage.ts";

export const addAlertPages = (web: FastifyInstance, site: AlertSite): void => {
  addAlertList(web, site);
  addAlertForms(web, site);
  addAlertFeeds(web, site);
  addUnsubscribePage(web, site);
};

/** The way there from the first page of the space. */
export const alertLink = { label: words.title, href: alertPaths.list } as const;
