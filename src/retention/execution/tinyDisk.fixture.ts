import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of four megabytes, which a test fills and empties. */
export interface TinyDisk {
  readonly folder: string;
  /** Leaves room for nothing. */
  fill(): void;
  /** Gives the room back. */
  free(): void;
  /** A folder on it that belongs to whoever owns the other one. */
  folderFor(owner: string): string;
  unmount(): void;
}

/** Null where nobody may mount one: that takes root. */
export const tinyDisk = (): TinyDisk | null => {
  const folder = mkdtempSync(join(tmpdir(), "egide-disk-"));
  const run = (command: string, ...words: readonly string[]): void =>
    void execFileSync(command, words, { stdio: "ignore" });
  try {
    run("mount", "-t", "tmpfs", "-o", "size=4m,mode=0755", "tmpfs", folder);
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill: () => {
      try {
        for (;;) writeFileSync(ballast, Buffer.alloc(4_096), { flag: "a" });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    },
    free: () => rmSync(ballast, { force: true }),
    folderFor: (owner) => {
      const inside = join(folder, "inside");
      mkdirSync(inside, { mode: 0o700 });
      const { uid, gid } = statSync(owner);
      chownSync(inside, uid, gid);
      return inside;
    },
    unmount: () => {
      run("umount", folder);
      rmSync(folder, { recursive: true });
    },
  };
};
