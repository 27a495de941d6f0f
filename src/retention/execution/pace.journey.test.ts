import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setImmediate as breathe, setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { Hold } from "../../connectors/index.ts";
import { FailureError, fixedClock } from "../../kernel/index.ts";
import { runRules } from "./actions/runRules.ts";
import type { Timer } from "./actions/timer.ts";
import { watchLatency } from "./actions/watchLatency.ts";
import { parseWindow } from "./model/window.ts";
import { openTestPlatform, policyFiles, policyOf, type TestPlatform } from "./platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "./store.fixture.ts";

/** A timer on which nothing takes time except waiting, and waiting takes none of ours. */
const handTimer = (): Timer & { now: number; waited: number } => {
  const timer = {
    now: 0,
    waited: 0,
    milliseconds: () => timer.now,
    wait: async (milliseconds: number) => {
      await breathe();
      timer.now += milliseconds;
      timer.waited += milliseconds;
    },
  };
  return timer;
};

const night = [parseWindow("22:00-06:00")!];

const on =
  (work: (store: TestStore, platform: TestPlatform) => Promise<void>) =>
  async (): Promise<void> => {
    const [kind] = storeKinds();
    const store = await kind!.make();
    const platform = await openTestPlatform();
    try {
      const ids = Array.from({ length: 2_500 }, (_, id) => id);
      await store.run(
        insertion(
          "dossier",
          ids.map((id) => ({ id, closed_on: "2019-01-01", nom: "x" })),
        ),
      );
      await work(store, platform);
    } finally {
      await platform.close();
      await store.close();
    }
  };

const requestOn = async (store: TestStore) => {
  const policy = await policyOf(policyFiles(store.url));
  return { policy, rules: policy.rules, execute: true } as const;
};

