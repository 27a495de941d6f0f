import type { FastifyInstance } from "fastify";
import {
  addPage,
  consolePaths,
  listAsked,
  sendCsv,
  framedIn,
} from "../../../platform/web/index.ts";
import { bodyOf, numberOf } from "./answers.ts";
import { addLinksPage } from "./linksPage.ts";
import { addDecisionPages } from "./decisionsPage.ts";
import { addPartForms } from "./partForms.ts";
import { addRestoreForm } from "./restoreForm.ts";
import { shownSettings } from "./shownSettings.ts";
import type { SiteConsole } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";
import { sitePage } from "./sitePage.ts";
import {
  allVersions,
  versionColumns,
  versionLine,
  versionsFound,
  versionsShape,
} from "./versionsList.ts";
import { versionPage, versionsPage, versionTitle } from "./versionsPage.ts";

const reading = { action: "settings.read", body: "param" } as const;
const latest = 5;

/**
 * Adds the settings of the site: as they stand, a form for each part, and every version with the way back to it. They are
 * pages of the one body in whose name the site stands; of another there are none.
 */
export const addSiteSettingsPages = (web: FastifyInstance, parts: SiteConsole): void => {
  web.register(async (scope) => {
    // Returned: else the request goes on beside its answer, and is answered a second time.
    scope.addHook("preHandler", async (request, reply) =>
      (await parts.isOfSite(bodyOf(request))) ? undefined : reply.callNotFound(),
    );
    addReadPages(scope, parts);
    addLinksPage(scope, parts);
    addDecisionPages(scope, parts);
    addPartForms(scope, parts);
    addRestoreForm(scope, parts);
  });
};

const addReadPages = (web: FastifyInstance, parts: SiteConsole): void => {
  const framed = framedIn("site", parts);

  addPage(web, {
    paths: consolePaths("site"),
    access: reading,
    render: async (context, request) => {
      const { site, may } = parts;
      const body = bodyOf(request);
      const { language } = context;
      const ruling = await site.ruling();
      const shown = await shownSettings(site, ruling);
      const revisions = await site.versions.list(latest);
      const mayEdit = may(context, body, "settings.edit");
      const reader = { language, inherited: await parts.inherited() };
      const main = sitePage(
        { body, ruling, shown, revisions, mayEdit, mayDecide: may(context, body, "site.suspend") },
        reader,
      );
      return await framed(context, body, words.title[language], main);
    },
  });

  addPage(web, {
    paths: consolePaths("site", "/versions"),
    access: reading,
    render: async (context, request) => {
      const revisions = await allVersions(parts.site.versions);
      const asked = listAsked(versionsShape, request.query);
      const body = bodyOf(request);
      const { language } = context;
      const main = versionsPage({ body, revisions, asked }, language);
      return await framed(context, body, words.history[language], main);
    },
  });

  for (const url of Object.values(consolePaths("site", "/versions.csv")))
    web.get(url, { config: { access: reading } }, async (request, reply) => {
      const asked = listAsked(versionsShape, request.query);
      const found = versionsFound(await allVersions(parts.site.versions), asked);
      return await sendCsv(reply, "versions.csv", versionColumns, found.map(versionLine));
    });

  addPage(web, {
    paths: consolePaths("site", "/versions/:version"),
    access: reading,
    object: { kind: "site-version", parameter: "version" },
    render: async (context, request) => {
      const { site, may } = parts;
      const version = await site.versions.find(numberOf(request));
      const present = await site.versions.present();
      if (version === null || present === null) return null;
      const body = bodyOf(request);
      const { language } = context;
      const isEditable = (await site.ruling()).kind === "database";
      const restores = isEditable && may(context, body, "settings.edit");
      const reader = { language, inherited: await parts.inherited() };
      const main = versionPage({ body, version, present, restores }, reader);
      return await framed(context, body, versionTitle(version, language).title, main);
    },
  });
};
