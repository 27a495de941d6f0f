import { once } from "node:events";
import {
  exitCodes,
  FailureError,
  messageOf,
  type Failure,
  type Language,
} from "../kernel/index.ts";
import { authorise, closeAccounts, issueFirstLink, staffName } from "../identity/index.ts";
import { addIdentityPages, staffBar, tokenCookies } from "../identity/pages/index.ts";
import { startSending } from "../platform/jobs/index.ts";
import type { Console, Verb } from "../platform/command-line/index.ts";
import { catalogue } from "./catalogue.ts";
import type { Configuration } from "./config.ts";
import { fillDemo } from "./fillDemo.ts";
import { mainFailure } from "./errors.ts";
import { publishedOf } from "./site/publishedOf.ts";
import { overviewReader } from "./site/overviewReader.ts";
import { openStaff, staffGate } from "./identity.ts";
import { openMails, openMailTransport, workOnMails } from "./mails.ts";
import { openPlatform, type Platform } from "./platform.ts";
import { ownPolicy, servedPolicies } from "./policies.ts";
import { storedPolicies } from "./storedPolicies.ts";
import { destroySalts } from "../retention/index.ts";
import { retentionParts, runParts } from "./retention.ts";
import { consoleOf } from "./console/consoleOf.ts";
import { openConsole } from "./console/openConsole.ts";
import { runPolicy } from "./runPolicy.ts";
import { runRequested } from "./runRequested.ts";
import { readSchedule } from "./schedule.ts";
import { listen, openServer } from "./server.ts";
import { readWebKey } from "./webKey.ts";
import { logOf, startWatch } from "./watch.ts";
import { siteSettingsIn } from "./site/siteSettings.ts";
import { welcome } from "./welcome.ts";
import { startWorker, type WorkQueues } from "./worker.ts";

/** `egide start`, which is `npm start`: the roles of this process, until it is asked to stop. */
export const startVerb = (configuration: () => Configuration): Verb => ({
  name: "start",
  summary: {
    fr: "Sert la page et exécute les règles à leurs heures, jusqu’à Ctrl-C.",
    en: "Serves the page and runs the rules at their hours, until Ctrl-C.",
  },
  usage: "",
  example: "egide start",
  arguments: { least: 0, most: 0 },
  options: {},
  run: async ({ console, language }) => {
    const began = performance.now();
    // Heard from the first moment: a request to stop that comes while we start is obeyed once we have.
    const asked = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    const running = await start(configuration(), console, language);
    const seconds = (performance.now() - began) / 1000;
    const { platform, address, isFirst, firstLink } = running;
    console.out(welcome(platform, address, { seconds, isFirst, firstLink }, language));
    const isAsked = await Promise.race([
      asked.then(() => true),
      running.platform.database.serverEnded.then(() => false),
    ]);
    await running.stop();
    if (!isAsked) throw new FailureError(mainFailure("main.database-ended"));
    return exitCodes.done;
  },
});

interface Running {
  readonly platform: Platform;
  /** The address of the page; null without the role `web`. */
  readonly address: string | null;
  /** This start filled the demo, and asked for a first run of its rules. */
  readonly isFirst: boolean;
  /** Where the first operator opens their account; null when somebody operates the installation. */
  readonly firstLink: string | null;
  stop(): Promise<void>;
}

