import { closeAccounts, countUntold, postgresSpaces, staffName } from "../identity/index.ts";
import { randomIds } from "../kernel/index.ts";
import { publishNotices } from "../notices/index.ts";
import { letGoOfApplications, spaceRooms } from "../recruitment/storage/index.ts";
import { postgresEditions } from "../register/storage/index.ts";
import { destroySalts } from "../retention/index.ts";
import { servedInventories } from "./consent/servedInventories.ts";
import { noteInventories, tendConsents } from "./consent/tendConsents.ts";
import { checkProofs, keepLeaves, tendProofs } from "./consent/tendProofs.ts";
import { givingWay } from "./givingWay.ts";
import { Opened, type Ground } from "./ground.ts";
import { openAlertWork } from "./alerts.ts";
import { remindOfMatters } from "./oversight.ts";
import { remindOfAssessments } from "./assessments.ts";
import { applicationTermOf } from "./applications.ts";
import { spaceTermOf } from "./candidates.ts";
import { openMails, openMailTransport, siteUrl, workOnMails } from "./mails.ts";
import { ownPolicy } from "./policies.ts";
import { retentionParts, runParts } from "./retention.ts";
import { settlingRecipients, tendIncidents } from "./incidents.ts";
import { executeRights, openRights, tendRights } from "./rights.ts";
import { runPolicy } from "./runPolicy.ts";
import { runRequested } from "./runRequested.ts";
import { checkLinks, isTrouble } from "./site/links/index.ts";
import { openLinks } from "./site/openLinks.ts";
import { heldList } from "./site/heldList.ts";
import { openNotices } from "./site/notices/openNotices.ts";
import { readSchedule, type Schedule } from "./schedule.ts";
import { startWorker, type Worker } from "./worker.ts";

