import { noticePath } from "../../notices/pages/index.ts";
import { FailureError, randomIds } from "../../kernel/index.ts";
import type { Matters } from "../../oversight/index.ts";
import type { Assessments } from "../../assessments/index.ts";
import type { BreachRegister } from "../incidents.ts";
import type { Authorise } from "../../platform/access/index.ts";
import type { Jobs } from "../../platform/jobs/index.ts";
import { consolePath, type May } from "../../platform/web/index.ts";
import type { Bodies } from "../../organisations/index.ts";
import type { ApplicationDesk } from "../../recruitment/index.ts";
import { importAside, workingRegisters } from "../../register/index.ts";
import {
  postgresEditions,
  postgresImports,
  postgresVersions,
} from "../../register/storage/index.ts";
import { postgresOffers } from "../../recruitment/storage/index.ts";
import { openSuspensions } from "../site/openSuspensions.ts";
import type { ContactMessages } from "../../recruitment/index.ts";
import type { RightsParts } from "../../rights/index.ts";
import { uncoveredActivities } from "../../consent/index.ts";
import { activitiesOfConsent, type OpenedConsents } from "../consents.ts";
import { policyDesk, type LoadedPolicy, type PolicyDesk } from "../../retention/index.ts";
import { catalogue } from "../catalogue.ts";
import type { Platform } from "../platform.ts";
import { ownPolicy, type ServedPolicies } from "../policies.ts";
import { missingIdentity } from "../missingIdentity.ts";
import { publishingPolicies, type Publishing } from "../publishing.ts";
import { readersOf, retentionParts, runParts } from "../retention.ts";
import { rulesOnceAt } from "../rulesOnceAt.ts";
import { postgresLinkStates } from "../site/links/index.ts";
import type { ServedSite } from "../site/settings/index.ts";
import { openNotices } from "../site/notices/openNotices.ts";
import { bodyOfSite, settingsOfHead, siteOfBody } from "../site/siteOfBody.ts";
import { bodyPaths } from "../site/sitePaths.ts";
import { storedPolicies } from "../storedPolicies.ts";
import type { WorkQueues } from "../worker.ts";
import { words } from "./consoleWords.ts";
import { consoleFrame } from "./frame.ts";
import type { ConsoleParts } from "./openConsole.ts";
import { registerPaths } from "../../register/pages/index.ts";
import { assessedBodies } from "../assessments.ts";
import { assessmentLinks } from "./assessmentLinks.ts";
import { choicesOf } from "./choicesOf.ts";
import { organisationsOf } from "./organisationsOf.ts";
import { incidentsOf } from "./incidentsOf.ts";
import { previewAside } from "./previewAside.ts";
import { offersOf } from "./offersOf.ts";
import { noticesConsole } from "./noticesConsole.ts";
import { lintDesk, presentRegister, registerDesk } from "./registerOf.ts";
import { storesDesk } from "./storesDesk.ts";
import { simulateAside } from "./simulateAside.ts";