const start = async (
  configuration: Configuration,
  console: Console,
  language: Language,
): Promise<Running> => {
  const { role } = configuration;
  const platform = await openPlatform(configuration, "launch");
  const stops: (() => Promise<unknown>)[] = [() => platform.close()];
  const stop = async (): Promise<void> => {
    for (const each of stops.toReversed()) await each();
  };
  const log = logOf(configuration, console, platform.clock);
  const onFailure = (failure: Failure): void => {
    const message = messageOf(failure, language, catalogue);
    log({ level: "error", event: "failure", fields: { code: failure.code, message } });
  };
  try {
    const watch = await startWatch(platform, log);
    stops.push(() => watch.stop());
    const stored = storedPolicies(platform.database);
    const policies = servedPolicies(configuration, stored);
    const made = configuration.demo && (await fillDemo(platform, stored));
    const names = [...(await policies.list()), ownPolicy];
    for (const name of names)
      await policies.read(name).catch((error: unknown) => {
        // It can be mended while we run: the page and each run read it anew.
        if (error instanceof FailureError) onFailure(error.failure);
        else throw error;
      });
    const [first = ownPolicy] = names;
    if (role !== "web") {
      const transport = openMailTransport(configuration, onFailure);
      stops.push(async () => transport.close());
      const worker = await startWorker({
        database: platform.database,
        policies: async () => [...(await policies.list()), ownPolicy],
        scheduleOf: async (policy) => {
          const folder = await policies.open(policy);
          const cron = policy === ownPolicy ? null : configuration.schedule;
          return folder === null ? null : await readSchedule(folder, cron);
        },
        runPolicy: async (name, schedule, stopping) => {
          const policy = await policies.read(name);
          const { goesOnAt, ...fields } = await runPolicy(platform, policy, schedule, stopping);
          log({ level: "info", event: "run", fields });
          return { goesOnAt };
        },
        runRequested: async (name, account, stopping) => {
          const policy = await policies.read(name);
          const by = await staffName(platform.database, account);
          if (by === null) return;
          const fields = await runRequested(platform, policy, by, stopping);
          log({ level: "info", event: "run-requested", fields });
        },
        destroySalts: async () => {
          const count = await destroySalts({ ...retentionParts, ...runParts(platform) });
          if (count > 0) log({ level: "info", event: "salts-destroyed", fields: { count } });
        },
        closeAccounts: async () => {
          const count = await closeAccounts(platform.database, platform.clock.now());
          if (count > 0) log({ level: "info", event: "accounts-closed", fields: { count } });
        },
        workOnMails: async (jobs) => await workOnMails(platform, { jobs, transport, onFailure }),
        onFailure,
      });
      stops.push(() => worker.stop());
      watch.needs({ name: "queue", check: () => worker.check() });
      if (made) await worker.runSoon(first);
    }
    const isFirst = made && role !== "web";
    if (role === "worker") return { platform, address: null, isFirst, firstLink: null, stop };
    const mails = await openMails(platform, onFailure);
    stops.push(() => mails.stop());
    const identity = await openStaff(platform, { mailer: mails.mailer, report: onFailure });
    stops.push(() => identity.settle());
    const secure = configuration.publicUrl?.startsWith("https:") ?? false;
    const site = { identity, cookies: tokenCookies("staff", secure) };
    const jobs = await startSending<WorkQueues>({
      database: platform.database,
      onError: ({ failure }) => onFailure(failure),
    });
    stops.push(() => jobs.stop());
    const parts = consoleOf(platform, { authorise, policies, jobs });
    const read = overviewReader(platform, policies);
    const shownPolicy = async (): Promise<string> => (await policies.list())[0] ?? ownPolicy;
    const web = await openServer({
      ledger: platform.ledger,
      gate: staffGate(site),
      addPages: (added) => {
        addIdentityPages(added, site);
        openConsole(added, parts);
      },
      staff: staffBar(site),
      secret: await readWebKey(configuration),
      site: siteSettingsIn(configuration.dataFolder, onFailure),
      gallery: configuration.gallery,
      secure,
      readOverview: async (reader) => await read(await shownPolicy(), reader),
      readPublished: async (reader) => {
        const name = await shownPolicy();
        const { register } = await policies.read(name);
        return publishedOf(register, await read(name, reader), reader);
      },
      checkHealth: () => watch.check(),
      catalogue: async () => catalogue,
      report: (what) => log({ level: "error", event: "answer-failed", fields: { what } }),
    });
    stops.push(() => web.close());
    stops.push(watch.web(web));
    const address = await listen(web, configuration);
    const publicUrl = configuration.publicUrl ?? address;
    const firstLink = await issueFirstLink({ ...identity, publicUrl });
    return { platform, address, isFirst, firstLink, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
