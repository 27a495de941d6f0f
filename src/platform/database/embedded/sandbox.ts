import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { FailureError } from "../../../kernel/index.ts";
import { databaseFailure, type DatabaseErrorCode } from "../errors.ts";
import { notAccessible, type DataFolder } from "./folder.ts";

/** A fixed environment: neither PG* variables nor the locale of the caller may change the server. */
export const environment = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
};

// PostgreSQL refuses uid 0, and a uid without a name, as containers like to give. A user namespace shows it another uid while the files stay those of root, so that it
// works under a 0700 home too, which switching to another account would not.
const otherUid = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

const whyHidden = (): DatabaseErrorCode | null => {
  if (process.getuid?.() === 0) return "database.root-without-user-namespace";
  try {
    userInfo();
    return null;
  } catch {
    return "database.account-without-name";
  }
};

/** The words before a command of the server: none, or those that hide the account from it. Tried before use. */
export const disguise = (folder: DataFolder): readonly string[] => {
  const hidden = whyHidden();
  const words = hidden === null ? [] : otherUid;
  const missing = (["flock", "setpriv", "unshare"] as const).filter(
    (tool) => run([tool, "--version"]) !== 0,
  );
  if (missing.length > 0)
    throw new FailureError(
      databaseFailure("database.tools-missing", { detail: missing.join(", ") }),
    );
  if (hidden !== null && run([...words, "true"]) !== 0)
    throw new FailureError(databaseFailure(hidden));
  // Seen from inside the disguise: root outside is a stranger to folders of other accounts.
  for (const place of [folder.path, folder.cluster])
    if (
      existsSync(place) &&
      run([...words, "test", "-r", place, "-a", "-w", place, "-a", "-x", place]) !== 0
    )
      throw notAccessible(folder);
  return words;
};

const run = ([command = "", ...parameters]: readonly string[]): number | null =>
  spawnSync(command, parameters, { stdio: "ignore", env: environment }).status;
