import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, test } from "node:test";
import { Client } from "pg";
import { hasCode } from "../../../../test/support/code.ts";
import {
  holdFolder,
  copyUsedFolder,
  type FolderHolder,
} from "../../../../test/support/folderHolder.ts";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";
import { attachEmbedded } from "./attach.ts";
import { dataFolder, isAlive, readPostmaster } from "./folder.ts";
import { launchEmbedded } from "./launch.ts";

/** A folder, new or copied from one that was opened before, and processes to fight over it. */
const withHolders = (
  state: "new" | "used",
  work: (
    folder: string,
    hold: (mode: Parameters<typeof holdFolder>[1]) => FolderHolder,
  ) => Promise<void>,
): Promise<void> =>
  inTemporaryFolder(async (parent) => {
    const folder = join(parent, "data");
    if (state === "used") await copyUsedFolder(folder);
    const holders: FolderHolder[] = [];
    try {
      await work(folder, (mode) => {
        const holder = holdFolder(folder, mode);
        holders.push(holder);
        return holder;
      });
    } finally {
      for (const holder of holders) await holder.kill();
      const server = readPostmaster(dataFolder(folder));
      if (server !== null) await gone(server.pid);
    }
  });

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, "cluster/postmaster.pid"), "utf8").split("\n")[0]);

const gone = async (pid: number): Promise<void> => {
  const deadline = performance.now() + 10_000;
  while (isAlive(pid)) {
    if (performance.now() > deadline) assert.fail("the server outlived its parent by 10 s");
    await pause(20);
  }
};

const connects = (url: string): Promise<boolean> =>
  rowsOf(url, "SELECT 1").then(
    () => true,
    () => false,
  );

