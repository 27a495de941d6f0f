import { issueFirstLink } from "../identity/index.ts";
import { addIdentityPages, tokenCookies } from "../identity/pages/index.ts";
import { postgresChanges, postgresDesignations, postgresLogos } from "../organisations/index.ts";
import { addContactPages, addOfferPages } from "../recruitment/pages/index.ts";
import { postgresAvailability } from "../platform/availability/index.ts";
import { outageOf } from "../platform/database/index.ts";
import { startSending } from "../platform/jobs/index.ts";
import { catalogue } from "./catalogue.ts";
import { consoleOf } from "./console/consoleOf.ts";
import { openConsole } from "./console/openConsole.ts";
import { openAlertSite } from "./alerts.ts";
import { addConsentApi, addPersonalPages, addSatisfactionForm } from "../consent/pages/index.ts";
import { openConsents } from "./consents.ts";
import { openAssessments } from "./assessments.ts";
import { openMatters } from "./oversight.ts";
import { openIncidents } from "./incidents.ts";
import { candidateDoor, openSpaces } from "./candidates.ts";
import { contactSite, openMessages } from "./contact.ts";
import { addDrpApi, addRightsPages } from "../rights/pages/index.ts";
import { drpApi, openRights, rightsSite } from "./rights.ts";
import { openApplicationDesk, openApplications } from "./applications.ts";
import { addSpacePages, dossierHolds, openDossiers } from "./dossiers.ts";
import { bannerParts } from "./consent/bannerParts.ts";
import { charterSite } from "./consent/charterSite.ts";
import { servedInventories } from "./consent/servedInventories.ts";
import { addProofSite, proofSiteOf } from "./consent/proofSite.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { Opened, type Ground } from "./ground.ts";
import { barOf, openStaff, readIdentityKey, staffGate } from "./identity.ts";
import { openAtOnce, openMails, siteUrl } from "./mails.ts";
import { authoriseHere, installationLinks } from "./ownDataAccess.ts";
import { shownPolicy } from "./policies.ts";
import { listen, openServer } from "./server.ts";
import { earlierTerms } from "./site/earlierTerms.ts";
import { beatOfSite } from "./site/availability/beatOfSite.ts";
import { addEditionSite, editionSite, presentEdition } from "./site/editionSite.ts";
import { articleFoot } from "./site/articleFoot.ts";
import { heldList } from "./site/heldList.ts";
import { addNoticeSite, noticeSite } from "./site/notices/noticeSite.ts";
import { openNotices } from "./site/notices/openNotices.ts";
import { offerSite } from "./site/offerSite.ts";
import { legalDate } from "./site/legalDate.ts";
import { suspensionOf } from "./site/openSuspensions.ts";
import { overviewReader } from "./site/overviewReader.ts";
import { bodyOfSite, siteOfBody } from "./site/siteOfBody.ts";
import {
  postgresSiteVersions,
  readSiteFiles,
  servedSite,
  siteFilesOf,
} from "./site/settings/index.ts";
import { readWebKey } from "./webKey.ts";
import type { WorkQueues } from "./worker.ts";

export interface RunningWeb {
  readonly address: string;
  /** Where the first operator opens their account; null when somebody operates the installation. */
  readonly firstLink: string | null;
  stop(): Promise<void>;
}

