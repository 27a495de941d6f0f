import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { destroySalts } from "./actions/destroySalts.ts";
import { findReceipts } from "./actions/findReceipts.ts";
import { runRules } from "./actions/runRules.ts";
import { fixedClock } from "../../kernel/index.ts";
import { openTestPlatform, policyFiles, policyOf } from "./platform.fixture.ts";
import { insertion, storeKinds } from "./store.fixture.ts";

for (const kind of storeKinds())
  suite(`receipts that name rows, on ${kind.name}`, () => {
    test("tell which run ended a row, as long as its salt is kept, and nothing afterwards", async () => {
      const store = await kind.make();
      const platform = await openTestPlatform();
      try {
        const ids = Array.from({ length: 3_000 }, (_, id) => id + 1);
        await store.run(
          insertion(
            "dossier",
            ids.map((id) => ({ id, closed_on: id === 3_000 ? null : "2019-01-01", nom: "x" })),
          ),
        );
        const policy = await policyOf({
          ...policyFiles(store.url),
          "policy.yaml": "approval: none\nreceipts: rows\nsalts: { keep: P2Y }\n",
        });
        const dependencies = platform.dependencies(store);
        // More rows than a receipt can name: batches are cut smaller.
        const result = await runRules(dependencies, {
          policy,
          rules: policy.rules,
          execute: true,
          batchSize: 10_000,
        });
        assert.ok(result.kind === "ran");
        assert.equal(result.report.rules[0]?.ended["dossier"], 2_999);
        const of = async (id: string) =>
          await findReceipts(dependencies, { collection: "dossier", key: [id], store: null });
        const { found, mute } = await of("1234");
        assert.deepEqual([found.length, mute], [1, 0]);
        assert.equal(found[0]?.receipt.run, result.report.run);
        assert.deepEqual((await of("3000")).found, [], "it still stands");

        const { ledger, salts } = dependencies;
        const soon = fixedClock("2032-02-28T10:00:00+01:00");
        assert.equal(await destroySalts({ clock: soon, ledger, salts }), 0);
        const [salt] = await salts.all();
        const late = fixedClock("2032-03-02T10:00:00+01:00");
        assert.equal(await destroySalts({ clock: late, ledger, salts }), 1);
        assert.deepEqual(await of("1234"), { found: [], mute: result.report.rules[0]?.batches });
        assert.ok(await platform.ledger.entry(`salt-destroyed/${salt?.id}`));
        const kept = await platform.everything();
        assert.ok(!kept.includes(Buffer.from(salt!.bytes).toString("hex")));
        assert.equal(await destroySalts({ clock: late, ledger, salts }), 0);
      } finally {
        await platform.close();
        await store.close();
      }
    });
  });
