import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { FailureError, type Clock } from "../../kernel/index.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules } from "./actions/runRules.ts";
import { disturbed, failsWith, finishes, ids, lastState, on } from "./disturbed.fixture.ts";
import { storeKinds } from "./store.fixture.ts";

const cutting = async (url: string, work: (client: Client) => Promise<void>): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

/** Ends every other session of that database for which the condition holds; gives how many there were. */
const cut = async (client: Client, where: string): Promise<number> =>
  (
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${where}`,
    )
  ).rowCount ?? 0;

for (const kind of storeKinds().filter(({ name }) => name !== "SQLite"))
  suite(`a server that cuts a run on ${kind.name}`, () => {
    test(
      "between two batches: the lock is gone with the session, the run stops before another one could begin",
      on(kind, async (scene) => {
        const { store, dependencies } = scene;
        const openStore = disturbed(store, async (batch) => {
          if (batch !== 2) return;
          await cutting(store.url, async (client) => {
            assert.ok((await cut(client, "application_name = 'egide'")) > 0);
          });
          // Its farewell is on its way.
          await wait(100);
        });
        await assert.rejects(
          runRules({ ...dependencies, openStore }, scene.request),
          failsWith("connectors.lock-lost"),
        );
        assert.equal((await ids(store)).length, 4);
        assert.deepEqual(await lastState(dependencies), ["failed", "connectors.lock-lost"]);
        assert.deepEqual((await checkState(dependencies, scene.request.policy)).findings, []);
        await finishes(scene);
        assert.deepEqual(await ids(store), []);
      }),
    );

    test(
      "in the middle of a batch: the batch is undone, the next run takes up the receipt of the first",
      on(kind, async (scene) => {
        const { store, dependencies } = scene;
        let cutter: Promise<void> = Promise.resolve();
        const openStore = disturbed(store, async (batch) => {
          if (batch !== 2) return;
          const holder = new Client({ connectionString: store.url });
          await holder.connect();
          // Whose piece it is does not matter: the batch deletes none before it holds all its rows.
          await holder.query("begin; lock table piece in share row exclusive mode");
          const cutWhileItWaits = cutting(store.url, async (client) => {
            const isWaiting = "application_name = 'egide' and wait_event_type = 'Lock'";
            for (let tried = 0; (await cut(client, isWaiting)) === 0; tried++) {
              assert.ok(tried < 1_000, "the run never waited");
              await wait(5);
            }
          });
          cutter = (async () => {
            try {
              await cutWhileItWaits;
            } finally {
              await holder.end();
            }
          })();
        });
        await assert.rejects(
          runRules({ ...dependencies, openStore }, scene.request),
          failsWith("connectors.connection-lost"),
        );
        await cutter;
        assert.equal((await ids(store)).length, 4);
        assert.deepEqual(await lastState(dependencies), ["failed", "connectors.connection-lost"]);
        await finishes(scene);
        assert.deepEqual(await ids(store), []);
      }),
    );

    test(
      "and a server of ours that cuts everything of the platform: the run ends, or says why; the next one finishes",
      on(kind, async (scene) => {
        const { store, platform, dependencies } = scene;
        const openStore = disturbed(store, async (batch) => {
          if (batch === 2)
            await cutting(platform.url, async (client) => {
              assert.ok((await cut(client, "true")) > 0);
            });
        });
        await runRules({ ...dependencies, openStore }, scene.request).catch((error: unknown) => {
          assert.ok(error instanceof FailureError, String(error));
        });
        await finishes(scene);
        assert.deepEqual(await ids(store), []);
      }),
    );
  });

for (const kind of storeKinds())
  suite(`a clock that jumps in the middle of a run on ${kind.name}`, () => {
    test(
      "back: what was planned ends, and the next run waits for the clock to be right again",
      on(kind, async (scene) => {
        const { store, dependencies, request } = scene;
        const right = dependencies.clock.now();
        let now = right;
        const clock: Clock = { now: () => now };
        const openStore = disturbed(store, async (batch) => {
          if (batch === 2) now = right.subtract({ hours: 48 });
        });
        const result = await runRules({ ...dependencies, clock, openStore }, request);
        assert.ok(result.kind === "ran");
        assert.equal(result.report.state, "done");
        assert.deepEqual(await ids(store), []);
        assert.deepEqual((await checkState(dependencies, request.policy)).findings, []);
        await assert.rejects(
          runRules({ ...dependencies, clock }, request),
          failsWith("retention.clock-back"),
        );
        await finishes(scene);
      }),
    );

    test(
      "forward: nothing ends that was not due when the run was planned",
      on(kind, async (scene) => {
        const { store, dependencies, request } = scene;
        await store.run("update dossier set closed_on = '2026-01-01' where id > 4");
        const right = dependencies.clock.now();
        let now = right;
        const clock: Clock = { now: () => now };
        const openStore = disturbed(store, async (batch) => {
          if (batch === 2) now = right.add({ hours: 24 * 365 * 20 });
        });
        await runRules({ ...dependencies, clock, openStore }, request);
        assert.deepEqual(await ids(store), [5, 6]);
      }),
    );
  });
