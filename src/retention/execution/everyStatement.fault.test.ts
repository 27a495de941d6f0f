import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Connector } from "../../connectors/index.ts";
import { FailureError } from "../../kernel/index.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules, type RunDependencies, type RunRequest } from "./actions/runRules.ts";
import { deadlySqlite, deathWire, newFate } from "./deathWire.fixture.ts";
import { openParts, openTestPlatform, policyFiles, policyOf } from "./platform.fixture.ts";
import { contentOf, insertion, openAt, storeKinds, type TestStore } from "./store.fixture.ts";

/** Three batches of two: four are due with a piece each, one is not. */
const seed = async (store: TestStore, round: number): Promise<void> => {
  const ids = [1, 2, 3, 4, 5].map((id) => round * 10 + id);
  const closed_on = (id: number): string => (id % 10 === 5 ? "2029-01-01" : "2019-01-01");
  await store.run(
    insertion(
      "dossier",
      ids.map((id) => ({ id, closed_on: closed_on(id), nom: "x" })),
    ) +
      insertion(
        "piece",
        ids.map((id) => ({ id, dossier_id: id, contenu: "y" })),
      ),
  );
};

/** The server needs a moment to see that a client is gone, and frees its locks then. */
const resumed = async (dependencies: RunDependencies, request: RunRequest): Promise<void> => {
  for (let tried = 0; ; tried++)
    try {
      const result = await runRules(dependencies, request);
      assert.ok(result.kind === "ran");
      assert.equal(result.report.state, "done");
      return;
    } catch (error) {
      const isBusy =
        error instanceof FailureError && error.failure.code === "retention.run-in-progress";
      if (!isBusy || tried > 200) throw error;
      await wait(10);
    }
};

/** The runs that finish the work read the catalogue once: it is the doomed ones that read it at each death. */
const withKnownCatalogue = (store: TestStore): TestStore["openStore"] => {
  let catalogue: ReturnType<Connector["introspect"]> | null = null;
  return async (named, options) => {
    const connector = await store.openStore(named, options);
    return { ...connector, introspect: () => (catalogue ??= connector.introspect()) };
  };
};

/** What stands in the store, as one text: equal before and after a run that wrote nothing. */
const written = async (store: TestStore): Promise<string> => JSON.stringify(await contentOf(store));

for (const kind of storeKinds().filter(({ name }) => name !== "PostgreSQL server"))
  test(
    `a run on ${kind.name} that is killed after each of its statements in turn leaves databases, memory of runs and ledger in agreement, and the next run finishes it`,
    { timeout: 400_000 },
    async () => {
      const store = await kind.make();
      const platform = await openTestPlatform();
      const fate = newFate();
      const platformWire = await deathWire(platform.url, fate.switch);
      const storeWire = store.url.startsWith("sqlite:")
        ? null
        : await deathWire(store.url, fate.switch);
      const policy = await policyOf(policyFiles(store.url));
      const request = {
        policy,
        rules: policy.rules,
        execute: true,
        batchSize: 2,
        feelsOthers: false,
      } as const;
      const living = platform.dependencies({ openStore: withKnownCatalogue(store) });
      const findings = async (): Promise<readonly string[]> =>
        (await checkState(living, policy)).findings.map(({ code }) => code);
      const doomedRun = async (at: number): Promise<boolean> => {
        const doomed = await openParts(platformWire.url, platform.keyFolder);
        fate.meet(at);
        const sqlite = deadlySqlite(fate.switch);
        const openStore = openAt(storeWire?.url ?? store.url);
        try {
          await runRules({ ...doomed.parts, openStore }, request).catch(() => null);
        } finally {
          sqlite.restore();
        }
        const isKilled = fate.survive();
        await doomed.database.close();
        return isKilled;
      };
      /** What died before its first write: closed as the next run closes it, without the work of one. */
      const isUntouched = async (before: string): Promise<boolean> => {
        if ((await written(store)) !== before) return false;
        await agree();
        for (const dead of await living.records.running(policy.name, ["guichet"]))
          await living.records.save({
            ...dead,
            state: "interrupted",
            finishedAt: living.clock.now(),
          });
        return true;
      };
      const agree = async (): Promise<void> => {
        const found = await findings();
        assert.ok(
          found.every((code) => code === "retention.fsck-run-dead"),
          `after statement ${deaths}: ${found.join(" ")}`,
        );
      };
      let deaths = 0;
      let rounds = 0;
      try {
        for (let isKilled = true; isKilled;) {
          await seed(store, ++rounds);
          const before = await written(store);
          do {
            isKilled = await doomedRun(deaths + 1);
            deaths += isKilled ? 1 : 0;
          } while (isKilled && (await isUntouched(before)));
          await agree();
          await resumed(living, request);
          assert.deepEqual(await findings(), [], `statement ${deaths}`);
          assert.equal((await store.rows("dossier")).length, rounds, "one stays of each round");
          assert.equal((await store.rows("piece")).length, rounds);
        }
        assert.ok(deaths > 20 && rounds > 5, `${deaths} statements, ${rounds} rounds`);
        const entries = await platform.ledger.entries(0, 100_000);
        const gone = entries.map(
          ({ entry }) => (entry?.body as { counts?: Record<string, number> } | undefined)?.counts,
        );
        assert.equal(
          gone.reduce((sum, counts) => sum + (counts?.["dossier"] ?? 0), 0),
          rounds * 4,
          "every row that ended is counted once",
        );
      } finally {
        await platformWire.close();
        await storeWire?.close();
        await platform.close();
        await store.close();
      }
    },
  );
