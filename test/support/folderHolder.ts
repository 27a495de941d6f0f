import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Failure } from "../../src/kernel/index.ts";
import { launchEmbedded, type EmbeddedMode } from "../../src/platform/database/index.ts";
import { folderOfThisProcess } from "./temporaryFolder.ts";

/** What another process said of the folder. */
export interface Said {
  readonly url?: string;
  readonly failure?: Failure;
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly closed?: true;
  readonly error?: string;
}

/** Another process that holds, or tries to hold, the embedded database of a folder. */
export interface FolderHolder {
  readonly child: ChildProcess;
  /** The next thing it says; null when it has ended. */
  hear(): Promise<Said | null>;
  /** Runs SQL there and gives the answer. */
  ask(sql: string): Promise<Said | null>;
  /** Asks it to close; `hear` tells when it has. */
  beginClosing(): void;
  kill(): Promise<void>;
}

/** `through`: a command that runs the process in other circumstances, another account for one. */
export const holdFolder = (
  folder: string,
  mode: EmbeddedMode,
  through: readonly string[] = [],
): FolderHolder => {
  const program = join(import.meta.dirname, "holdFolder.ts");
  const words = [...through, process.execPath, program, folder, mode];
  const child = spawn("env", words, { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const hear = async (): Promise<Said | null> => {
    const { value, done } = await lines.next();
    return done === true ? null : (JSON.parse(value) as Said);
  };
  return {
    child,
    hear,
    ask: (sql) => {
      child.stdin.write(`${sql}\n`);
      return hear();
    },
    beginClosing: () => void child.stdin.write("\n"),
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
};

let used: Promise<string> | null = null;

const makeUsedFolder = async (): Promise<string> => {
  const folder = folderOfThisProcess("used");
  await (await launchEmbedded({ folder, durable: false })).stop();
  return folder;
};

/** Makes `folder` a data folder that was opened and closed before: a tenth of the time of a first start. */
export const copyUsedFolder = async (folder: string): Promise<void> => {
  used ??= makeUsedFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Six times faster than cpSync.
  execFileSync("cp", ["-a", `${await used}/.`, folder]);
};
