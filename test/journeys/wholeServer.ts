import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import { startHostileProvider } from "../../src/identity/hostileProvider.fixture.ts";
import type { IdentityMail } from "../../src/identity/actions/parts.ts";
import type { Stage } from "../../src/identity/identity.fixture.ts";
import { client, redirectUri } from "../../src/identity/realProvider.fixture.ts";
import {
  authorise,
  openIdentity,
  openProvider,
  type CandidateIdentity,
} from "../../src/identity/index.ts";
import { addIdentityPages, tokenCookies } from "../../src/identity/pages/index.ts";
import { fixedClock, randomIds, success, systemClock } from "../../src/kernel/index.ts";
import { openLedger, readOrMakeKey } from "../../src/ledger/index.ts";
import { consoleOf } from "../../src/main/console/consoleOf.ts";
import { openConsole } from "../../src/main/console/openConsole.ts";
import { readConfiguration } from "../../src/main/config.ts";
import { openAlertSite } from "../../src/main/alerts.ts";
import { fillDemo } from "../../src/main/fillDemo.ts";
import { candidateDoor, openSpaces } from "../../src/main/candidates.ts";
import {
  addConsentApi,
  addPersonalPages,
  addSatisfactionForm,
} from "../../src/consent/pages/index.ts";
import { articleFoot } from "../../src/main/site/articleFoot.ts";
import { bannerParts } from "../../src/main/consent/bannerParts.ts";
import { charterSite } from "../../src/main/consent/charterSite.ts";
import { addProofSite, proofSiteOf } from "../../src/main/consent/proofSite.ts";
import { servedInventories } from "../../src/main/consent/servedInventories.ts";
import { openConsents } from "../../src/main/consents.ts";
import { openAssessments } from "../../src/main/assessments.ts";
import { openMatters } from "../../src/main/oversight.ts";
import { openIncidents } from "../../src/main/incidents.ts";
import { contactSite, openMessages } from "../../src/main/contact.ts";
import { drpApi, openRights, rightsSite } from "../../src/main/rights.ts";
import type { RightsParts } from "../../src/rights/index.ts";
import { addDrpApi, addRightsPages } from "../../src/rights/pages/index.ts";
import { openApplicationDesk, openApplications } from "../../src/main/applications.ts";
import { addSpacePages, dossierHolds, openDossiers } from "../../src/main/dossiers.ts";
import { filesKeysOf } from "../../src/main/filesKeys.ts";
import { barOf, readIdentityKey, staffGate } from "../../src/main/identity.ts";
import type { Platform } from "../../src/main/platform.ts";
import { servedPolicies } from "../../src/main/policies.ts";
import { openServer } from "../../src/main/server.ts";
import { addNoticeSite, noticeSite } from "../../src/main/site/notices/noticeSite.ts";
import { openNotices } from "../../src/main/site/notices/openNotices.ts";
import { addEditionSite, editionSite, presentEdition } from "../../src/main/site/editionSite.ts";
import { offerSite } from "../../src/main/site/offerSite.ts";
import { heldList } from "../../src/main/site/heldList.ts";
import { legalDate } from "../../src/main/site/legalDate.ts";
import { suspensionOf } from "../../src/main/site/openSuspensions.ts";
import { overviewReader } from "../../src/main/site/overviewReader.ts";
import { publicBodies } from "../../src/main/site/publicBodies.ts";
import { postgresSiteVersions, servedSite } from "../../src/main/site/settings/index.ts";
import { siteOfBody } from "../../src/main/site/siteOfBody.ts";
import { publishingPolicies } from "../../src/main/publishing.ts";
import { storedPolicies } from "../../src/main/storedPolicies.ts";
import {
  postgresBodies,
  postgresChanges,
  postgresDesignations,
  postgresLogos,
  postgresTerritories,
} from "../../src/organisations/index.ts";
import { addContactPages, addOfferPages } from "../../src/recruitment/pages/index.ts";
import { postgresAvailability } from "../../src/platform/availability/index.ts";
import { openDatabase } from "../../src/platform/database/index.ts";
import { openMailer, postgresOutbox } from "../../src/platform/mail/index.ts";
import { postgresServers } from "../support/postgres.ts";
import { inTemporaryFolder } from "../support/temporaryFolder.ts";
import { webOptions } from "../support/web.ts";
import { noJobs } from "../support/noJobs.ts";

/** The role `web` with the demonstration, accounts and a provider, without a process of its own. */
export interface WholeServer extends Stage {
  readonly web: FastifyInstance;
  readonly platform: Platform;
  readonly policies: ReturnType<typeof servedPolicies>;
  readonly candidates: CandidateIdentity;
  readonly rights: RightsParts;
}

