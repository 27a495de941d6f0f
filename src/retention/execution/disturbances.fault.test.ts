import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { fixedClock } from "../../kernel/index.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules } from "./actions/runRules.ts";
import { disturbed, failsWith, finishes, ids, lastState, on } from "./disturbed.fixture.ts";
import { storeKinds, type TestStore } from "./store.fixture.ts";

for (const kind of storeKinds())
  suite(`what happens beside a run on ${kind.name}`, () => {
    test(
      "a column that is dropped between the plan and the first batch: nothing ends, and it is said",
      on(kind, async ({ store, dependencies, request }) => {
        const openStore = disturbed(store, async (batch) => {
          if (batch > 1) return;
          await store.run("drop index dossier_closed_on");
          await store.run("alter table dossier drop column closed_on");
        });
        await assert.rejects(
          runRules({ ...dependencies, openStore }, request),
          failsWith("connectors.collection-missing"),
        );
        assert.equal((await ids(store)).length, 6);
        assert.deepEqual(await lastState(dependencies), [
          "failed",
          "connectors.collection-missing",
        ]);
        assert.deepEqual((await checkState(dependencies, request.policy)).findings, []);
      }),
    );

    test(
      "a row that is no longer due when its batch comes: it stays, with its children",
      on(kind, async (scene) => {
        const openStore = disturbed(scene.store, async (batch) => {
          if (batch === 2)
            await scene.store.run("update dossier set closed_on = '2029-01-01' where id = 5");
        });
        await runRules({ ...scene.dependencies, openStore }, scene.request);
        assert.deepEqual(await ids(scene.store), [5]);
        assert.equal((await scene.store.rows("piece")).length, 1);
        await finishes(scene);
      }),
    );

    test(
      "a clock that jumps back: refused before anything, until it is right again",
      on(kind, async (scene) => {
        const { dependencies, store } = scene;
        const dry = await runRules(dependencies, { ...scene.request, execute: false });
        assert.equal(dry.kind, "ran");
        const stop = new AbortController();
        stop.abort();
        await runRules(dependencies, { ...scene.request, signal: stop.signal });
        const clock = fixedClock("2030-02-28T10:00:00+01:00");
        const count = (await dependencies.records.latest(10)).length;
        await assert.rejects(
          runRules({ ...dependencies, clock }, scene.request),
          failsWith("retention.clock-back"),
        );
        assert.equal((await ids(store)).length, 6);
        assert.equal((await dependencies.records.latest(10)).length, count, "it leaves no trace");
        await finishes(scene);
        assert.deepEqual(await ids(store), []);
      }),
    );

    test(
      "rows that somebody else holds: what could end has ended with its receipt, the rest is left for later",
      on(kind, async (scene) => {
        const { store, dependencies } = scene;
        let other: { release(): Promise<void> } | null = null;
        const openStore = disturbed(store, async (batch) => {
          if (batch === 2) other = await holdRows(store);
        });
        await assert.rejects(
          runRules({ ...dependencies, openStore }, scene.request),
          failsWith("connectors.rows-locked"),
        );
        await (other as { release(): Promise<void> } | null)?.release();
        const left = await ids(store);
        assert.ok(left.length >= 1 && left.length <= 4, String(left));
        assert.deepEqual(await lastState(dependencies), ["failed", "connectors.rows-locked"]);
        await finishes(scene);
        assert.deepEqual(await ids(store), []);
      }),
    );
  });

/** Another program at work on dossier 6; on SQLite, on the whole file. */
const holdRows = async (store: TestStore): Promise<{ release(): Promise<void> }> => {
  if (store.url.startsWith("sqlite:")) {
    await store.run("begin immediate; update dossier set nom = 'z' where id = 6");
    return { release: () => store.run("rollback") };
  }
  const client = new Client({ connectionString: store.url });
  await client.connect();
  await client.query("begin; update dossier set nom = 'z' where id = 6");
  return {
    release: async () => {
      await client.query("rollback");
      await client.end();
    },
  };
};

for (const kind of storeKinds().filter(({ name }) => name !== "SQLite"))
  suite(`what happens beside a run on ${kind.name} alone`, () => {
    test(
      "a row that changes between its selection and its end: the batch is tried again on what stands then",
      on(kind, async (scene) => {
        const { store } = scene;
        const openStore = disturbed(store, async (batch) => {
          if (batch !== 1) return;
          const client = new Client({ connectionString: store.url });
          await client.connect();
          await client.query("begin; update dossier set closed_on = '2029-01-01' where id = 6");
          // The last pass meets the lock, waits, and must not end what it had chosen.
          void wait(150)
            .then(() => client.query("commit"))
            .then(() => client.end());
        });
        await runRules({ ...scene.dependencies, openStore }, { ...scene.request, batchSize: 10 });
        assert.deepEqual(await ids(store), [6]);
        await finishes(scene);
        assert.deepEqual(await ids(store), [6]);
      }),
    );

    test(
      "a statement that the server cancels, as after its time limit: said with its cause, nothing of the batch is done",
      on(kind, async (scene) => {
        const { store, dependencies } = scene;
        const client = new Client({ connectionString: store.url });
        await client.connect();
        const cancelWaiting = async (): Promise<void> => {
          for (let tried = 0; tried < 200; tried++) {
            const { rowCount } = await client.query(
              "select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
            );
            if (rowCount) break;
            await wait(5);
          }
          await client.query("rollback");
        };
        let cancelling: Promise<void> = Promise.resolve();
        const openStore = disturbed(store, async (batch) => {
          if (batch !== 2) return;
          await client.query("begin; lock table dossier in access exclusive mode");
          cancelling = cancelWaiting();
        });
        await assert.rejects(
          runRules({ ...dependencies, openStore }, scene.request),
          failsWith("connectors.statement-timeout"),
        );
        await cancelling;
        await client.end();
        assert.equal((await ids(store)).length, 4);
        await finishes(scene);
        assert.deepEqual(await ids(store), []);
      }),
    );

    test(
      "children that are born all the while under rows that end: none is lost, none is left without its parent",
      on(kind, async (scene) => {
        const { store } = scene;
        const client = new Client({ connectionString: store.url });
        await client.connect();
        const over = new AbortController();
        let born = 0;
        const births = (async (): Promise<void> => {
          // So many that they meet every batch, and an end: a run gives up when others never leave it a moment.
          for (let id = 100; id < 160 && !over.signal.aborted; id++) {
            const parent = (id % 6) + 1;
            const { rowCount } = await client
              .query("insert into piece values ($1, $2, 'late')", [id, parent])
              .catch(() => ({ rowCount: 0 }));
            born += rowCount ?? 0;
          }
        })();
        const result = await runRules(scene.dependencies, { ...scene.request, batchSize: 1 });
        over.abort();
        await births;
        await client.end();
        assert.ok(result.kind === "ran");
        assert.deepEqual(await ids(store), []);
        assert.equal(result.report.rules[0]?.ended["piece"], 6 + born);
        assert.deepEqual(await store.rows("piece"), []);
        await finishes(scene);
      }),
    );
  });
