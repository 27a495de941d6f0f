import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { holdFolder } from "../../../../test/support/folderHolder.ts";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";

/** Why a test is skipped where the machine does not let us play another account; false where it does. */
const cannot = ([command = "", ...rest]: readonly string[]): string | false =>
  spawnSync(command, [...rest, process.execPath, "--version"], { stdio: "ignore" }).status !== 0 &&
  "this account cannot play another one here";

describe("the account that launches the embedded database", () => {
  // 65534 is "nobody"; 54321 has no name, as the accounts of many containers.
  for (const uid of [65_534, 54_321]) {
    const account = ["setpriv", `--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
    test(`may be any account that owns its folder, such as ${uid}`, { skip: cannot(account) }, () =>
      inTemporaryFolder(async (folder) => {
        chownSync(folder, uid, uid);
        const holder = holdFolder(folder, "launch", account);
        try {
          const opened = await holder.hear();
          assert.ok(opened?.url, JSON.stringify(opened));
          assert.deepEqual((await holder.ask("SELECT 1 AS alive"))?.rows, [{ alive: 1 }]);
          assert.equal(statSync(join(folder, "cluster")).uid, uid);
          holder.beginClosing();
          assert.deepEqual(await holder.hear(), { closed: true });
        } finally {
          await holder.kill();
        }
      }),
    );
  }

  // In a namespace of its own it is root, and namespaces within can be forbidden without touching the machine.
  const forbidden = [
    "unshare",
    "--user",
    "--map-root-user",
    "sh",
    "-c",
    'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"',
    "egide",
  ];
  test(
    "is told to set DATABASE_URL when it is root and user namespaces are forbidden",
    { skip: cannot(forbidden) },
    () =>
      inTemporaryFolder(async (parent) => {
        const holder = holdFolder(join(parent, "data"), "launch", forbidden);
        try {
          const said = await holder.hear();
          assert.equal(said?.failure?.code, "database.root-without-user-namespace");
        } finally {
          await holder.kill();
        }
      }),
  );
});
