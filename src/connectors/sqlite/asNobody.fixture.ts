import { spawnSync } from "node:child_process";
import { join } from "node:path";

const killable = join(import.meta.dirname, "../contract/suite/killable.ts");

/** What a process of an account without rights says (contract/suite/killable.ts); null when none can run this program here. */
export const asNobody = (
  what: "purge" | "facts",
  address: string,
): { readonly stdout: string; readonly stderr: string } | null => {
  const account = [
    "--reuid=65534",
    "--regid=65534",
    "--clear-groups",
    process.execPath,
    "--no-warnings",
  ];
  const may = spawnSync("setpriv", [...account, "--check", killable]);
  if (may.status !== 0) return null;
  return spawnSync("setpriv", [...account, killable, what, address], { encoding: "utf8" });
};
