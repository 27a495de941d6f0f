import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FailureError } from "../../../kernel/index.ts";
import { databaseFailure } from "../errors.ts";
import { connectionFailure } from "../failures.ts";
import { prepareBinaries } from "./binaries.ts";
import { ensureDatabase } from "./ensureDatabase.ts";
import * as folders from "./folder.ts";
import { lockConflict } from "./launchScript.ts";
import { disguise } from "./sandbox.ts";
import {
  freePort,
  letGo,
  settled,
  startServer,
  stopServer,
  type StartPlan,
} from "./serverProcess.ts";

/** A PostgreSQL server that this process launched and that ends with it. */
export interface EmbeddedServer {
  /** Address with its password; for drivers, never for people. */
  readonly url: string;
  /** Process id of the server. */
  readonly pid: number;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends all sessions and the server; what was committed is on the disk. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Made when absent. */
  readonly folder: string;
  /** False gives up safety against power cuts for speed; for tests only. */
  readonly durable?: boolean;
}

/**
 * Launches a real PostgreSQL on a folder: on 127.0.0.1 only, on a free port, with a random password kept in the
 * folder. The server ends with this process, however this process ends, and never keeps it alive by itself.
 * @throws FailureError `database.folder-in-use` when another process holds the folder, and the other codes of
 * `database.folder-*`, `database.platform-unsupported`, `database.server-not-started`.
 */
export const launchEmbedded = async ({
  folder,
  durable = true,
}: LaunchOptions): Promise<EmbeddedServer> => {
  const place = folders.dataFolder(folder);
  const binaries = prepareBinaries();
  folders.claimFolder(place, binaries.major);
  const words = disguise(place);
  const candidate = folders.writeCandidatePassword(place);
  try {
    const plan = { place, binaries, disguise: words, candidate, durable };
    const { child, port } = await startWhenFree(plan);
    const ended = once(child, "exit").then(() => undefined);
    const stop = (): Promise<void> => stopServer(child, ended);
    try {
      const url = folders.embeddedUrl(port, folders.readPassword(place));
      await ensureDatabase(url);
      letGo(child);
      return { url, pid: child.pid ?? 0, ended, stop };
    } catch (error) {
      await stop();
      throw connectionFailure(error, `127.0.0.1:${port}/egide`);
    }
  } finally {
    rmSync(join(place.path, candidate), { force: true });
  }
};

const patience = 5_000;

/** Tries again while the processes of a killed server are still ending, or when somebody took the port meanwhile. */
const startWhenFree = async (plan: StartPlan): Promise<{ child: ChildProcess; port: number }> => {
  const folder = plan.place.path;
  const deadline = performance.now() + patience;
  for (;;) {
    const port = await freePort();
    const child = startServer(plan, port);
    const { code, log } = await settled(child);
    if (code === "ready") return { child, port };
    const late = performance.now() > deadline;
    if (code === lockConflict && (late || isHeld(plan.place))) {
      const pid = folders.readOwner(plan.place) ?? "?";
      throw new FailureError(databaseFailure("database.folder-in-use", { folder, pid }));
    }
    if (code !== lockConflict && (late || !passing.test(log))) {
      const detail = lastWords(log);
      throw new FailureError(databaseFailure("database.server-not-started", { folder, detail }));
    }
    await pause(50);
  }
};

// The port was taken meanwhile; the processes of a server that was started by hand and killed are still ending.
const passing =
  /could not create any TCP\/IP sockets|lock file "postmaster\.pid" already exists|shared memory block .* is still in use/;

// The lock is taken: by a living owner, or by the last processes of a server that was killed?
const isHeld = (place: folders.DataFolder): boolean => {
  const owner = folders.readOwner(place);
  const server = folders.readPostmaster(place);
  return (
    owner !== null && folders.isAlive(owner) && (server === null || folders.isAlive(server.pid))
  );
};

const lastWords = (log: string): string => {
  const lines = log.trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "";
};
