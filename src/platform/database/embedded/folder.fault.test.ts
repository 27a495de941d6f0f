import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, test } from "node:test";
import { Client } from "pg";
import { hasCode } from "../../../../test/support/code.ts";
import { copyUsedFolder, holdFolder } from "../../../../test/support/folderHolder.ts";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";
import { FailureError } from "../../../kernel/index.ts";
import { launchEmbedded } from "./launch.ts";

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) =>
      Object.values(row),
    );
  } finally {
    await client.end();
  }
};

const opensAndStops = async (folder: string): Promise<void> => {
  const server = await launchEmbedded({ folder });
  try {
    assert.deepEqual(await ask(server.url, "SELECT current_user::text"), ["egide"]);
  } finally {
    await server.stop();
  }
};

describe("the folder of the embedded database", () => {
  test("is private and durable, and its server asks for a password that stands nowhere else", () =>
    inTemporaryFolder(async (parent) => {
      const folder = join(parent, "data");
      const server = await launchEmbedded({ folder });
      try {
        assert.equal(statSync(folder).mode & 0o777, 0o700);
        assert.equal(statSync(join(folder, "password")).mode & 0o777, 0o600);
        const password = readFileSync(join(folder, "password"), "utf8").trim();
        assert.match(password, /^[\w-]{32}$/);
        assert.doesNotMatch(
          readFileSync(`/proc/${server.pid}/cmdline`, "utf8"),
          new RegExp(password),
        );
        assert.doesNotMatch(
          readFileSync(`/proc/${server.pid}/environ`, "utf8"),
          new RegExp(password),
        );
        for (const wrong of ["", ":guess"])
          await assert.rejects(ask(server.url.replace(/:[^:@]+@/, `${wrong}@`), "SELECT 1"));
        assert.deepEqual(
          await ask(server.url, "SELECT DISTINCT auth_method FROM pg_hba_file_rules"),
          ["scram-sha-256"],
        );
        assert.deepEqual(
          await ask(
            server.url,
            "SELECT setting FROM pg_settings WHERE name IN ('listen_addresses', 'fsync', 'full_page_writes') ORDER BY name",
          ),
          ["on", "on", "127.0.0.1"],
        );
        assert.deepEqual(readdirSync(folder).sort(), ["cluster", "lock", "password"]);
      } finally {
        await server.stop();
      }
    }));

  test("may have spaces and accents in its name, and stand under a private folder", () =>
    inTemporaryFolder(async (parent) => {
      const home = join(parent, "chez moi");
      mkdirSync(home, { mode: 0o700 });
      await opensAndStops(join(home, "données d’Égide", "base 'à moi'"));
    }));

  test("keeps its data and its password from one start to the next", () =>
    inTemporaryFolder(async (folder) => {
      const first = await launchEmbedded({ folder });
      await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS n");
      await first.stop();
      const second = await launchEmbedded({ folder });
      assert.deepEqual(await ask(second.url, "SELECT n FROM kept"), [42]);
      await second.stop();
      assert.equal(new URL(first.url).password, new URL(second.url).password);
    }));

  test("is made anew when its first start was killed half-way", () =>
    inTemporaryFolder(async (parent) => {
      const folder = join(parent, "data");
      const holder = holdFolder(folder, "launch");
      while (!existsSync(join(folder, "cluster.half", "PG_VERSION"))) await pause(1);
      await holder.kill();
      assert.equal(
        existsSync(join(folder, "cluster")),
        false,
        "the kill came too late to prove anything",
      );
      await opensAndStops(folder);
      assert.equal(existsSync(join(folder, "cluster.half")), false);
    }));

  test("is refused untouched when it holds something else", () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "these.docx"), "mine");
      await assert.rejects(launchEmbedded({ folder }), hasCode("database.folder-not-ours"));
      assert.deepEqual(readdirSync(folder), ["these.docx"]);
    }));

  test("is refused untouched when `cluster` in it is no cluster, or when it is a file", () =>
    inTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, "cluster"));
      writeFileSync(join(folder, "cluster", "notes.txt"), "mine");
      await assert.rejects(launchEmbedded({ folder }), hasCode("database.folder-not-ours"));
      assert.deepEqual(readdirSync(folder), ["cluster"]);
      await assert.rejects(
        launchEmbedded({ folder: join(folder, "cluster", "notes.txt") }),
        (error) =>
          hasCode("database.folder-not-accessible")(error) &&
          error instanceof FailureError &&
          error.failure.params["reason"] === "ENOTDIR",
      );
    }));

  test("is refused when another major of PostgreSQL made it", () =>
    inTemporaryFolder(async (folder) => {
      await copyUsedFolder(folder);
      writeFileSync(join(folder, "cluster", "PG_VERSION"), "17\n");
      await assert.rejects(launchEmbedded({ folder }), hasCode("database.folder-other-version"));
    }));

  test("is refused when its password is lost, and left without a server", () =>
    inTemporaryFolder(async (folder) => {
      await copyUsedFolder(folder);
      rmSync(join(folder, "password"));
      await assert.rejects(launchEmbedded({ folder }), hasCode("database.folder-password-missing"));
      assert.equal(existsSync(join(folder, "cluster", "postmaster.pid")), false);
      assert.equal(existsSync(join(folder, "password")), false);
    }));

  test("is refused when its password is not that of the cluster, without saying either", () =>
    inTemporaryFolder(async (folder) => {
      await copyUsedFolder(folder);
      writeFileSync(join(folder, "password"), "from-another-backup\n");
      await assert.rejects(launchEmbedded({ folder }), (error: Error) => {
        assert.doesNotMatch(error.message, /another-backup/);
        return hasCode("database.credentials-refused")(error);
      });
    }));

  test("is refused when another account owns it and lets nobody in", () =>
    inTemporaryFolder(async (parent) => {
      const folder = join(parent, "data");
      mkdirSync(folder, { mode: 0o700 });
      // Root enters everywhere, but the server, which must not be root, does not.
      if (process.getuid?.() === 0) chownSync(folder, 4321, 4321);
      else chmodSync(folder, 0o500);
      try {
        await assert.rejects(launchEmbedded({ folder }), hasCode("database.folder-not-accessible"));
        assert.deepEqual(readdirSync(folder), []);
      } finally {
        chmodSync(folder, 0o700);
      }
    }));

  test("says what the server said when the cluster is damaged", () =>
    inTemporaryFolder(async (folder) => {
      await copyUsedFolder(folder);
      rmSync(join(folder, "cluster", "global", "pg_control"));
      await assert.rejects(launchEmbedded({ folder }), hasCode("database.server-not-started"));
    }));
});
