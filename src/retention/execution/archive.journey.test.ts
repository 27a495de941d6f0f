import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fixedClock } from "../../kernel/index.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules } from "./actions/runRules.ts";
import { archivePolicyFiles, asArchive, openWithArchive } from "./archive.fixture.ts";
import { openTestPlatform, policyOf } from "./platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "./store.fixture.ts";

const seed = async (store: TestStore): Promise<void> => {
  const days = ["2010-01-01", "2026-01-01", "2029-01-01"];
  await store.run(
    insertion(
      "dossier",
      days.map((closed_on, id) => ({ id, closed_on, nom: `n${id}` })),
    ) +
      insertion(
        "piece",
        days.map((_, id) => ({ id, dossier_id: id, contenu: "y" })),
      ),
  );
};

const count = async (store: TestStore): Promise<readonly unknown[]> =>
  (await store.rows("dossier")).map(({ id }) => id);

for (const kind of storeKinds())
  suite(`a run that archives on ${kind.name}`, () => {
    test("moves what is due to the other store, ends there what has had its final period, in one run", async () => {
      const [store, archives] = [await kind.make(), await kind.make()];
      const platform = await openTestPlatform();
      try {
        await asArchive(archives);
        await seed(store);
        const policy = await policyOf(archivePolicyFiles());
        const dependencies = {
          ...platform.dependencies(store),
          openStore: openWithArchive(store, archives),
        };
        const request = { policy, rules: policy.rules, execute: true, batchSize: 1 };
        const result = await runRules(dependencies, { ...request, feelsOthers: false });
        assert.ok(result.kind === "ran", JSON.stringify(result));
        assert.deepEqual(
          result.report.rules.map(({ rule, end, ended }) => [rule, end, ended["dossier"] ?? 0]),
          [
            ["clore-dossiers.archive", "delete", 1],
            ["clore-dossiers", "archive", 2],
          ],
        );
        assert.deepEqual(await count(store), [2], "the one that is not due stays");
        assert.deepEqual(await count(archives), [1], "that of 2010 has had its five years");
        assert.deepEqual((await archives.rows("piece")).length, 1);
        assert.deepEqual((await checkState(dependencies, policy)).findings, []);

        const later = { ...dependencies, clock: fixedClock("2032-01-02T10:00:00+01:00") };
        await runRules(later, { ...request, feelsOthers: false });
        assert.deepEqual([await count(store), await count(archives)], [[], [2]]);
        assert.deepEqual((await checkState(later, policy)).findings, []);
      } finally {
        await platform.close();
        await archives.close();
        await store.close();
      }
    });
  });
