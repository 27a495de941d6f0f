import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { FailureError } from "../../../kernel/index.ts";
import { databaseFailure } from "../errors.ts";
import { prepareBinaries, type Binaries } from "./binaries.ts";
import { ensureDatabase } from "./ensureDatabase.ts";
import * as folders from "./folder.ts";
import { launchScript, lockConflict } from "./launchScript.ts";
import { disguise, environment } from "./sandbox.ts";

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

const patience = 5_000;
const startLimit = 60_000;

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
  const candidate = writeCandidatePassword(place);
  try {
    const { child, port } = await startWhenFree(place, binaries, words, candidate, durable);
    const ended = once(child, "exit").then(() => undefined);
    const server = {
      url: folders.embeddedUrl(port, folders.readPassword(place)),
      pid: child.pid ?? 0,
      ended,
    };
    const stop = (): Promise<void> => stopServer(child, ended);
    await ensureDatabase(server.url).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    child.unref();
    return { ...server, stop };
  } finally {
    rmSync(join(place.path, candidate), { force: true });
  }
};

const writeCandidatePassword = (place: folders.DataFolder): string => {
  const name = `password.${randomUUID()}`;
  try {
    const file = openSync(join(place.path, name), "wx", 0o600);
    writeSync(file, `${randomBytes(24).toString("base64url")}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    throw folders.notAccessible(place, error);
  }
  return name;
};

type Attempt = { readonly child: ChildProcess; readonly port: number };

/** Tries again while the processes of a killed server are still ending, or when somebody took the port meanwhile. */
const startWhenFree = async (
  place: folders.DataFolder,
  binaries: Binaries,
  words: readonly string[],
  candidate: string,
  durable: boolean,
): Promise<Attempt> => {
  const deadline = performance.now() + patience;
  for (;;) {
    const port = await freePort();
    const child = start(place, binaries, words, candidate, durable, port);
    const { code, log } = await settled(child);
    if (code === "ready") return { child, port };
    const late = performance.now() > deadline;
    if (code === lockConflict) {
      if (late || isHeld(place))
        throw new FailureError(
          databaseFailure("database.folder-in-use", {
            folder: place.path,
            pid: folders.readOwner(place) ?? "?",
          }),
        );
    } else if (late || !/could not create any TCP\/IP sockets|already exists/.test(log))
      throw new FailureError(
        databaseFailure("database.server-not-started", {
          folder: place.path,
          detail: lastWords(log),
        }),
      );
    await pause(50);
  }
};

// The lock is taken: by a living owner, or by the last processes of a server that was killed?
const isHeld = (place: folders.DataFolder): boolean => {
  const owner = folders.readOwner(place);
  const server = folders.readPostmaster(place);
  return (
    owner !== null && folders.isAlive(owner) && (server === null || folders.isAlive(server.pid))
  );
};

const start = (
  place: folders.DataFolder,
  binaries: Binaries,
  words: readonly string[],
  candidate: string,
  durable: boolean,
  port: number,
): ChildProcess => {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    // Without "$user", which is the name of our schema too: a forgotten schema name fails here as on any server.
    search_path: "public",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    // Statements and their errors may quote a person's data: the client gets them, the log does not.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return spawn(
    "flock",
    [
      ...["--nonblock", "--no-fork", "--conflict-exit-code", String(lockConflict), place.lock],
      ...words,
      ...["setpriv", "--pdeathsig", "INT", "sh", "-c", launchScript, "egide"],
      ...[String(process.pid), candidate, binaries.initdb, durable ? "" : "--no-sync"],
      ...[binaries.postgres, "-D", place.cluster],
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // Detached: an interrupt at the keyboard goes to us, who stop the server after our own work.
    { cwd: place.path, env: environment, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
};

/** Waits until the server is ready or has given up; keeps the last words of its log. */
const settled = async (child: ChildProcess): Promise<{ code: number | "ready"; log: string }> => {
  let log = "";
  const { promise, resolve } = Promise.withResolvers<number | "ready">();
  const limit = setTimeout(() => child.kill("SIGQUIT"), startLimit);
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    log = (log + piece).slice(-4_000);
    if (log.includes("database system is ready to accept connections")) resolve("ready");
  });
  child.once("error", (error) => {
    log += error.message;
    resolve(-1);
  });
  child.once("close", (code) => resolve(code ?? -1));
  const code = await promise;
  clearTimeout(limit);
  if (code === "ready") {
    // The pipe must be drained for ever, and must not hold the process.
    child.stderr?.removeAllListeners("data").resume();
    (child.stderr as unknown as { unref(): void }).unref();
  }
  return { code, log };
};

const lastWords = (log: string): string => {
  const lines = log.trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "";
};

const stopServer = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  child.ref();
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await Promise.race([ended, pause(20_000, undefined, { ref: false })]);
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};
