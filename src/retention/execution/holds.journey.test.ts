import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { FailureError } from "../../kernel/index.ts";
import { listHolds } from "./actions/listHolds.ts";
import { placeHold } from "./actions/placeHold.ts";
import { releaseHold } from "./actions/releaseHold.ts";
import { runRules } from "./actions/runRules.ts";
import { personValues, type HeldRows, type HoldRequest } from "./model/holdRequest.ts";
import { openTestPlatform, policyFiles, policyOf, type TestPlatform } from "./platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "./store.fixture.ts";

const seed = async (store: TestStore): Promise<void> => {
  const names = ["Solène Marigot", "Ysaline Roche", " solène MARIGOT", "Théo Lan"];
  await store.run(
    insertion(
      "dossier",
      names.map((nom, id) => ({ id, closed_on: "2019-01-01", nom })),
    ),
  );
  await store.run(
    insertion(
      "piece",
      names.map((_, id) => ({ id, dossier_id: id, contenu: "y" })),
    ),
  );
};

const solene = (): HeldRows => ({
  kind: "person",
  values: personValues("  solène marigot \n\n"),
  identity: null,
});

const asking = (selects: HeldRows, changes: Partial<HoldRequest> = {}): HoldRequest => ({
  selects,
  store: null,
  reason: "contentieux 14",
  author: "dpo",
  reviewOn: Temporal.PlainDate.from("2030-06-30"),
  ...changes,
});

type Work = (scene: {
  store: TestStore;
  platform: TestPlatform;
  dependencies: ReturnType<TestPlatform["dependencies"]>;
  request: { policy: Awaited<ReturnType<typeof policyOf>>; batchSize: number; execute: true } & {
    rules: Awaited<ReturnType<typeof policyOf>>["rules"];
  };
}) => Promise<void>;

const on = (kind: ReturnType<typeof storeKinds>[number], work: Work) => async (): Promise<void> => {
  const store = await kind.make();
  const platform = await openTestPlatform();
  try {
    await seed(store);
    const policy = await policyOf(policyFiles(store.url));
    const request = { policy, rules: policy.rules, execute: true, batchSize: 1 } as const;
    await work({ store, platform, dependencies: platform.dependencies(store), request });
  } finally {
    await platform.close();
    await store.close();
  }
};

const left = async (store: TestStore): Promise<unknown[]> =>
  (await store.rows("dossier")).map(({ id }) => id);

for (const kind of storeKinds())
  suite(`holds on ${kind.name}`, () => {
    test(
      "a person is kept by every run until the hold is released, and the ledger learns nothing of them",
      on(kind, async ({ store, platform, dependencies, request }) => {
        const { policy } = request;
        const placed = await placeHold(dependencies, policy, asking(solene()));
        assert.deepEqual(placed.stores, [{ store: "guichet", rows: { dossier: 2 } }]);
        await runRules(dependencies, request);
        assert.deepEqual(await left(store), [0, 2]);
        assert.equal((await store.rows("piece")).length, 2, "what hangs below is kept with it");
        assert.ok(await platform.ledger.entry(`hold-placed/${placed.id}`));
        const everything = await platform.everything();
        for (const word of [/marigot/i, /contentieux/, /dpo/])
          assert.doesNotMatch(everything, word);
        await releaseHold(dependencies, policy, placed.id);
        await runRules(dependencies, request);
        assert.deepEqual(await left(store), []);
        assert.ok(await platform.ledger.entry(`hold-released/${placed.id}/guichet`));
        assert.equal((await platform.ledger.verify()).verified, true);
      }),
    );

    test(
      "placed between two batches of a run, it wins",
      on(kind, async ({ store, dependencies, request }) => {
        let batches = 0;
        const openStore: typeof dependencies.openStore = async (named, options) => {
          const connector = await store.openStore(named, options);
          const endBatch: typeof connector.endBatch = async (target, asked) => {
            if (++batches === 2) {
              const late = asking({ kind: "file", collection: "dossier", key: ["3"] });
              await placeHold(dependencies, request.policy, late);
            }
            return await connector.endBatch(target, asked);
          };
          return { ...connector, endBatch };
        };
        const result = await runRules({ ...dependencies, openStore }, request);
        assert.ok(result.kind === "ran");
        assert.equal(result.report.state, "done");
        assert.deepEqual(await left(store), [3]);
      }),
    );

    test(
      "a query keeps its rows and those of which nobody can say; a list says neither whom nor which row",
      on(kind, async ({ store, dependencies, request }) => {
        await store.run("update dossier set nom = null where id = 3");
        const where = {
          kind: "compare",
          column: "nom",
          operator: "is",
          value: "Ysaline Roche",
        } as const;
        const { policy } = request;
        await placeHold(
          dependencies,
          policy,
          asking({ kind: "query", collection: "dossier", where }),
        );
        await placeHold(
          dependencies,
          policy,
          asking(solene(), { reviewOn: Temporal.PlainDate.from("2030-01-01") }),
        );
        const holds = await listHolds(dependencies, policy);
        assert.deepEqual(
          holds.map(({ kind: what, isOverdue, collections }) => [what, isOverdue, collections]),
          [
            ["query", false, ["dossier"]],
            ["person", true, ["dossier"]],
          ],
        );
        assert.doesNotMatch(JSON.stringify(holds), /roche|marigot/i);
        await runRules(dependencies, request);
        assert.deepEqual(await left(store), [0, 1, 2, 3]);
      }),
    );

    test(
      "nothing of it anywhere: refused, and nothing is remembered",
      on(kind, async ({ platform, dependencies, request }) => {
        const stranger: HeldRows = { kind: "person", values: ["x"], identity: "email" };
        await assert.rejects(
          placeHold(dependencies, request.policy, asking(stranger)),
          (error) =>
            error instanceof FailureError && error.failure.code === "retention.hold-nowhere",
        );
        assert.equal(await platform.ledger.size(), 0);
        await assert.rejects(
          releaseHold(dependencies, request.policy, "none"),
          (error) =>
            error instanceof FailureError && error.failure.code === "retention.hold-unknown",
        );
      }),
    );
  });
