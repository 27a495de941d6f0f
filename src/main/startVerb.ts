import { once } from "node:events";
import {
  exitCodes,
  FailureError,
  messageOf,
  type Failure,
  type Language,
} from "../kernel/index.ts";
import type { Console, Verb } from "../platform/command-line/index.ts";
import { catalogue } from "./catalogue.ts";
import { demoFolder, type Configuration } from "./config.ts";
import { seedDemo } from "./demo/index.ts";
import { mainFailure } from "./errors.ts";
import { readOverview } from "./overview/readOverview.ts";
import { openPlatform, type Platform } from "./platform.ts";
import { destroySalts } from "../retention/index.ts";
import { retentionParts, runParts } from "./retention.ts";
import { readPolicy, runPolicy } from "./runPolicy.ts";
import { listen, openServer } from "./server.ts";
import { welcome } from "./welcome.ts";
import { startWorker } from "./worker.ts";

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
    const { platform, address, isFirst } = running;
    console.out(welcome(platform, address, { seconds, isFirst }, language));
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
  stop(): Promise<void>;
}

const start = async (
  configuration: Configuration,
  console: Console,
  language: Language,
): Promise<Running> => {
  const { role, policyFolder, dataFolder } = configuration;
  const platform = await openPlatform(configuration, "launch");
  const stops: (() => Promise<unknown>)[] = [() => platform.close()];
  const stop = async (): Promise<void> => {
    for (const each of stops.toReversed()) await each();
  };
  const log = (line: string): void =>
    console.err(`${platform.clock.now().toString({ smallestUnit: "second" })} ${line}\n`);
  const onFailure = (failure: Failure): void =>
    log(`[${failure.code}] ${messageOf(failure, language, catalogue)}`);
  try {
    const isDemo = policyFolder === demoFolder;
    await readPolicy(configuration).catch((error: unknown) => {
      // It can be mended while we run: the page and each run read it anew.
      if (error instanceof FailureError) onFailure(error.failure);
      else throw error;
    });
    const made = isDemo && (await seedDemo(dataFolder, platform.database, platform.clock));
    if (role !== "web") {
      const worker = await startWorker({
        database: platform.database,
        policyFolder,
        cron: configuration.schedule,
        runPolicy: async (schedule, stopping) => {
          const outcome = await runPolicy(platform, schedule, stopping);
          log(outcome.line);
          return outcome;
        },
        destroySalts: async () => {
          const count = await destroySalts({ ...retentionParts, ...runParts(platform) });
          if (count > 0) log(`${count} salts of receipts destroyed`);
        },
        onFailure,
      });
      stops.push(() => worker.stop());
      if (made) await worker.runSoon();
    }
    const isFirst = made && role !== "web";
    if (role === "worker") return { platform, address: null, isFirst, stop };
    const web = await openServer({
      ledger: platform.ledger,
      readOverview: (reader) => readOverview(platform, reader),
      checkHealth: async () => void (await platform.ledger.size()),
      catalogue: async () => catalogue,
      report: log,
    });
    stops.push(() => web.close());
    return { platform, address: await listen(web, configuration), isFirst, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
