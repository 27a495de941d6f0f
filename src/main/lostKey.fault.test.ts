import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { FailureError } from "../kernel/index.ts";
import { readConfiguration, type Configuration } from "./config.ts";
import { openPlatform, withLedgerToVerify, withPlatform } from "./platform.ts";

const configurationOf = (dataFolder: string, url: string): Configuration => {
  const outcome = readConfiguration({ EGIDE_DATA: dataFolder, DATABASE_URL: url });
  assert.ok(outcome.ok);
  return outcome.value;
};

/** A signed ledger of one entry whose data folder is then lost. */
const withLostKey = (
  work: (lost: {
    readonly configuration: Configuration;
    readonly folder: string;
    readonly verifierKey: string;
  }) => Promise<void>,
) => {
  return async (): Promise<void> => {
    const [server] = postgresServers();
    assert.ok(server);
    const { url, drop } = await server.freshDatabase();
    const first = mkdtempSync(join(tmpdir(), "egide-first-"));
    const folder = mkdtempSync(join(tmpdir(), "egide-lost-"));
    try {
      const verifierKey = await withPlatform(configurationOf(first, url), async ({ ledger }) => {
        await ledger.append([{ kind: "note", id: "one", body: {} }]);
        await ledger.checkpoint();
        return ledger.verifierKey;
      });
      await work({ configuration: configurationOf(folder, url), folder, verifierKey });
    } finally {
      await drop();
      for (const each of [first, folder]) rmSync(each, { recursive: true });
    }
  };
};

suite("a signed ledger whose key is lost", () => {
  test(
    "is not opened, and gets no other key",
    withLostKey(async ({ configuration, folder }) => {
      await assert.rejects(
        openPlatform(configuration, "attach-or-launch"),
        (error) => error instanceof FailureError && error.failure.code === "ledger.key-missing",
      );
      assert.deepEqual(readdirSync(folder), []);
    }),
  );

  test(
    "still verifies with a key that was saved, and with no other",
    withLostKey(async ({ configuration, folder, verifierKey }) => {
      const report = await withLedgerToVerify(configuration, (ledger) =>
        ledger.verify({ verifierKey }),
      );
      assert.equal(report.verified, true);
      assert.equal(report.signedSize, 1);
      assert.deepEqual(readdirSync(folder), []);
      await assert.rejects(withLedgerToVerify(configuration, (ledger) => ledger.verify()));
    }),
  );

  test(
    "can be set aside as docs/ledger.md says: a new one begins, and the old one is kept",
    withLostKey(async ({ configuration, folder, verifierKey }) => {
      const { Client } = (await import("pg")).default;
      const client = new Client({ connectionString: configuration.databaseUrl ?? "" });
      await client.connect();
      try {
        await client.query("ALTER SCHEMA egide RENAME TO egide_closed");
        await withPlatform(configuration, async ({ ledger }) => {
          assert.equal(await ledger.size(), 0);
          assert.notEqual(ledger.verifierKey, verifierKey);
          await ledger.append([{ kind: "note", id: "two", body: {} }]);
          assert.equal((await ledger.checkpoint()).size, 1);
        });
        const kept = await client.query("SELECT id FROM egide_closed.ledger_entry");
        assert.deepEqual(kept.rows, [{ id: "one" }]);
      } finally {
        await client.end();
      }
      assert.ok(readdirSync(folder).includes("ledger.key"));
    }),
  );
});
