import { access, constants, realpath, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import { withPatience, type Patience } from "../contract/patience.ts";
import { failure } from "../errors.ts";
import { isBusy, isReadOnly, translate } from "./failures.ts";
import { registerFunctions } from "./functions.ts";

/** One open database file. SQLite works on the thread of the caller, so every piece of work is kept short. */
export interface DatabaseFile {
  readonly store: string;
  /** The file with symbolic links resolved: what a lock must be about. */
  place(): Promise<string>;
  /** Equal for every name of one file, hard links among them. */
  identity(): Promise<string>;
  /** Runs alone on the connection, tries again while the file is busy; errors come out as failures of ours. */
  work<T>(work: (db: DatabaseSync) => T | Promise<T>): Promise<T>;
  /** Repeats one step while somebody else holds the file, without holding the event loop. */
  whenFree<T>(step: () => T): Promise<T>;
  close(): Promise<void>;
}

export interface FileOptions {
  readonly path: string;
  readonly readOnly: boolean;
  readonly patience: Patience;
}

export const databaseFile = (options: FileOptions): DatabaseFile => {
  const store = `sqlite:${options.path}`;
  let db: DatabaseSync | null = null;
  let of: string | null = null;
  const identity = async (): Promise<string> => {
    const { dev, ino } = await stat(await existing(options.path, store), { bigint: true });
    return `${dev}:${ino}`;
  };
  /** Another file that was put under the name would go on to hold what we believe to have ended in ours, which is gone. */
  const mustBeTheSame = async (): Promise<void> => {
    if (of === null || (await identity()) === of) return;
    throw new FailureError(failure("connectors.file-replaced", { store }));
  };
  let queue: Promise<unknown> = Promise.resolve();
  const whenFree = <T>(step: () => T): Promise<T> =>
    withPatience(options.patience, isBusy, () => polled(options.patience.lockTimeout, step));
  return {
    store,
    place: () => existing(options.path, store),
    identity,
    whenFree,
    work: (work) => {
      const result = queue.then(async () => {
        try {
          await mustBeTheSame();
          if (db === null) {
            db = await opened(options, store, whenFree);
            of = await identity();
          }
          return await work(db);
        } catch (error) {
          throw translate(error, store);
        }
      });
      queue = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      await queue;
      db?.close();
      db = null;
    },
  };
};

const opened = async (
  { path, readOnly }: FileOptions,
  store: string,
  whenFree: DatabaseFile["whenFree"],
): Promise<DatabaseSync> => {
  await lookAt(await existing(path, store), store);
  const db = new DatabaseSync(path, { readOnly, enableForeignKeyConstraints: true, timeout: 0 });
  try {
    registerFunctions(db);
    // Keys of a batch pass through temporary tables: they must not reach a file of their own.
    db.exec("pragma temp_store = memory");
    // What is deleted is overwritten with zeros, in tables and indexes: a freed page would keep its values for years.
    db.exec("pragma secure_delete = on");
    // The first real access: a database that is encrypted, damaged or without its WAL files fails here.
    await whenFree(() => db.prepare("select count(*) from sqlite_schema").get());
    return db;
  } catch (error) {
    db.close();
    if (!isReadOnly(error)) throw error;
    throw unreadable({ code: "SQLITE_READONLY" }, store);
  }
};

const polled = async <T>(milliseconds: number, step: () => T): Promise<T> => {
  const end = performance.now() + milliseconds;
  for (;;) {
    try {
      return step();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
      await wait(10);
    }
  }
};

const existing = async (path: string, store: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw unreadable(error, store);
    throw new FailureError(failure("connectors.file-missing", { store }));
  }
};

/**
 * What SQLite itself would not say, or not so clearly: it would take an empty file for a new database. The file is not
 * opened for that: closing it would drop every lock of this process on it (https://sqlite.org/howtocorrupt.html, 2.2).
 */
const lookAt = async (path: string, store: string): Promise<void> => {
  try {
    await access(path, constants.R_OK);
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (found.size > 0) return;
  } catch (error) {
    throw unreadable(error, store);
  }
  throw new FailureError(failure("connectors.file-is-no-database", { store }));
};

const unreadable = (error: unknown, store: string): FailureError =>
  new FailureError(
    failure("connectors.file-unreadable", {
      store,
      reason: (error as NodeJS.ErrnoException).code ?? "?",
    }),
  );