export const withWholeServer = async (use: (server: WholeServer) => Promise<void>): Promise<void> =>
  await inTemporaryFolder(async (folder) => {
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const hostile = await startHostileProvider();
    const outcome = readConfiguration({ EGIDE_DATA: folder });
    assert.ok(outcome.ok);
    const configuration = outcome.value;
    const clock = fixedClock(systemClock.now().toString());
    const key = await readOrMakeKey(folder, async () => false);
    const origin = "entraide.example/egide";
    const ledger = openLedger({ database, clock, key, origin });
    const close = () => database.close();
    const platform: Platform = { configuration, clock, database, ledger, close };
    const stored = storedPolicies(database);
    await fillDemo(platform, publishingPolicies(platform));
    const policies = servedPolicies(configuration, stored);
    const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
    const mails: IdentityMail[] = [];
    const identity = openIdentity({
      database,
      clock,
      ids: randomIds,
      key: Buffer.alloc(32, 7),
      sendMail: async (mail) => void mails.push(mail),
      bodies: async () => (await bodies.list()).map(({ id }) => id),
      bodyName: async (code) => (await bodies.find(code))?.name ?? null,
      provider: openProvider({
        issuer: hostile.issuer,
        clientId: client.id,
        clientSecret: client.secret,
        redirectUri,
      }),
      publicUrl: "https://egide.example",
      report: () => {},
      hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
    });
    const jobs = noJobs;
    const versions = postgresSiteVersions(database.kysely<unknown>(), database.transaction);
    const served = servedSite({ readFile: async () => null, versions, clock });
    const messages = await openMessages(platform);
    const mailer = openMailer({
      outbox: postgresOutbox(database, clock),
      jobs,
      footer: { fr: "Réseau de Valmarine", en: "Network of Valmarine" },
    });
    const keys = await filesKeysOf(platform);
    const consents = await openConsents(platform);
    const identityKey = await readIdentityKey(platform);
    const rights = await openRights(platform, { mailer, bodies, policies, jobs });
    const console = consoleOf(platform, {
      authorise,
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
    const site = { identity, cookies: tokenCookies("staff", false), frame: console.frame };
    const candidates = await openSpaces(platform, {
      mailer,
      site: served.read,
      policies,
      report: () => {},
    });
    const spaces = { candidates, cookie: tokenCookies("candidate", false).session };
    const dossiers = openDossiers(platform, keys, dossierHolds(platform, policies, candidates));
    const applications = await openApplications(platform, {
      keys,
      mailer,
      policies,
      bodies,
      dossiers,
    });
    const read = overviewReader(platform, policies);
    const known = heldList(bodies, clock);
    const offers = offerSite(platform, known, { send: async () => success(undefined) });
    const alerts = await openAlertSite(platform, mailer, offers);
    const kysely = database.kysely<unknown>();
    const designations = postgresDesignations(kysely, database.transaction);
    const territories = postgresTerritories(kysely, database.transaction);
    const availability = postgresAvailability(database);
    const readBodies = publicBodies(policies, known);
    const shown = async () => "valmarine";
    const editions = editionSite({ platform, policies, readBodies, shown });
    const present = presentEdition(editions);
    const inventories = servedInventories(policies, () => {});
    const proofs = proofSiteOf(platform, inventories);
    const web = await openServer({
      ...webOptions(),
      ledger,
      gate: { ...staffGate(site), candidates: candidateDoor(spaces) },
      articleFoot: articleFoot(consents, "https://egide.example"),
      consent: bannerParts({
        inventories,
        secure: false,
        clock,
        proofs: proofs.proofs,
        versions: proofs.versions,
      }),
      charter: charterSite(platform, inventories),
      addPages: (added) => {
        addIdentityPages(added, site);
        addSpacePages(added, spaces, dossiers, applications, alerts);
        addNoticeSite(
          added,
          noticeSite(
            openNotices({
              platform,
              policies,
              bodies,
              site: siteOfBody(served.read, known, clock),
            }),
          ),
        );
        addEditionSite(added, editions);
        addOfferPages(added, offers);
        addProofSite(added, proofs);
        addPersonalPages(added, consents);
        addSatisfactionForm(added, consents);
        addConsentApi(added, { ...consents, publicUrl: "https://egide.example" });
        addContactPages(
          added,
          contactSite(platform, {
            messages,
            mailer,
            roles: identity.roles,
            bodies,
            policies,
            rights,
          }),
        );
        addRightsPages(
          added,
          rightsSite(platform, rights, {
            bodies: known,
            candidates,
            key: identityKey,
            secure: false,
          }),
        );
        addDrpApi(added, drpApi(platform, rights, { bodies: known, key: identityKey }));
        openConsole(added, console);
      },
      staff: barOf(site),
      site: siteOfBody(served.read, known, clock),
      maintenance: async () => (await served.read()).maintenance ?? null,
      suspension: suspensionOf(platform),
      readLegalDay: legalDate({
        site: served,
        bodyOfSite: async () => "valmarine",
        changes: postgresChanges(kysely),
      }),
      territories,
      readMeasured: async (from) => await availability.read(from),
      readOverview: async (reader, policy) => await read(policy ?? "valmarine", reader),
      readRegister: async (policy) => (await policies.read(policy ?? "valmarine")).register,
      readBodies,
      readEdition: async (policy) => await present(policy ?? "valmarine"),
      logos: postgresLogos(kysely, database.transaction),
      readDesignations: async () => await designations.list(),
      readTerritories: async () => await territories.list(),
    });
    const pass = (duration: Temporal.DurationLike): void =>
      clock.set(clock.now().add(duration).toString());
    await web.ready();
    try {
      await use({
        web,
        platform,
        policies,
        identity,
        candidates,
        rights,
        database,
        clock,
        mails,
        failures: [],
        pass,
      });
    } finally {
      await web.close();
      await identity.settle();
      await candidates.settle();
      await database.close();
      await fresh.drop();
      await hostile.close();
    }
  });