suite("the pace of a run", () => {
  test(
    "batches grow from a thousand rows when the database is fast, or keep the size they were given",
    on(async (store, platform) => {
      const sizes: number[] = [];
      const dependencies = { ...platform.dependencies(store), timer: handTimer() };
      const openStore: typeof store.openStore = async (named, options) => {
        const connector = await store.openStore(named, options);
        const endBatch: typeof connector.endBatch = async (target, asked) => {
          sizes.push(asked.batchSize);
          return await connector.endBatch(target, asked);
        };
        return { ...connector, endBatch };
      };
      const asked = await requestOn(store);
      await runRules({ ...dependencies, openStore }, { ...asked, feelsOthers: false });
      assert.deepEqual(sizes, [1_000, 2_000, 2_000]);
      assert.deepEqual(await store.rows("dossier"), []);
    }),
  );

  test(
    "a rate is never exceeded: the run rests for the time that its rows should have taken",
    on(async (store, platform) => {
      const timer = handTimer();
      await runRules(
        { ...platform.dependencies(store), timer },
        { ...(await requestOn(store)), batchSize: 500, rate: 250, feelsOthers: false },
      );
      assert.equal(timer.waited, (2_500 / 250) * 1_000);
    }),
  );

  test(
    "outside its window it does not begin, and leaves no trace; a window that closes ends it after a whole batch",
    on(async (store, platform) => {
      const clock = fixedClock("2030-03-01T12:00:00+01:00");
      const dependencies = { ...platform.dependencies(store), clock };
      const asked = { ...(await requestOn(store)), batchSize: 1_000, windows: night };
      await assert.rejects(
        runRules(dependencies, asked),
        (error) =>
          error instanceof FailureError && error.failure.code === "retention.outside-window",
      );
      assert.deepEqual(await dependencies.records.latest(5), []);
      clock.set("2030-03-02T05:59:00+01:00");
      const closing = () => clock.set("2030-03-02T06:00:00+01:00");
      const cut = await runRules(dependencies, { ...asked, onProgress: closing });
      assert.ok(cut.kind === "ran");
      assert.deepEqual(
        [cut.report.state, cut.report.failure],
        ["interrupted", "retention.window-over"],
      );
      assert.equal((await store.rows("dossier")).length, 1_500);
      clock.set("2030-03-02T22:00:00+01:00");
      const rest = await runRules(dependencies, asked);
      assert.ok(rest.kind === "ran");
      assert.deepEqual([rest.report.state, rest.report.failure], ["done", null]);
      assert.deepEqual(await store.rows("dossier"), []);
    }),
  );

  test("a watch feels that others wait longer beside batches than without, and that they no longer do", async () => {
    const timer = handTimer();
    let takes = 10;
    const probe = async () => {
      timer.now += takes;
      return "others" as const;
    };
    const watch = await watchLatency({ probe }, timer);
    const breathes = async (times = 100): Promise<void> => {
      for (let time = 0; time < times; time++) await breathe();
    };
    const look = async (): Promise<boolean | null> => {
      await watch.during(breathes);
      return watch.judge().isCrowded;
    };
    assert.equal(await look(), false);
    assert.equal(watch.judge().isCrowded, null, "nothing new was felt");
    takes = 16;
    assert.equal(await look(), true);
    takes = 10;
    assert.equal(await look(), false);
    // What others do to each other makes them wait without us too.
    takes = 16;
    await breathes();
    assert.equal(await look(), false);
    assert.equal(watch.judge().company, "others");
    await watch.stop();
  });

  test(
    "beside others, batches keep to a thousand rows however fast they are, and rest",
    on(async (store, platform) => {
      const [sizes, rests]: [number[], number[]] = [[], []];
      const hand = handTimer();
      const timer: Timer = {
        milliseconds: hand.milliseconds,
        // The watch waits 25 ms between two probes, as often as the real batch lets it: none of that is what a batch took.
        wait: async (milliseconds) => {
          if (milliseconds === 25) return await breathe();
          rests.push(milliseconds);
          return await hand.wait(milliseconds);
        },
      };
      const openStore: typeof store.openStore = async (named, options) => {
        const connector = await store.openStore(named, options);
        const endBatch: typeof connector.endBatch = async (target, asked) => {
          sizes.push(asked.batchSize);
          hand.now += 10;
          return await connector.endBatch(target, asked);
        };
        return { ...connector, endBatch, probe: async () => "others" };
      };
      const asked = await requestOn(store);
      await runRules({ ...platform.dependencies(store), timer, openStore }, asked);
      assert.deepEqual(sizes, [1_000, 1_000, 1_000, 1_000]);
      assert.equal(rests.length, 3);
      assert.deepEqual(await store.rows("dossier"), []);
    }),
  );

  for (const kind of storeKinds())
    test(`the connector to ${kind.name} is probed beside work that waits, on a connection of its own`, async () => {
      const store = await kind.make();
      const policy = await policyOf(policyFiles(store.url));
      const connector = await store.openStore(policy.stores[0]!, {
        readOnly: false,
        clocks: {},
        folder: ".",
      });
      try {
        await connector.prepare();
        const letGo = await keepWaiting(store);
        let isPlaced = false;
        const placing = connector.placeHold(hold).then(() => (isPlaced = true));
        try {
          // By then it has come to what it waits for.
          await wait(300);
          for (let time = 0; time < 2; time++)
            assert.notEqual(await Promise.race([connector.probe(), wait(20_000, "late")]), "late");
          assert.equal(isPlaced, false, "it still waits");
        } finally {
          await letGo();
          await placing;
        }
      } finally {
        await connector.close();
        await store.close();
      }
    });
});

const hold: Hold = {
  id: "hold-1",
  selector: { kind: "file", collection: "dossier", key: ["1"] },
  reason: "contrôle",
  author: "dpo",
  placedAt: "2030-01-01T00:00:00Z",
  reviewOn: "2031-01-01",
};

/** Another program, for which whoever places a hold must wait, and nobody who only looks. */
const keepWaiting = async (store: TestStore): Promise<() => Promise<void>> => {
  if (store.url.startsWith("sqlite:")) {
    await store.run("begin immediate");
    return async () => await store.run("rollback");
  }
  const client = new Client({ connectionString: store.url });
  await client.connect();
  await client.query("begin; lock table egide_outbox.hold in access exclusive mode");
  return async () => await client.end();
};
