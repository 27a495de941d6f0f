import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { strangerInPidFile, type DataFolder } from "./folder.ts";
import { launchScript, lockConflict } from "./launchScript.ts";
import { environment } from "./sandbox.ts";

/** What one attempt to start a server needs. */
export interface StartPlan {
  readonly place: DataFolder;
  readonly binaries: Binaries;
  /** The words that hide root from the server. */
  readonly disguise: readonly string[];
  /** File with the password that the account gets if this start makes the cluster. */
  readonly candidate: string;
  readonly durable: boolean;
}

const startLimit = 60_000;
const stopLimit = 20_000;

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  // Without "$user", which is the name of our schema too: a forgotten schema name fails here as on any server.
  search_path: "public",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  // Statements and their errors may quote a person's data: the client gets them, the log does not.
  log_min_messages: "log",
  log_min_error_statement: "panic",
};

const hasty = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_wal_size: "128MB",
};

export const startServer = (plan: StartPlan, port: number): ChildProcess => {
  const { place, binaries, disguise, candidate, durable } = plan;
  const lock = [
    "--nonblock",
    "--no-fork",
    "--conflict-exit-code",
    String(lockConflict),
    place.lock,
  ];
  const script = ["setpriv", "--pdeathsig", "INT", "sh", "-c", launchScript, "egide"];
  const parameters = [
    String(process.pid),
    String(strangerInPidFile(place) ?? ""),
    candidate,
    binaries.initdb,
    durable ? "" : "--no-sync",
  ];
  const all = { ...settings, ...(durable ? {} : hasty), port: String(port) };
  const server = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(
    "flock",
    [
      ...lock,
      ...disguise,
      ...script,
      ...parameters,
      binaries.postgres,
      "-D",
      place.cluster,
      ...server,
    ],
    // Detached: an interrupt at the keyboard comes to us, who stop the server after our own work.
    { cwd: place.path, env: environment, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
};

/** Waits until the server is ready or has given up with an exit code; `log` holds its last words. */
export const settled = async (
  child: ChildProcess,
): Promise<{ readonly code: number | "ready"; readonly log: string }> => {
  let log = "";
  const { promise, resolve } = Promise.withResolvers<number | "ready">();
  const limit = setTimeout(() => child.kill("SIGQUIT"), startLimit);
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    log = (log + piece).slice(-4_000);
    if (/system is ready to accept (?:read-only )?connections/.test(log)) resolve("ready");
  });
  child.once("error", (error) => {
    log += error.message;
    resolve(-1);
  });
  child.once("close", (code) => resolve(code ?? -1));
  const code = await promise;
  clearTimeout(limit);
  // From now on its words are drained, not kept.
  child.stderr?.removeAllListeners("data").resume();
  return { code, log };
};

/** Lets this process end while the server runs; the server ends then. */
export const letGo = (child: ChildProcess): void => {
  child.unref();
  (child.stderr as Socket | null)?.unref();
};

/** Fast shutdown; immediate, then merciless, when the server does not obey. */
export const stopServer = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  child.ref();
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await Promise.race([ended, pause(stopLimit, undefined, { ref: false })]);
  }
};

/** A port of 127.0.0.1 that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};