/** The role `worker`, on the platform of this process. */
export const startWork = async ({
  platform,
  policies,
  bodies,
  watch,
  log,
  onFailure,
}: Ground): Promise<Pick<Worker, "runSoon" | "stop">> => {
  const { configuration, clock, database, ledger } = platform;
  const opened = new Opened();
  const scheduleOf = async (policy: string): Promise<Schedule | null> => {
    const folder = await policies.open(policy);
    const cron = policy === ownPolicy ? null : configuration.schedule;
    return folder === null ? null : await readSchedule(folder, cron);
  };
  const said = (event: string, count: number): void => {
    if (count > 0) log({ level: "info", event, fields: { count } });
  };
  return await opened.orStop(async () => {
    const transport = openMailTransport(configuration, onFailure);
    opened.add(async () => transport.close());
    const mails = await openMails(platform, onFailure);
    opened.add(() => mails.stop());
    const spaces = postgresSpaces({
      database,
      clock,
      ids: randomIds,
      mailer: mails.mailer,
      ledger,
      publicUrl: siteUrl(configuration),
      rooms: spaceRooms(database.kysely<unknown>(), applicationTermOf(policies)),
    });
    const ofRights = { mailer: mails.mailer, bodies, policies, jobs: null };
    const alerts = await openAlertWork(platform, {
      mailer: mails.mailer,
      bodies: heldList(bodies, clock),
      report: onFailure,
    });
    const worker = await startWorker({
      database,
      policies: async () => [...(await policies.list()), ownPolicy],
      scheduleOf,
      runPolicy: async (name, schedule, stopping) => {
        const policy = await policies.read(name);
        if (name === ownPolicy) await keepLeaves(platform);
        const { goesOnAt, ...fields } = await runPolicy(platform, policy, schedule, stopping);
        log({ level: "info", event: "run", fields });
        if (name === ownPolicy)
          said("applications-let-go", await letGoOfApplications(database.kysely<unknown>()));
        return { goesOnAt };
      },
      runRequested: async (name, account, stopping) => {
        const policy = await policies.read(name);
        const requestedBy = await staffName(database, account);
        // Whoever asked has left since: nobody asks any more.
        if (requestedBy === null) return { goesOnAt: null };
        const schedule = (await scheduleOf(name)) ?? { windows: [] };
        const asked = { ...schedule, requestedBy };
        const { goesOnAt, came } = await runRequested(platform, policy, asked, stopping);
        log({ level: "info", event: "run-requested", fields: { policy: name, came } });
        return { goesOnAt };
      },
      destroySalts: async () =>
        said("salts-destroyed", await destroySalts({ ...retentionParts, ...runParts(platform) })),
      closeAccounts: async () =>
        said("accounts-closed", await closeAccounts(database, clock.now())),
      tellCandidates: async () => {
        const term = await spaceTermOf(policies)();
        if (term === null) return;
        said("candidates-told", await spaces.notify(term));
        const count = await countUntold(database, term, clock.now());
        // Their spaces do not end while nobody was told: the mail server is away, or there is none.
        if (count > 0) log({ level: "warning", event: "candidates-untold", fields: { count } });
      },
      checkLinks: configuration.linkCheck
        ? async (stopping) => {
            const states = await checkLinks(openLinks(platform, policies), stopping);
            said("links-broken", states.filter(isTrouble).length);
          }
        : null,
      matchOffers: async (stopping) => said("alerts-told", await alerts.round(stopping)),
      tendAlerts: async () => {
        said("alert-mails-recovered", await alerts.recover());
        said("alert-offers-forgotten", await alerts.tidy());
      },
      tendProofs: async () => {
        const tended = await tendProofs(platform);
        said("proof-days-closed", tended.closed);
        said("proof-months-given-back", tended.dropped);
      },
      checkProofs: async () => {
        const count = await checkProofs(platform);
        if (count > 0) log({ level: "warning", event: "proof-days-at-fault", fields: { count } });
      },
      keepVersions: async () => {
        const { keepVersions } = await import("./consent/keepVersion.ts");
        const outcome = await keepVersions(platform, policies);
        said("consent-versions-kept", outcome?.kept ?? 0);
        for (const fields of outcome?.failed ?? [])
          log({ level: "warning", event: "consent-version-not-captured", fields });
      },
      tendConsents: async () => {
        said("consent-words-renamed", await tendConsents(platform, bodies));
        // One that cannot be read is told of where pages are served.
        const inventories = servedInventories(policies, () => {});
        said("inventories-changed", await noteInventories(platform, inventories));
      },
      tendRights: async () => {
        const { reminded, expired, destroyed } = await tendRights(platform, ofRights);
        said("requests-reminded-of", reminded);
        said("requests-expired", expired);
        said("copies-destroyed", destroyed);
      },
      executeRights: async (request, stopping) => {
        const came = await executeRights(platform, ofRights, request, stopping);
        if (came === null) return;
        log({
          level: "info",
          event: "rights-execution",
          fields: { stage: came.stage, ...(came.cause === undefined ? {} : { cause: came.cause }) },
        });
        if (came.failure !== null) onFailure(came.failure);
      },
      tendIncidents: async () => {
        const around = { mailer: mails.mailer, report: onFailure };
        const { reminded, handedOver, ended } = await tendIncidents(platform, around);
        said("breaches-reminded-of", reminded);
        said("breach-mails-handed-over", handedOver);
        said("breach-mailings-ended", ended);
      },
      tendAssessments: async () => {
        const { officers } = await openRights(platform, ofRights);
        said(
          "assessments-reminded-of",
          await remindOfAssessments(platform, { mailer: mails.mailer, officers }),
        );
      },
      tendOversight: async () => {
        const { mailer } = mails;
        const { officers } = await openRights(platform, ofRights);
        said("matters-reminded-of", await remindOfMatters(platform, { mailer, officers }));
      },
      publishNotices: async (policy, stopping) => {
        const { reader, versions } = openNotices({ platform, policies, bodies });
        const edition = await postgresEditions(database.kysely<unknown>()).latest(policy);
        const outcome = await publishNotices(
          { versions, clock, giveWay: givingWay(stopping) },
          await reader.of(policy, "published"),
          edition?.name ?? null,
        );
        if (!outcome.ok) onFailure(outcome.failure);
        else said("notices-published", outcome.value.changed + outcome.value.withdrawn);
      },
      workOnMails: async (jobs) =>
        await workOnMails(platform, {
          jobs,
          transport,
          onFailure,
          ...settlingRecipients(alerts.delivery),
        }),
      onFailure,
    });
    opened.add(() => worker.stop());
    watch.needs({ name: "queue", check: () => worker.check() });
    return { runSoon: worker.runSoon, stop: () => opened.stop() };
  });
};