/** The role `web`, on the platform of this process: it listens when this has resolved. */
export const startWeb = async (ground: Ground): Promise<RunningWeb> => {
  const { platform, policies, bodies, watch, log, onFailure } = ground;
  const { configuration, clock, database, ledger } = platform;
  const opened = new Opened();
  return await opened.orStop(async () => {
    const mails = await openMails(platform, onFailure);
    opened.add(() => mails.stop());
    const { atOnce, close: closeAtOnce } = openAtOnce(configuration);
    opened.add(async () => closeAtOnce());
    const jobs = await startSending<WorkQueues>({
      database,
      onError: ({ failure }) => onFailure(failure),
    });
    opened.add(() => jobs.stop());
    const { mailer } = mails;
    const keys = await filesKeysOf(platform);
    const identity = await openStaff(platform, { mailer, report: onFailure });
    opened.add(() => identity.settle());
    const secure = configuration.publicUrl?.startsWith("https:") ?? false;
    const served = servedSite({
      readFile: readSiteFiles(siteFilesOf(configuration), onFailure),
      versions: postgresSiteVersions(database.kysely<unknown>(), database.transaction),
      clock,
    });
    const known = heldList(bodies, clock);
    const designations = heldList(
      postgresDesignations(database.kysely<unknown>(), database.transaction),
      clock,
    );
    const logos = postgresLogos(database.kysely<unknown>(), database.transaction);
    const digests = heldList({ list: async () => [...(await logos.digests())] }, clock);
    const settings = siteOfBody(served.read, known, clock);
    const candidates = await openSpaces(platform, {
      mailer,
      site: served.read,
      policies,
      report: onFailure,
    });
    opened.add(() => candidates.settle());
    const spaces = { candidates, cookie: tokenCookies("candidate", secure).session };
    const dossiers = openDossiers(platform, keys, dossierHolds(platform, policies, candidates));
    const applications = await openApplications(platform, {
      keys,
      mailer,
      policies,
      bodies,
      dossiers,
    });
    const messages = await openMessages(platform);
    const offers = offerSite(platform, known, atOnce);
    const alerts = await openAlertSite(platform, mails.mailer, offers);
    const consents = await openConsents(platform);
    const identityKey = await readIdentityKey(platform);
    const rights = await openRights(platform, { mailer, bodies, policies, jobs });
    const contact = contactSite(platform, {
      messages,
      mailer,
      roles: identity.roles,
      bodies,
      policies,
      rights,
    });
    const console = consoleOf(platform, {
      authorise: authoriseHere,
      policies,
      bodies,
      jobs,
      site: served,
      messages,
      rights,
      applications: openApplicationDesk(platform, keys, mailer),
      consents,
      incidents: await openIncidents(platform),
      assessments: await openAssessments(platform),
      matters: await openMatters(platform),
    });
    const site = {
      identity,
      cookies: tokenCookies("staff", secure),
      frame: console.frame,
      installationLinks,
    };
    const read = overviewReader(platform, policies);
    const shown = async (): Promise<string> => await shownPolicy(policies, known);
    const notices = openNotices({ platform, policies, bodies, site: settings });
    const editions = editionSite({ platform, policies, readBodies: notices.readBodies, shown });
    const present = presentEdition(editions);
    const availability = postgresAvailability(database);
    const inventories = servedInventories(policies, onFailure);
    const proofs = proofSiteOf(platform, inventories);
    const web = await openServer({
      ledger,
      gate: { ...staffGate(site), candidates: candidateDoor(spaces) },
      consent: bannerParts({
        inventories,
        secure,
        clock,
        proofs: proofs.proofs,
        versions: proofs.versions,
      }),
      charter: charterSite(platform, inventories),
      addPages: (added) => {
        addIdentityPages(added, site);
        addSpacePages(added, spaces, dossiers, applications, alerts);
        addNoticeSite(added, noticeSite(notices));
        addEditionSite(added, editions);
        addOfferPages(added, offers);
        addContactPages(added, contact);
        addRightsPages(
          added,
          rightsSite(platform, rights, { bodies: known, candidates, key: identityKey, secure }),
        );
        addDrpApi(added, drpApi(platform, rights, { bodies: known, key: identityKey }));
        addProofSite(added, proofs);
        addPersonalPages(added, consents);
        addSatisfactionForm(added, consents);
        addConsentApi(added, { ...consents, publicUrl: siteUrl(configuration) });
        openConsole(added, console);
      },
      staff: barOf(site),
      articleFoot: articleFoot(consents, siteUrl(configuration)),
      secret: await readWebKey(configuration),
      site: settings,
      // Asked before every page: what the bodies are called is not looked up for it.
      maintenance: async () => (await served.read()).maintenance ?? null,
      suspension: suspensionOf(platform),
      readLegalDay: legalDate({
        site: served,
        bodyOfSite: async () => await bodyOfSite(known, policies),
        changes: postgresChanges(database.kysely<unknown>()),
      }),
      readEarlierTerms: earlierTerms(served.versions),
      territories: notices.territories,
      readMeasured: (from) => availability.read(from),
      gallery: configuration.gallery,
      secure,
      proxies: configuration.proxies,
      subdomains: configuration.hstsSubdomains,
      readOverview: async (reader, policy) => await read(policy ?? (await shown()), reader),
      readRegister: async (policy) => (await policies.read(policy ?? (await shown()))).register,
      readBodies: notices.readBodies,
      ...(policies.areEditable && {
        readEdition: async (policy) => await present(policy ?? (await shown())),
      }),
      logos,
      readLogos: async () => new Map(await digests.list()),
      readDesignations: () => designations.list(),
      readTerritories: () => notices.territories.list(),
      checkHealth: () => watch.check(),
      catalogue: async () => catalogue,
      onAttempt: ({ kind, method, route }) =>
        log({ level: "warning", event: "attempt", fields: { kind, method, route } }),
      outage: outageOf,
      report: (what) => log({ level: "error", event: "answer-failed", fields: { what } }),
    });
    opened.add(() => web.close());
    opened.add(watch.web(web));
    const address = await listen(web, configuration);
    const heart = beatOfSite({
      address,
      site: served.read,
      clock,
      keep: availability.beat,
      onMissed: () => log({ level: "warning", event: "heartbeat-missed", fields: {} }),
    });
    opened.add(() => heart.stop());
    const publicUrl = configuration.publicUrl ?? address;
    const firstLink = await issueFirstLink({ ...identity, publicUrl });
    return { address, firstLink, stop: () => opened.stop() };
  });
};
