import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setImmediate as breathe } from "node:timers/promises";
import { asTheCommand } from "../../../test/support/asTheCommand.ts";
import type { LiveRun } from "./actions/runRecords.ts";
import { runRules } from "./actions/runRules.ts";
import type { Timer } from "./actions/timer.ts";
import {
  openParts,
  openTestPlatform,
  policyFiles,
  policyOf,
  type TestPlatform,
} from "./platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "./store.fixture.ts";

/** A timer on which every look takes a second, and waiting takes none of ours. */
const slowTimer = (): Timer & { waited: number } => {
  let now = 0;
  const timer = {
    waited: 0,
    milliseconds: () => (now += 1_000),
    wait: async (milliseconds: number) => {
      await breathe();
      timer.waited += milliseconds;
    },
  };
  return timer;
};

type Parts = Awaited<ReturnType<typeof openParts>>["parts"];

/** A platform that is open twice, as by a worker and by a web process, on a store of five rows that are due. */
const openTwice = async (
  make: () => Promise<TestStore>,
  work: (scene: {
    readonly store: TestStore;
    readonly platform: TestPlatform;
    /** What the other process has of the platform. */
    readonly other: Parts;
    readonly dependencies: ReturnType<TestPlatform["dependencies"]>;
  }) => Promise<void>,
): Promise<void> => {
  const store = await make();
  const platform = await openTestPlatform();
  const { parts: other, database } = await openParts(platform.url, platform.keyFolder);
  try {
    await store.run(
      insertion(
        "dossier",
        [0, 1, 2, 3, 4].map((id) => ({ id, closed_on: "2019-01-01", nom: "x" })),
      ),
    );
    await work({ store, platform, other, dependencies: platform.dependencies(store) });
  } finally {
    await database.close();
    await platform.close();
    await store.close();
  }
};

/** After each batch: the number of that batch. */
const between = (
  store: Pick<TestStore, "openStore">,
  look: (batch: number) => Promise<void>,
): TestStore["openStore"] => {
  let batch = 0;
  return async (named, options) => {
    const connector = await store.openStore(named, options);
    const endBatch: typeof connector.endBatch = async (target, asked) => {
      const result = await connector.endBatch(target, asked);
      await look(++batch);
      return result;
    };
    return { ...connector, endBatch };
  };
};

