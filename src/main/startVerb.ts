import { once } from "node:events";
import {
  exitCodes,
  FailureError,
  messageOf,
  type Failure,
  type Language,
} from "../kernel/index.ts";
import { postgresBodies } from "../organisations/index.ts";
import type { Console, Verb } from "../platform/command-line/index.ts";
import { catalogue } from "./catalogue.ts";
import type { Configuration } from "./config.ts";
import { fillDemo } from "./fillDemo.ts";
import { mainFailure } from "./errors.ts";
import { Opened } from "./ground.ts";
import { errorsOfFolder } from "./errorsOfFolder.ts";
import { openPlatform, type Platform } from "./platform.ts";
import { ownPolicy, servedPolicies, shownPolicy } from "./policies.ts";
import { freezeFirstEditions, publishingPolicies } from "./publishing.ts";
import { startWeb } from "./startWeb.ts";
import { startWork } from "./startWork.ts";
import { storedPolicies } from "./storedPolicies.ts";
import { logOf, startWatch } from "./watch.ts";
import { welcome } from "./welcome.ts";

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
  const opened = new Opened();
  opened.add(() => platform.close());
  const stop = () => opened.stop();
  const log = logOf(configuration, console, platform.clock);
  const onFailure = (failure: Failure): void => {
    const message = messageOf(failure, language, catalogue);
    log({ level: "error", event: "failure", fields: { code: failure.code, message } });
  };
  return await opened.orStop(async () => {
    const watch = await startWatch(platform, log);
    opened.add(() => watch.stop());
    const stored = storedPolicies(platform.database);
    const bodies = postgresBodies(
      platform.database.kysely<unknown>(),
      platform.database.transaction,
    );
    const policies = servedPolicies(configuration, stored);
    const ground = { platform, policies, bodies, watch, log, onFailure };
    const made = configuration.demo && (await fillDemo(platform, publishingPolicies(platform)));
    await freezeFirstEditions(platform);
    for (const name of [...(await policies.list()), ownPolicy])
      await policies.read(name).catch((error: unknown) => {
        // It can be mended while we run: the page and each run read it anew.
        if (error instanceof FailureError) onFailure(error.failure);
        else throw error;
      });
    const errors = await errorsOfFolder(configuration, platform);
    if (errors !== null) onFailure(errors);
    if (role !== "web") {
      const worker = await startWork(ground);
      opened.add(() => worker.stop());
      if (made) await worker.runSoon(await shownPolicy(policies, bodies));
    }
    const isFirst = made && role !== "web";
    if (role === "worker") return { platform, address: null, isFirst, firstLink: null, stop };
    const { address, firstLink, stop: stopWeb } = await startWeb(ground);
    opened.add(stopWeb);
    return { platform, address, isFirst, firstLink, stop };
  });
};