const rowsOf = async (url: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe("who owns the folder of the embedded database", () => {
  test("a second launch is refused and names the process that holds the folder; attaching works", () =>
    withHolders("used", async (folder, hold) => {
      const first = hold("launch");
      const opened = await first.hear();
      await first.ask("CREATE TABLE seen (n int)");
      const refused = await hold("launch").hear();
      assert.equal(refused?.failure?.code, "database.folder-in-use");
      assert.deepEqual(refused.failure.params, { folder, pid: first.child.pid });
      await assert.rejects(launchEmbedded({ folder }), hasCode("database.folder-in-use"));

      const attached = await attachEmbedded(folder);
      assert.equal(attached.url, opened?.url);
      assert.deepEqual(await rowsOf(attached.url, "SELECT count(*)::int AS n FROM seen"), [
        { n: 0 },
      ]);
      await attached.release();
      assert.deepEqual((await first.ask("SELECT 1 AS alive"))?.rows, [{ alive: 1 }]);
    }));

  test("of processes that launch at the same moment on a new folder, exactly one wins", () =>
    withHolders("new", async (folder, hold) => {
      const holders = [hold("launch"), hold("launch"), hold("launch")];
      const said = await Promise.all(holders.map((holder) => holder.hear()));
      assert.equal(said.filter((one) => one?.url !== undefined).length, 1, JSON.stringify(said));
      const refused = said.filter((one) => one?.failure?.code === "database.folder-in-use");
      assert.equal(refused.length, 2, JSON.stringify(said));
      const winner = holders[said.findIndex((one) => one?.url !== undefined)];
      for (const one of refused) assert.equal(one?.failure?.params["pid"], winner?.child.pid);
      assert.ok(existsSync(join(folder, "password")));
    }));

  test("commands that start at the same moment on a new folder all get the same server", () =>
    withHolders("new", async (_folder, hold) => {
      const holders = [
        hold("attach-or-launch"),
        hold("attach-or-launch"),
        hold("attach-or-launch"),
      ];
      const said = await Promise.all(holders.map((holder) => holder.hear()));
      assert.equal(new Set(said.map((one) => one?.url)).size, 1, JSON.stringify(said));
      assert.ok(said[0]?.url);
    }));

  test("a command that launched the server waits for the commands that attached before it stops it", () =>
    withHolders("used", async (folder, hold) => {
      const launcher = hold("attach-or-launch");
      await launcher.hear();
      const guest = hold("attach-or-launch");
      await guest.hear();
      launcher.beginClosing();
      const closed = launcher.hear();
      assert.equal(await Promise.race([closed, pause(500, "still open")]), "still open");
      assert.deepEqual((await guest.ask("SELECT 2 AS alive"))?.rows, [{ alive: 2 }]);

      // Who comes while the launcher waits gets a server of its own once that one has stopped.
      const late = hold("attach-or-launch");
      guest.beginClosing();
      assert.deepEqual(await guest.hear(), { closed: true });
      assert.deepEqual(await closed, { closed: true });
      assert.ok((await late.hear())?.url);
      assert.deepEqual((await late.ask("SELECT 3 AS alive"))?.rows, [{ alive: 3 }]);
      assert.ok(existsSync(join(folder, "cluster/postmaster.pid")));
    }));

  test("attaching where nothing runs is refused, also after a kill left its pid file", () =>
    withHolders("used", async (folder, hold) => {
      await assert.rejects(
        attachEmbedded(join(folder, "absent")),
        hasCode("database.folder-not-running"),
      );
      await assert.rejects(attachEmbedded(folder), hasCode("database.folder-not-running"));
      const holder = hold("launch");
      await holder.hear();
      process.kill(postmasterOf(folder), "SIGKILL");
      await holder.kill();
      assert.ok(existsSync(join(folder, "cluster/postmaster.pid")));
      await assert.rejects(attachEmbedded(folder), hasCode("database.folder-not-running"));
    }));

  test("the server ends with its parent, even when the parent is killed", () =>
    withHolders("used", async (folder, hold) => {
      const holder = hold("launch");
      const opened = await holder.hear();
      const server = postmasterOf(folder);
      assert.equal(await connects(opened?.url ?? ""), true);
      await holder.kill();
      await gone(server);
      assert.equal(await connects(opened?.url ?? ""), false);
    }));

  test("after SIGKILL of everything at once the folder opens again with every committed row", () =>
    withHolders("used", async (folder, hold) => {
      const holder = hold("launch");
      await holder.hear();
      await holder.ask("CREATE TABLE kept (n int)");
      let acknowledged = 0;
      const kill = pause(300).then(() => {
        process.kill(postmasterOf(folder), "SIGKILL");
        return holder.kill();
      });
      for (;;) {
        const said = await holder
          .ask(`INSERT INTO kept VALUES (${acknowledged + 1}) RETURNING n`)
          .catch(() => null);
        if (said?.rows?.length !== 1) break;
        acknowledged += 1;
      }
      await kill;
      assert.ok(acknowledged > 10, `only ${acknowledged} rows were written before the kill`);

      const server = await launchEmbedded({ folder });
      try {
        const rows = await rowsOf(server.url, "SELECT n FROM kept ORDER BY n");
        assert.ok(rows.length === acknowledged || rows.length === acknowledged + 1);
        assert.deepEqual(
          rows.map(({ n }) => n),
          Array.from(rows, (_, index) => index + 1),
        );
      } finally {
        await server.stop();
      }
    }));

  test("a pid file whose number now belongs to a stranger does not hold the folder", () =>
    withHolders("used", async (folder, hold) => {
      const holder = hold("launch");
      await holder.hear();
      const server = postmasterOf(folder);
      process.kill(server, "SIGKILL");
      await holder.kill();
      const file = join(folder, "cluster/postmaster.pid");
      const stranger = spawn("sleep", ["60"]);
      try {
        const left = readFileSync(file, "utf8");
        writeFileSync(file, left.replace(String(server), String(stranger.pid)));
        await (await launchEmbedded({ folder })).stop();
      } finally {
        stranger.kill();
      }
    }));
});
