import { setTimeout as pause } from "node:timers/promises";
import { FailureError } from "../../../kernel/index.ts";
import type { Backing } from "../database.ts";
import { attachEmbedded } from "./attach.ts";
import { launchEmbedded } from "./launch.ts";
import { outwaitLeases } from "./lease.ts";

/**
 * - `launch`: be the one process that runs the server of the folder, or fail (`npm start`).
 * - `attach`: use the server that another process runs, or fail.
 * - `attach-or-launch`: use it if it runs, else run it until the work of everybody who attached is done (commands).
 */
export type EmbeddedMode = "launch" | "attach" | "attach-or-launch";

export interface EmbeddedOptions {
  readonly folder: string;
  readonly mode: EmbeddedMode;
}

/** Opens the embedded database of a folder. */
export const openEmbedded = async ({ folder, mode }: EmbeddedOptions): Promise<Backing> => {
  if (mode === "launch") return launch(folder, false);
  if (mode === "attach") return attachEmbedded(folder);
  return attachOrLaunch(folder);
};

const launch = async (folder: string, patient: boolean): Promise<Backing> => {
  const server = await launchEmbedded({ folder });
  const release = async (): Promise<void> => {
    const done = patient ? await outwaitLeases(server.url) : undefined;
    await server.stop();
    await done?.();
  };
  return { url: server.url, ended: server.ended, release };
};

const patience = 60_000;

/** Two processes that start together both try to launch; the one that is refused attaches when the other is ready. */
const attachOrLaunch = async (folder: string): Promise<Backing> => {
  const deadline = performance.now() + patience;
  for (;;) {
    const attached = await unless("database.folder-not-running", () => attachEmbedded(folder));
    if (attached !== null) return attached;
    const late = performance.now() > deadline;
    const launched = await unless(late ? "" : "database.folder-in-use", () => launch(folder, true));
    if (launched !== null) return launched;
    await pause(50);
  }
};

/** The result of an attempt, or null when it failed with that code. */
const unless = async (code: string, attempt: () => Promise<Backing>): Promise<Backing | null> => {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === code) return null;
    throw error;
  }
};
