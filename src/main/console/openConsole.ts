import type { FastifyInstance } from "fastify";
import { addStorePages, storesToday, type StoresConsole } from "../../connectors/pages/index.ts";
import {
  addOrganisationsConsole,
  organisationsToday,
  type OrganisationsConsole,
} from "../../organisations/pages/index.ts";
import {
  addPage,
  consolePaths,
  type ConsoleFrame,
  type May,
  type ReadToday,
} from "../../platform/web/index.ts";
import {
  addHoldPages,
  addRulePages,
  addRunPages,
  addSettingsPages,
  holdsToday,
  rulesToday,
  runsToday,
  type RetentionConsole,
  type RuleConsole,
} from "../../retention/pages/index.ts";
import {
  addRegisterConsole,
  registerToday,
  type RegisterConsole,
} from "../../register/pages/index.ts";
import { addNoticeConsole, noticesToday, type NoticeConsole } from "../../notices/pages/index.ts";
import {
  addMessageConsole,
  addOfferConsole,
  applicationsToday,
  messagesToday,
  offersToday,
  type MessageConsole,
  type OfferConsole,
} from "../../recruitment/pages/index.ts";
import {
  addProofConsole,
  addPurposeConsole,
  addSatisfactionReport,
  choicesToday,
  consentsToday,
  type ProofConsole,
  type PurposeConsole,
  type SatisfactionConsole,
} from "../../consent/pages/index.ts";
import { addRightsConsole, requestsToday, type RightsConsole } from "../../rights/pages/index.ts";
import {
  addIncidentConsole,
  incidentsToday,
  type IncidentConsole,
} from "../../incidents/pages/index.ts";
import {
  addAssessmentConsole,
  assessmentsToday,
  type AssessmentConsole,
} from "../../assessments/pages/index.ts";
import {
  addOversightConsole,
  mattersToday,
  type OversightConsole,
} from "../../oversight/pages/index.ts";
import { sectionNames } from "./consoleWords.ts";
import type { SiteConsole } from "./site/siteConsole.ts";
import { addSiteSettingsPages } from "./site/siteRoutes.ts";
import { siteToday } from "./siteToday.ts";
import { todayPage } from "./todayPage.ts";

export interface ConsoleParts {
  /** Whether the console has pages for what a path names: a body, or a policy that is served. */
  readonly isKnown: (body: string) => Promise<boolean>;
  readonly frame: ConsoleFrame;
  readonly site: SiteConsole;
  readonly retention: RetentionConsole & RuleConsole;
  readonly stores: StoresConsole;
  readonly register: RegisterConsole;
  readonly organisations: OrganisationsConsole;
  readonly notices: NoticeConsole;
  readonly offers: OfferConsole;
  readonly messages: MessageConsole;
  readonly rights: RightsConsole;
  readonly incidents: IncidentConsole;
  readonly assessments: AssessmentConsole;
  readonly oversight: OversightConsole;
  readonly consents: PurposeConsole;
  readonly choices: ProofConsole & { readonly may: May };
  readonly satisfaction: SatisfactionConsole;
}

/**
 * Adds the console: the page of the day, to which each domain contributes, and the pages of the domains. Of what is no body
 * there is no page, also for those whose role holds everywhere.
 */
export const openConsole = (web: FastifyInstance, parts: ConsoleParts): void => {
  web.register(async (scope) => {
    scope.addHook("preHandler", async (request, reply) => {
      const namesBody = request.routeOptions.config.access?.body === "param";
      const { body } = request.params as { readonly body: string };
      // Returned: else the request goes on beside its answer, and is answered a second time.
      return namesBody && !(await parts.isKnown(body)) ? reply.callNotFound() : undefined;
    });
    addConsolePages(scope, parts);
  });
};

const addConsolePages = (
  web: FastifyInstance,
  {
    frame,
    site,
    retention,
    stores,
    register,
    organisations,
    notices,
    offers,
    messages,
    rights,
    incidents,
    assessments,
    oversight,
    consents,
    choices,
    satisfaction,
  }: ConsoleParts,
): void => {
  const contributions: readonly ReadToday[] = [
    incidentsToday(incidents),
    rulesToday(retention),
    runsToday(retention),
    holdsToday(retention),
    storesToday(stores),
    registerToday(register),
    organisationsToday(organisations),
    noticesToday(notices),
    offersToday(offers),
    applicationsToday(offers),
    siteToday(site),
    messagesToday(messages),
    requestsToday(rights),
    mattersToday(oversight),
    assessmentsToday(assessments),
    consentsToday(consents),
    choicesToday(choices),
  ];
  addPage(web, {
    paths: consolePaths("aujourdhui"),
    access: { action: "console.open", body: "param" },
    render: async (context, { params }) => {
      const { body } = params as { readonly body: string };
      const entries = await Promise.all(contributions.map((read) => read(body, context)));
      const { language } = context;
      return {
        title: sectionNames.aujourdhui[language],
        private: true,
        main: await frame(context, body, "aujourdhui", todayPage(entries.flat(), language)),
      };
    },
  });
  addRulePages(web, retention);
  addRunPages(web, retention);
  addHoldPages(web, retention);
  addStorePages(web, stores);
  addRegisterConsole(web, register);
  addOrganisationsConsole(web, organisations);
  addNoticeConsole(web, notices);
  addPurposeConsole(web, consents);
  addProofConsole(web, choices);
  addSatisfactionReport(web, satisfaction);
  addOfferConsole(web, offers);
  addMessageConsole(web, messages);
  addRightsConsole(web, rights);
  addIncidentConsole(web, incidents);
  addAssessmentConsole(web, assessments);
  addOversightConsole(web, oversight);
  addSettingsPages(web, retention);
  addSiteSettingsPages(web, site);
};
