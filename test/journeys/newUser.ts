import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { compileCache } from "../support/compileCache.ts";

type Child = ChildProcessByStdio<null, Readable, Readable>;

const root = join(import.meta.dirname, "../..");

/** What a command of the checkout answered. */
export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A server of the checkout that has printed its address. */
export interface Server {
  readonly address: string;
  /** Everything it has said so far. */
  said(): string;
  /** Asks it to stop, and gives its exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Somebody who has just installed the product, in a folder of their own, with nothing set. */
export interface NewUser {
  readonly folder: string;
  readonly dataFolder: string;
  /** Sets a variable of the environment for what follows. */
  set(variable: string, value: string): void;
  /** `egide …`, as a child process. */
  egide(...words: string[]): Promise<Answer>;
  /** The same, elsewhere: another data folder, so that nothing of ours can be used. */
  egideElsewhere(...words: string[]): Promise<Answer>;
  /** `npm start` on a free port, until its address is printed. */
  start(): Promise<Server>;
  /** `npm start` that is expected to end by itself. */
  startInVain(): Promise<Answer>;
  /** Ends what still runs and removes the folder. */
  leave(): Promise<void>;
}

export const newUser = (): NewUser => {
  const folder = mkdtempSync(join(tmpdir(), "egide-journey-"));
  const dataFolder = join(folder, "data");
  const children = new Set<Child>();
  mkdirSync(join(folder, "elsewhere"));

  const chosen = new Map<string, string>();
  const environment = (data: string): NodeJS.ProcessEnv => ({
    ...Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(?:EGIDE_|DATABASE_URL$|PG|NODE_|npm_|LC_|LANG)/.test(name),
      ),
    ),
    ...compileCache,
    EGIDE_DATA: data,
    EGIDE_PORT: "0",
    ...Object.fromEntries(chosen),
  });
  const run = (command: string, words: readonly string[], cwd: string, data: string): Child => {
    const child = spawn(command, words, {
      cwd,
      env: environment(data),
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
    });
    children.add(child);
    child.once("close", () => children.delete(child));
    return child;
  };
  const answerOf = async (child: Child): Promise<Answer> => {
    const [out, err] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    return { code: child.exitCode, out, err };
  };
  const startServer = (): Child =>
    run(
      process.execPath,
      ["--max-semi-space-size=8", join(root, "src/main/start.ts")],
      folder,
      dataFolder,
    );

  return {
    folder,
    dataFolder,
    set: (variable, value) => void chosen.set(variable, value),
    egide: (...words) => answerOf(run(join(root, "bin/egide"), words, folder, dataFolder)),
    egideElsewhere: (...words) =>
      answerOf(run(join(root, "bin/egide"), words, folder, join(folder, "elsewhere"))),
    start: async () => serverOf(startServer()),
    startInVain: () => answerOf(startServer()),
    leave: async () => {
      await Promise.all(
        [...children].map(async (child) => {
          child.kill("SIGKILL");
          await once(child, "close");
        }),
      );
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
};

const serverOf = async (child: Child): Promise<Server> => {
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (piece: string): void => {
      said += piece;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.once("close", () => reject(new Error(`the server ended: ${said}`)));
  });
  return {
    address,
    said: () => said,
    stop: async (signal) => {
      const closed = once(child, "close");
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
};
