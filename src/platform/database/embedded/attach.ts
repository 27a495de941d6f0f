import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { FailureError } from "../../../kernel/index.ts";
import type { Backing } from "../database.ts";
import { databaseFailure } from "../errors.ts";
import { connectionFailure, sqlState } from "../failures.ts";
import * as folders from "./folder.ts";
import { takeLease } from "./lease.ts";

// A server that recovers from a kill answers only when it has replayed its log.
const patience = 60_000;

/**
 * Attaches to the server that another process runs on a folder, and keeps a lease on it, so that a command that
 * launched it waits for us before it stops it.
 * @throws FailureError `database.folder-not-running` when no server runs there.
 */
export const attachEmbedded = async (folder: string): Promise<Backing> => {
  const place = folders.dataFolder(folder);
  const deadline = performance.now() + patience;
  for (;;) {
    const attempt = await tryToAttach(place);
    if (attempt !== "starting") return attempt;
    if (performance.now() > deadline) throw notRunning(place);
    await pause(20);
  }
};

const notRunning = (place: folders.DataFolder, cause?: unknown): FailureError =>
  new FailureError(databaseFailure("database.folder-not-running", { folder: place.path }), {
    cause,
  });

const tryToAttach = async (place: folders.DataFolder): Promise<Backing | "starting"> => {
  const postmaster = folders.readPostmaster(place);
  if (postmaster === null) throw notRunning(place);
  if (!postmaster.ready) {
    if (!folders.isAlive(postmaster.pid)) throw notRunning(place);
    return "starting";
  }
  const url = folders.embeddedUrl(postmaster.port, folders.readPassword(place));
  const client = new Client({ connectionString: url, application_name: "egide lease" });
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  client.on("error", () => undefined);
  try {
    await client.connect();
    await takeLease(client);
  } catch (error) {
    await client.end().catch(() => undefined);
    // The launcher has yet to create the database.
    if (sqlState(error) === "3D000") return "starting";
    // The file outlived its server, or the server is on its way out: whoever answers the port is a stranger.
    if (!folders.isAlive(postmaster.pid) || folders.readPostmaster(place)?.pid !== postmaster.pid)
      throw notRunning(place, error);
    if (isLeaving(error)) return "starting";
    throw connectionFailure(error, `127.0.0.1:${postmaster.port}/egide`);
  }
  return { url, ended, release: () => client.end() };
};

const isLeaving = (error: unknown): boolean =>
  ["57P01", "57P03"].includes(sqlState(error) ?? "") ||
  /ECONNREFUSED|ECONNRESET|Connection terminated/.test(String(error));
