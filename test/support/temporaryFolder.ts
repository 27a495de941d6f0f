import { mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
const enough = 4 * 1024 ** 3;

/**
 * Where tests keep databases: in memory where there is room (a database is cloned in 30 ms there, up to 1 s on the
 * disk of a busy machine), else in the system's temporary folder.
 */
export const temporaryPlace = (): string => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > enough ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
};

const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/** Gives the work a temporary folder, and removes it with what is in it. */
export const inTemporaryFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(temporaryPlace(), "egide-folder-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, removal);
  }
};

/** A temporary folder for the life of this process; what processes that were killed left is removed first. */
export const folderOfThisProcess = (purpose: string): string => {
  const prefix = `egide-test-${purpose}-`;
  const place = temporaryPlace();
  for (const entry of readdirSync(place).filter((name) => name.startsWith(prefix)))
    if (isGone(Number(/^\d+/.exec(entry.slice(prefix.length))?.[0])))
      rmSync(join(place, entry), removal);
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  process.once("exit", () => rmSync(folder, removal));
  return folder;
};

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
};
