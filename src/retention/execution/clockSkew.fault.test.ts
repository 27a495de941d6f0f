import assert from "node:assert/strict";
import { test } from "node:test";
import { FailureError, systemClock } from "../../kernel/index.ts";
import { runRules } from "./actions/runRules.ts";
import { openTestPlatform, policyFiles, policyOf } from "./platform.fixture.ts";
import { insertion, storeKinds } from "./store.fixture.ts";

for (const kind of storeKinds())
  test(`a run ends nothing while its clock and that of ${kind.name} say different days, and leaves no trace of it`, async () => {
    const store = await kind.make();
    const platform = await openTestPlatform();
    try {
      await store.run(insertion("dossier", [{ id: 1, closed_on: "2001-01-01", nom: "x" }]));
      const policy = await policyOf(policyFiles(store.url));
      const dependencies = { ...platform.dependencies(store), clock: systemClock };
      const asked = { policy, rules: policy.rules, execute: true, feelsOthers: false };
      // A server that was set a day behind, or a machine that is a day ahead.
      const apart = {
        ...dependencies,
        openStore: async (...how: Parameters<typeof store.openStore>) => {
          const connector = await store.openStore(...how);
          const clock = async () => (await connector.clock())?.subtract({ hours: 24 }) ?? null;
          return { ...connector, clock };
        },
      };
      if (kind.name !== "SQLite") {
        await assert.rejects(
          runRules(apart, asked),
          (error) => error instanceof FailureError && error.failure.code === "retention.clock-skew",
        );
        assert.equal((await store.rows("dossier")).length, 1);
        assert.deepEqual(await dependencies.records.latest(10), []);
      }
      assert.equal((await runRules(dependencies, asked)).kind, "ran");
      assert.deepEqual(await store.rows("dossier"), []);
    } finally {
      await platform.close();
      await store.close();
    }
  });
