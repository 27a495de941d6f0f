import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { quietConsole } from "../../test/support/quietConsole.ts";
import { inTemporaryFolder } from "../../test/support/temporaryFolder.ts";
import { FailureError } from "../kernel/index.ts";
import { readConfiguration } from "./config.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { readIdentityKey } from "./identity.ts";
import { keyForgetVerb } from "./keyForgetVerb.ts";
import { withPlatform, type Platform } from "./platform.ts";

interface Stage {
  readonly folder: string;
  /** Opens the installation, also with keys of variables. */
  open<T>(work: (platform: Platform) => Promise<T>, variables?: NodeJS.ProcessEnv): Promise<T>;
  forget(name: string, execute: boolean): Promise<string>;
}

const onStage = async (use: (stage: Stage) => Promise<void>): Promise<void> =>
  await inTemporaryFolder(async (folder) => {
    const [server] = postgresServers();
    assert.ok(server);
    const { url, drop } = await server.freshDatabase();
    const open: Stage["open"] = async (work, variables = {}) => {
      const outcome = readConfiguration({ EGIDE_DATA: folder, DATABASE_URL: url, ...variables });
      assert.ok(outcome.ok);
      return await withPlatform(outcome.value, work);
    };
    const forget: Stage["forget"] = async (name, execute) => {
      let out = "";
      await keyForgetVerb(open).run({
        language: "en",
        arguments: [name],
        text: () => null,
        texts: () => [],
        switch: () => execute,
        console: { ...quietConsole, out: (text) => void (out += text) },
      });
      return out;
    };
    try {
      await use({ folder, open, forget });
    } finally {
      await drop();
    }
  });

const failsAs = (code: string) => (error: unknown) =>
  error instanceof FailureError && error.failure.code === code;

suite("a key under which something in the database is sealed", () => {
  for (const [name, open] of [
    ["files", async (platform: Platform) => void (await filesKeysOf(platform))],
    ["identity", async (platform: Platform) => void (await readIdentityKey(platform))],
  ] as const)
    test(`is not made anew when it is lost, nor taken for another: ${name}.key`, async () => {
      await onStage(async (stage) => {
        const file = join(stage.folder, `${name}.key`);
        await stage.open(open);
        const key = await readFile(file, "utf8");
        await stage.open(open);
        await rm(file);
        await assert.rejects(stage.open(open), failsAs("main.key-missing"));
        assert.ok(!existsSync(file), "no other one is made");
        const variable = `EGIDE_${name.toUpperCase()}_KEY`;
        await assert.rejects(
          stage.open(open, { [variable]: "0a".repeat(32) }),
          failsAs("main.key-other"),
        );
        await stage.open(open, { [variable]: key.trim() });
        await writeFile(file, `${"0b".repeat(32)}\n`, { mode: 0o600 });
        await assert.rejects(stage.open(open), failsAs("main.key-other"));
        await writeFile(file, key, { mode: 0o600 });
        await stage.open(open);
      });
    });

  test("is forgotten by whoever has read what is lost with it, and not by a dry run", async () => {
    await onStage(async (stage) => {
      const open = async (platform: Platform) => void (await filesKeysOf(platform));
      assert.match(await stage.forget("files", true), /remembers no key/);
      await stage.open(open);
      await rm(join(stage.folder, "files.key"));
      assert.match(await stage.forget("files", false), /sealed applications[^]*Nothing is done/);
      await assert.rejects(stage.open(open), failsAs("main.key-missing"));
      assert.match(await stage.forget("files", true), /next start/);
      await stage.open(open);
      await assert.rejects(stage.forget("web", true), failsAs("main.key-unknown"));
    });
  });

  test("is told by nothing that the database remembers of it", async () => {
    await onStage(async (stage) => {
      await stage.open(async (platform) => {
        await filesKeysOf(platform);
        const { rows } = await platform.database.pool.query<{ witness: Buffer }>(
          "select witness from egide.key_witness",
        );
        const key = Buffer.from(
          (await readFile(join(stage.folder, "files.key"), "utf8")).trim(),
          "hex",
        );
        assert.equal(rows.length, 1);
        assert.notDeepEqual(rows[0]?.witness, key);
      });
    });
  });
});
