import { access, constants, stat, statfs } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { FileFacts, FileObstacle } from "../contract/catalogue.ts";
import { lockPlace } from "./lock.ts";

export interface Writability {
  readonly readOnly: FileObstacle | null;
  readonly file: FileFacts;
}

/**
 * Whether SQLite could write this file, asked of the operating system. The file itself is opened by SQLite alone: whoever
 * opens it beside SQLite drops all locks of this process on it when he closes it (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export const writabilityOf = async (db: DatabaseSync, place: string): Promise<Writability> => {
  const journal = db.prepare("pragma main.journal_mode").get()?.["journal_mode"];
  const [{ size }, room] = await Promise.all([stat(place), statfs(place)]);
  const facts = {
    account: accountOf(),
    bytes: size,
    freeBytes: (isRoot() ? room.bfree : room.bavail) * room.bsize,
  };
  const obstructed = (readOnly: FileObstacle | null, obstacle: string): Writability => ({
    readOnly,
    file: { ...facts, obstacle },
  });
  const needed: readonly (readonly [path: string, what: FileObstacle])[] = [
    [place, "file"],
    // Journals and the lock of a run are made and removed there.
    [dirname(place), "folder"],
    [lockPlace(place), "beside"],
    ...(journal === "wal" ? ["-wal", "-shm"] : ["-journal"]).map(
      (suffix) => [`${place}${suffix}`, "beside"] as const,
    ),
  ];
  for (const [path, what] of needed) {
    const refused = await refusalOf(path);
    if (refused !== null) return obstructed(causes[refused] ?? what, path);
  }
  return obstructed(null, place);
};

/** What the operating system forbids even to root has a cause of its own. */
const causes: Readonly<Record<string, FileObstacle>> = { EROFS: "mount", EPERM: "immutable" };

/** Why it cannot be written; null when it can, or is not there. */
const refusalOf = async (path: string): Promise<string | null> =>
  await access(path, constants.W_OK).then(
    () => null,
    ({ code }: NodeJS.ErrnoException) => (code === "ENOENT" ? null : (code ?? "?")),
  );

const isRoot = (): boolean => process.geteuid?.() === 0;

/** An account of a container may have no name. */
const accountOf = (): string => {
  try {
    return userInfo().username;
  } catch {
    return String(process.geteuid?.() ?? "?");
  }
};