for (const kind of storeKinds())
  suite(`a run on ${kind.name} that another process looks at`, () => {
    test("says how far it has come, and stops after the batch in hand when it is asked to; the next one ends the rest", async () => {
      await openTwice(kind.make, async ({ store, platform, other, dependencies }) => {
        const policy = await policyOf(policyFiles(store.url));
        const seen: (LiveRun | null)[] = [];
        const openStore = between(store, async (batch) => {
          const [run] = await other.records.running("valmarine", ["guichet"]);
          assert.ok(run);
          seen.push(await other.records.live(run.id));
          if (batch === 3) await other.records.askToStop(run.id, other.clock.now());
        });
        const request = { policy, rules: policy.rules, execute: true, batchSize: 1 } as const;
        const stopped = await runRules(
          { ...dependencies, openStore, timer: slowTimer() },
          { ...request, feelsOthers: false },
        );
        assert.ok(stopped.kind === "ran");
        assert.deepEqual(
          [stopped.report.state, stopped.report.failure],
          ["interrupted", "retention.run-stopped"],
        );
        assert.equal((await store.rows("dossier")).length, 2);
        assert.equal(stopped.report.rules[0]?.batches, 3, "each with its receipt");
        assert.deepEqual(
          seen.map((each) => each?.soFar?.rules),
          [0, 1, 2].map((ended) => [
            { rule: "clore-dossiers", collection: "dossier", ended, planned: 5 },
          ]),
        );
        const run = await other.records.find(stopped.report.run);
        assert.equal(run?.state, "interrupted");
        assert.equal(await other.records.live(stopped.report.run), null);

        const rest = await runRules(dependencies, request);
        assert.ok(rest.kind === "ran" && rest.report.state === "done");
        assert.equal((await store.rows("dossier")).length, 0);
        assert.equal((await platform.ledger.verify()).verified, true);
      });
    });

    test("in a process of its own ends what it has in hand and no more", async () => {
      await openTwice(kind.make, async ({ store, platform, other }) => {
        const more = Array.from({ length: 6_000 }, (_, at) => at + 5);
        await store.run(
          insertion(
            "dossier",
            more.map((id) => ({ id, closed_on: "2019-01-01", nom: "x" })),
          ),
        );
        const child = spawn(
          process.execPath,
          [
            ...asTheCommand,
            join(import.meta.dirname, "killedRun.fixture.ts"),
            store.url,
            platform.url,
            platform.keyFolder,
          ],
          { stdio: ["ignore", "pipe", "inherit"] },
        );
        const ended = once(child, "exit");
        let said = "";
        for await (const piece of child.stdout) {
          said += String(piece);
          const [run] = await other.records.running("valmarine", ["guichet"]);
          if (run !== undefined) await other.records.askToStop(run.id, other.clock.now());
        }
        assert.equal((await ended)[0], 0);
        assert.match(said, /^\.+done/, "it ended by itself");
        const [run] = await other.records.latest(1);
        assert.deepEqual(
          [run?.state, run?.report?.failure],
          ["interrupted", "retention.run-stopped"],
        );
        const gone = run?.report?.rules[0]?.ended["dossier"] ?? 0;
        assert.ok(gone > 0 && gone < 6_005, String(gone));
        assert.equal((await store.rows("dossier")).length, 6_005 - gone, "as its receipts say");
      });
    });

    test("does not rest to the end when it is asked to stop", async () => {
      await openTwice(kind.make, async ({ store, other, dependencies }) => {
        const policy = await policyOf(policyFiles(store.url));
        const timer = slowTimer();
        const openStore = between(store, async () => {
          const [run] = await other.records.running("valmarine", ["guichet"]);
          await other.records.askToStop(run?.id ?? "", other.clock.now());
        });
        const stopped = await runRules(
          { ...dependencies, openStore, timer: { ...timer, milliseconds: timer.milliseconds } },
          {
            policy,
            rules: policy.rules,
            execute: true,
            batchSize: 3,
            rate: 0.01,
            feelsOthers: false,
          },
        );
        assert.ok(stopped.kind === "ran");
        assert.equal(stopped.report.failure, "retention.run-stopped");
        assert.equal((await store.rows("dossier")).length, 2);
        assert.ok(timer.waited <= 3_000, `${timer.waited} ms of a rest of 300 s`);
      });
    });
  });

suite("a run whose rules are refused", () => {
  test("is remembered with its reasons when it was to be executed; a dry one answers whoever calls it", async () => {
    const [kind] = storeKinds();
    assert.ok(kind);
    await openTwice(kind.make, async ({ store, other, dependencies }) => {
      const files = policyFiles(store.url);
      const drifted = files["rules/dossiers.yaml"]?.replace(
        /hash: [^ ]+/,
        `hash: sha256:${"0".repeat(64)}`,
      );
      const policy = await policyOf({ ...files, "rules/dossiers.yaml": drifted ?? "" });
      const request = { policy, rules: policy.rules } as const;
      assert.equal(
        (await runRules(dependencies, { ...request, execute: false })).kind,
        "rules-refused",
      );
      assert.deepEqual(await other.records.latest(9), []);
      assert.equal(
        (await runRules(dependencies, { ...request, execute: true })).kind,
        "rules-refused",
      );
      const [run] = await other.records.latest(9);
      assert.deepEqual(
        [run?.state, run?.report?.failure, run?.report?.rules],
        ["failed", "retention.rules-refused", []],
      );
      assert.deepEqual(
        run?.report?.refusals?.map(({ rule, code }) => [rule, code]),
        [["clore-dossiers", "retention.statement-drifted"]],
      );
      assert.equal((await store.rows("dossier")).length, 5);
    });
  });
});
