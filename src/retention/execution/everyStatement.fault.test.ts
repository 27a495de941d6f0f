import assert from "node:assert/strict";
import { test } from "node:test";
import { openDoom } from "./doomedRun.fixture.ts";
import { policyFiles, policyOf } from "./platform.fixture.ts";
import { contentOf, insertion, storeKinds, type TestStore } from "./store.fixture.ts";

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

/** What stands in the store, as one text: equal before and after a run that wrote nothing. */
const written = async (store: TestStore): Promise<string> => JSON.stringify(await contentOf(store));

/**
 * On PostgreSQL each death costs a second. Every third one is tried there, and every second one on SQLite, from another
 * place each time, unless EGIDE_TEST_THOROUGH asks for all.
 */
const strideOn = (kind: string): number => {
  if (process.env["EGIDE_TEST_THOROUGH"] !== undefined) return 1;
  return kind === "SQLite" ? 2 : 3;
};

for (const kind of storeKinds().filter(({ name }) => name !== "PostgreSQL server"))
  test(
    `a run on ${kind.name} that is killed after each of its statements in turn leaves databases, memory of runs and ledger in agreement, and the next run finishes it`,
    { timeout: 400_000 },
    async () => {
      const store = await kind.make();
      const policy = await policyOf(policyFiles(store.url));
      const request = {
        policy,
        rules: policy.rules,
        execute: true,
        batchSize: 2,
        feelsOthers: false,
      } as const;
      // The runs that finish the work read the catalogue once: it is the doomed ones that read it at each death.
      const doom = await openDoom({ guichet: store }, request);
      const { living } = doom;
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
        const found = await doom.findings();
        assert.ok(
          found.every((code) => code === "retention.fsck-run-dead"),
          `after statement ${next - stride}: ${found.join(" ")}`,
        );
      };
      const stride = strideOn(kind.name);
      let next = 1 + Math.floor(Math.random() * stride);
      let deaths = 0;
      let rounds = 0;
      try {
        for (let isKilled = true; isKilled;) {
          await seed(store, ++rounds);
          const before = await written(store);
          do {
            isKilled = await doom.kill(next);
            deaths += isKilled ? 1 : 0;
            next += isKilled ? stride : 0;
          } while (isKilled && (await isUntouched(before)));
          await agree();
          await doom.resume();
          assert.deepEqual(await doom.findings(), [], `statement ${next - stride}`);
          assert.equal((await store.rows("dossier")).length, rounds, "one stays of each round");
          assert.equal((await store.rows("piece")).length, rounds);
        }
        assert.ok(
          deaths > 20 / stride && rounds > 5 / stride,
          `${deaths} statements, ${rounds} rounds`,
        );
        const entries = await living.ledger.entries(0, 100_000);
        const gone = entries.map(
          ({ entry }) => (entry?.body as { counts?: Record<string, number> } | undefined)?.counts,
        );
        assert.equal(
          gone.reduce((sum, counts) => sum + (counts?.["dossier"] ?? 0), 0),
          rounds * 4,
          "every row that ended is counted once",
        );
      } finally {
        await doom.close();
        await store.close();
      }
    },
  );
