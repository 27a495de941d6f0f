import { randomBytes, randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { FailureError } from "../../../kernel/index.ts";
import { makeFolder } from "../../folders/index.ts";
import { databaseFailure } from "../errors.ts";

/**
 * What a data folder holds:
 *
 *     cluster/        the PostgreSQL cluster; it appears by one rename, so it is always whole
 *     cluster.half/   a cluster in the making; left by a kill, made anew at the next start
 *     password        of the account `egide`, 0600
 *     password.<id>   the candidate of one start, becomes `password` if that start makes the cluster
 *     lock            held by flock(2) as long as any process of the server lives; holds the pid of the launcher
 */
export interface DataFolder {
  readonly path: string;
  readonly cluster: string;
  readonly password: string;
  readonly lock: string;
}

const ours = /^(?:cluster|cluster\.half|lock|password(?:\.[0-9a-f-]+)?)$/;

export const dataFolder = (folder: string): DataFolder => {
  const path = resolve(folder);
  return {
    path,
    cluster: join(path, "cluster"),
    password: join(path, "password"),
    lock: join(path, "lock"),
  };
};

/** Makes the folder (0700) when it is absent, and refuses one that we did not make or that another major made. */
export const claimFolder = (folder: DataFolder, major: string): void => {
  try {
    if (makeFolder(folder.path, 0o700)) chmodSync(folder.path, 0o700);
    if (readdirSync(folder.path).some((entry) => !ours.test(entry)))
      throw new FailureError(databaseFailure("database.folder-not-ours", { folder: folder.path }));
    const found = existsSync(folder.cluster) ? versionOf(folder) : major;
    if (found !== major)
      throw new FailureError(
        databaseFailure("database.folder-other-version", {
          folder: folder.path,
          found,
          expected: major,
        }),
      );
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw notAccessible(folder, error);
  }
};

/** The cause of the file system, if it is known, is said: an account, a full disk and a file in the way are mended differently. */
export const notAccessible = (folder: DataFolder, cause?: unknown): FailureError => {
  const reason = (cause as NodeJS.ErrnoException | undefined)?.code ?? "EACCES";
  return new FailureError(
    databaseFailure("database.folder-not-accessible", { folder: folder.path, reason }),
    { cause },
  );
};

const versionOf = (folder: DataFolder): string => {
  try {
    return readFileSync(join(folder.cluster, "PG_VERSION"), "utf8").trim();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new FailureError(databaseFailure("database.folder-not-ours", { folder: folder.path }), {
      cause,
    });
  }
};

/** Writes a random password on the disk, for the start that makes the cluster; returns the file's name. */
export const writeCandidatePassword = (place: DataFolder): string => {
  const name = `password.${randomUUID()}`;
  try {
    const file = openSync(join(place.path, name), "wx", 0o600);
    writeSync(file, `${randomBytes(24).toString("base64url")}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    throw notAccessible(place, error);
  }
  return name;
};

/** The password of the account `egide`. */
export const readPassword = (folder: DataFolder): string => {
  try {
    const password = readFileSync(folder.password, "utf8").trim();
    if (password !== "") return password;
  } catch (cause) {
    throw new FailureError(
      databaseFailure("database.folder-password-missing", { folder: folder.path }),
      { cause },
    );
  }
  throw new FailureError(
    databaseFailure("database.folder-password-missing", { folder: folder.path }),
  );
};

/** What `postmaster.pid` says of the last server on the cluster, dead or alive; null when there is none. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export const readPostmaster = (folder: DataFolder): Postmaster | null => {
  let lines: string[];
  try {
    lines = readFileSync(join(folder.cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0
    ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" }
    : null;
};

/** The pid written in the lock file by the last launcher, or null. */
export const readOwner = (folder: DataFolder): number | null => {
  try {
    const pid = Number(readFileSync(folder.lock, "utf8").trim());
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
};

/** True when a process of that pid runs, whoever owns it. One that ended and waits to be reaped does not run. */
export const isAlive = (pid: number): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2));
  } catch {
    return false;
  }
};

/**
 * The pid in `postmaster.pid` when another program got that number after the server was killed, as is usual in
 * containers; null when it may be a server. A server, also one that was started by hand, stands in the cluster folder.
 */
export const strangerInPidFile = (place: DataFolder): number | null => {
  const postmaster = readPostmaster(place);
  if (postmaster === null) return null;
  try {
    return readlinkSync(`/proc/${postmaster.pid}/cwd`) === realpathSync(place.cluster)
      ? null
      : postmaster.pid;
  } catch {
    return null;
  }
};

export const embeddedUrl = (port: number, password: string): string =>
  `postgres://egide:${password}@127.0.0.1:${port}/egide?sslmode=disable`;
