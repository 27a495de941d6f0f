import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { inTemporaryFolder } from "../../test/support/temporaryFolder.ts";
import { openConnector } from "../connectors/index.ts";
import { fixedClock, systemClock } from "../kernel/index.ts";
import { openLedger, readOrMakeKey } from "../ledger/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { readConfiguration } from "./config.ts";
import { fillDemo } from "./fillDemo.ts";
import type { Platform } from "./platform.ts";
import { servedPolicies } from "./policies.ts";
import { runParts } from "./retention.ts";
import { runRequested } from "./runRequested.ts";
import { ungatedPolicies } from "./storedPolicies.ts";

const [server] = postgresServers();
assert.ok(server);

test("a run that is asked for while another holds a store takes its turn a minute later, and then does its work", async () => {
  await inTemporaryFolder(async (folder) => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const outcome = readConfiguration({ EGIDE_DATA: folder });
    assert.ok(outcome.ok);
    const configuration = outcome.value;
    const now = systemClock.now();
    const clock = fixedClock(now);
    const key = await readOrMakeKey(folder, async () => false);
    const ledger = openLedger({ database, clock, key, origin: "entraide.example/egide" });
    const platform: Platform = {
      configuration,
      clock,
      database,
      ledger,
      close: () => database.close(),
    };
    try {
      const stored = ungatedPolicies(database);
      await fillDemo(platform, stored);
      const policy = await servedPolicies(configuration, stored).read("valmarine");
      const file = join(folder, "guichet.sqlite");
      const other = openConnector({ kind: "sqlite", path: file, readOnly: false, clocks: {} });
      const held = await other.lock();
      assert.ok(held);
      const ask = async () =>
        await runRequested(
          platform,
          policy,
          { requestedBy: "Orane Velmont", windows: [] },
          new AbortController().signal,
        );
      const first = await ask();
      assert.deepEqual(
        [first.came, first.goesOnAt?.toString()],
        ["waits", now.add({ minutes: 1 }).toString()],
      );
      assert.deepEqual(await runParts(platform).records.latest(9), []);
      await held.release();
      await other.close();
      assert.deepEqual(await ask(), { came: "done", goesOnAt: null });
    } finally {
      await database.close();
      await fresh.drop();
    }
  });
});