/** The console on an open platform. */
export const consoleOf = (
  platform: Platform,
  {
    authorise,
    policies,
    bodies,
    jobs,
    site,
    messages,
    rights,
    applications,
    consents,
    incidents,
    assessments,
    matters,
  }: {
    readonly authorise: Authorise;
    readonly policies: ServedPolicies;
    readonly bodies: Pick<Bodies, "find" | "list">;
    readonly jobs: Pick<Jobs<WorkQueues>, "send">;
    readonly site: ServedSite;
    readonly messages: ContactMessages;
    readonly rights: RightsParts;
    readonly applications: ApplicationDesk;
    readonly consents: OpenedConsents;
    readonly assessments: Assessments;
    readonly matters: Matters;
    readonly incidents: BreachRegister;
  },
): ConsoleParts => {
  const { clock, configuration, database } = platform;
  const deskFor = (how: Pick<Publishing, "force" | "language">): PolicyDesk =>
    policyDesk({
      policies: publishingPolicies(platform, {
        ...how,
        onSaved: async (policy, transaction) => {
          await jobs.send("policy-saved", { policy }, { transaction });
        },
      }),
      readers: readersOf(() => configuration),
      clock,
    });
  const desk = policies.areEditable ? deskFor({}) : null;
  const editions = postgresEditions(database.kysely<unknown>());
  const isOfSite = async (body: string): Promise<boolean> =>
    (await bodyOfSite(bodies, policies)) === body;
  const frame = consoleFrame(
    authorise,
    async (body, language) =>
      body === ownPolicy ? words.ownData[language] : ((await bodies.find(body))?.name ?? null),
    isOfSite,
    async (body) => (await bodies.find(body)) !== null,
  );
  const runs = runParts(platform);
  const preview = previewAside(configuration, database.url);
  const may: May = (context, body, action) =>
    authorise(context.visitor, action, { body }, context.now) === "allowed";
  const policyOf = async (body: string): Promise<LoadedPolicy | null> => {
    try {
      return await policies.load(body);
    } catch (error) {
      if (error instanceof FailureError && error.failure.code === "main.policy-unknown")
        return null;
      throw error;
    }
  };
  const present = presentRegister({
    open: policies.open,
    load: policyOf,
    ...(policies.areEditable && { revision: storedPolicies(database).revision }),
  });
  const versions = postgresVersions(database.kysely<unknown>(), database.transaction);
  const working = workingRegisters({ present, versions });
  const assessed = assessedBodies(platform, { bodies, working });
  return {
    isKnown: async (body) =>
      body === ownPolicy ||
      (await bodies.find(body)) !== null ||
      (await policies.list()).includes(body),
    frame,
    organisations: organisationsOf(platform, {
      frame,
      may,
      isOfSite,
      catalogue: async () => catalogue,
    }),
    messages: { frame, may, isOfSite, messages },
    rights: { ...rights, frame, may, catalogue: async () => catalogue },
    incidents: incidentsOf(platform, {
      frame,
      may,
      bodies,
      incidents,
      registerOf: async (body) => (await present(body)).register,
    }),
    oversight: { frame, may, ids: randomIds, matters, ...assessed },
    assessments: {
      frame,
      may,
      ids: randomIds,
      assessments,
      bodies: assessed,
      activityPath: (body, activity, language) =>
        consolePath(body, "registre", language, `/activites/${encodeURIComponent(activity)}`),
    },
    satisfaction: { frame, isOfSite, satisfaction: consents.satisfaction },
    choices: choicesOf(platform, { frame, policies, isOfSite, may, jobs }),
    consents: {
      ...consents,
      frame,
      may,
      activitiesOf: async (body) => activitiesOfConsent((await present(body)).register),
      bodyName: async (body) => (await bodies.find(body))?.name ?? null,
    },
    offers: offersOf(platform, jobs, {
      frame,
      may,
      bodies,
      desk: applications,
      catalogue: async () => catalogue,
    }),
    site: {
      frame,
      may,
      clock,
      site,
      isOfSite,
      inherited: async () => await settingsOfHead(bodies, clock),
      links: {
        isRegular: configuration.linkCheck,
        list: postgresLinkStates(database.kysely<unknown>()).list,
      },
      suspensions: openSuspensions(platform),
      offerDecisions: postgresOffers(database.kysely<unknown>(), database.transaction).decisions,
      catalogue: async () => catalogue,
    },
    stores: {
      frame,
      may,
      clock,
      desk: storesDesk({
        platform,
        policies,
        desk,
        revision: policies.areEditable ? storedPolicies(database).revision : null,
        bodies,
        readers: readersOf(() => configuration),
      }),
      catalogue: async () => catalogue,
    },
    notices: noticesConsole(
      openNotices({ platform, policies, bodies, site: siteOfBody(site.read, bodies, clock) }),
      {
        frame,
        may,
        clock,
        requestPublication: async (policy) => {
          await jobs.send("publish-notices", { policy });
        },
        catalogue: async () => catalogue,
      },
    ),
    register: {
      unaskedConsents: async (body) =>
        uncoveredActivities(
          await consents.purposes.list(body),
          activitiesOfConsent((await present(body)).register),
        ),
      frame,
      may,
      clock,
      ids: randomIds,
      isBody: async (body) => (await bodies.find(body)) !== null,
      publicPaths: async (body) => {
        if (body === ownPolicy) return null;
        return (await bodies.find(body)) === null ? registerPaths : bodyPaths(body).register;
      },
      noticeOf: (body, activity, language) =>
        body === ownPolicy ? null : noticePath(bodyPaths(body).notices, activity, language),
      assessmentsOf: assessmentLinks({ assessments, may }),
      desk: desk && registerDesk(deskFor, editions),
      lintDesk: desk && lintDesk(desk),
      present,
      working,
      versions,
      missingIdentity: missingIdentity(platform),
      editions,
      imports: postgresImports(database.kysely<unknown>(), database.transaction),
      readPage: importAside,
      catalogue: async () => catalogue,
    },
    retention: {
      frame,
      may,
      clock,
      desk,
      policyOf,
      rulesAt: rulesOnceAt(platform, policies),
      filesOf: async (body) => await policies.open(body),
      imposedHours: configuration.schedule,
      records: runs.records,
      approvals: runs.approvals,
      ledger: platform.ledger,
      proofsOf: (body) => bodyPaths(body).proofs,
      openStore: runs.openStore,
      ids: retentionParts.ids,
      preview: async (policy) => await preview(policy, clock.now()),
      requestRun: async (policy, by) => {
        await jobs.send("run-requested", { policy, account: by.id });
      },
      simulateSeries: simulateAside(configuration, database.url),
      catalogue: async () => catalogue,
    },
  };
};
