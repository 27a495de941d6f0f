import type { FastifyInstance } from "fastify";
import { civilDay } from "../../../kernel/index.ts";
import { addPage, consolePaths, sendCsv, framedIn } from "../../../platform/web/index.ts";
import { territoryColumns } from "../../model/territoryTable.ts";
import { bodyConsolePage } from "./bodyConsolePage.ts";
import { words } from "./consoleWords.ts";
import { addDesignationForms } from "./designationForms.ts";
import { addIdentityForm } from "./identityForm.ts";
import { addLogoForm } from "./logoForm.ts";
import { paramsOf, type OrganisationsConsole } from "./organisationsConsole.ts";
import { territoriesAsked, territoriesFound, territoriesPage } from "./territoriesPage.ts";
import { addTerritoryForms } from "./territoryForms.ts";
import { territoryPageWords } from "./territoryPageWords.ts";

const reading = { action: "organisations.read", body: "param" } as const;
const latest = 10;

/** Adds to the console who a body is, who its officers are, and on that of the head of the network where each is competent. */
export const addOrganisationsConsole = (
  web: FastifyInstance,
  parts: OrganisationsConsole,
): void => {
  addPage(web, {
    paths: consolePaths("organisme"),
    access: reading,
    render: async (context, { params }) => {
      const { body: id } = paramsOf(params);
      const bodies = await parts.bodies.list();
      const body = bodies.find((each) => each.id === id);
      if (body === undefined) return null;
      const { language } = context;
      const shown = {
        body,
        parent: bodies.find((each) => each.id === body.parent) ?? null,
        designations: await parts.designations.list(),
        logo: (await parts.logos.digests()).get(id),
        changes: await parts.changes.list(id, latest),
        today: civilDay(context.now),
        mayEdit: parts.may(context, id, "organisations.edit"),
      };
      const main = bodyConsolePage(shown, language);
      return await framedIn("organisme", parts)(context, id, words.title[language], main);
    },
  });
  addIdentityForm(web, parts);
  addLogoForm(web, parts);
  addDesignationForms(web, parts);
  web.register(async (scope) => {
    // Returned: else the request goes on beside its answer, and is answered a second time.
    scope.addHook("preHandler", async ({ params }, reply) =>
      (await parts.isOfSite(paramsOf(params).body)) ? undefined : reply.callNotFound(),
    );
    addTerritoryPages(scope, parts);
    addTerritoryForms(scope, parts);
  });
};

const addTerritoryPages = (web: FastifyInstance, parts: OrganisationsConsole): void => {
  addPage(web, {
    paths: consolePaths("territoires"),
    access: reading,
    render: async (context, { params, query }) => {
      const { body } = paramsOf(params);
      const { language } = context;
      const shown = {
        body,
        bodies: await parts.bodies.list(),
        territories: await parts.territories.list(),
        changes: await parts.changes.list(null, latest),
        asked: territoriesAsked(query),
        mayEdit: parts.may(context, body, "organisations.edit"),
      };
      const main = territoriesPage(shown, language);
      const title = territoryPageWords.title[language];
      return await framedIn("territoires", parts)(context, body, title, main);
    },
  });
  for (const language of ["fr", "en"] as const)
    web.get(
      consolePaths("territoires", "/territoires.csv")[language],
      { config: { access: reading } },
      async ({ query }, reply) => {
        const [table, bodies] = await Promise.all([parts.territories.list(), parts.bodies.list()]);
        const found = territoriesFound(table, bodies, territoriesAsked(query));
        const rows = found.map(({ prefix, body }) => [prefix, body]);
        return await sendCsv(reply, "territoires.csv", territoryColumns, rows);
      },
    );
};
