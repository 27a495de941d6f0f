import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { Policy } from "../policy/model/policy.ts";
import { asTheCommand } from "../../../test/support/asTheCommand.ts";
import { checkState } from "./actions/checkState.ts";
import { runRules } from "./actions/runRules.ts";
import { archivePolicyFiles, asArchive, openWithArchive } from "./archive.fixture.ts";
import { openTestPlatform, policyFiles, policyOf, type TestPlatform } from "./platform.fixture.ts";
import { contentOf, insertion, storeKinds, type TestStore } from "./store.fixture.ts";

const dossiers = 900;

const seed = async (store: TestStore): Promise<void> => {
  const ids = Array.from({ length: dossiers }, (_, index) => index + 1);
  await store.run(
    insertion(
      "dossier",
      ids.map((id) => ({ id, closed_on: id % 10 === 0 ? "2029-01-01" : "2019-01-01", nom: "x" })),
    ),
  );
  await store.run(
    insertion(
      "piece",
      ids.map((id) => ({ id, dossier_id: id, contenu: "y" })),
    ),
  );
  await store.run(
    insertion(
      "page",
      ids.map((id) => ({ id, piece_id: id, texte: "z" })),
    ),
  );
};

const rowsIn = async (store: TestStore): Promise<number> =>
  Object.values(await contentOf(store)).reduce((sum, rows) => sum + rows.length, 0);

/** The archive has no table of witnesses. */
const filesIn = async (store: TestStore): Promise<number> => (await store.rows("dossier")).length;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
}

/** Starts a run in a process of its own and, once it has made so many batches, sends it the signals at once. */
const signalled = async (
  store: TestStore,
  platform: TestPlatform,
  batches: number,
  signals: readonly NodeJS.Signals[],
  archives?: TestStore,
): Promise<Ended> => {
  const child = spawn(
    process.execPath,
    [
      ...asTheCommand,
      join(import.meta.dirname, "killedRun.fixture.ts"),
      store.url,
      platform.url,
      platform.keyFolder,
      ...(archives === undefined ? [] : [archives.url]),
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  let complaint = "";
  let left = [...signals];
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (said.length < batches) return;
    for (const signal of left) child.kill(signal);
    left = [];
  });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  assert.ok(signal !== null || code === 0, complaint);
  return { code, signal, said };
};

/** True when it was killed in time. */
const killAfter = async (
  store: TestStore,
  platform: TestPlatform,
  batches: number,
): Promise<boolean> =>
  (await signalled(store, platform, batches, ["SIGKILL"])).signal === "SIGKILL";

const receiptsOf = async (platform: TestPlatform) =>
  (await platform.ledger.entries(0, 10_000)).map(
    ({ entry }) => entry!.body as { id: string; counts: Record<string, number> },
  );

for (const kind of storeKinds())
  suite(`a run killed on ${kind.name}`, { timeout: 300_000 }, () => {
    test("at random moments loses nothing: the next run takes its receipts up and ends what is left", async () => {
      const store = await kind.make();
      const platform = await openTestPlatform();
      try {
        await seed(store);
        const before = await rowsIn(store);
        let killed = 0;
        // 270 batches are due in all: each kill falls at another place among batches, relays and acknowledgements.
        for (const batches of [
          1,
          19 + Math.floor(Math.random() * 4),
          5 + Math.floor(Math.random() * 60),
        ]) {
          killed += (await killAfter(store, platform, batches)) ? 1 : 0;
          const sums = await receiptsOf(platform);
          const inLedger = sums.reduce((sum, { counts }) => sum + count(counts), 0);
          assert.ok(
            before - (await rowsIn(store)) >= inLedger,
            "the ledger claims more than was done",
          );
        }
        assert.equal(killed, 3);

        const dependencies = platform.dependencies(store);
        assert.equal((await dependencies.records.running("valmarine", ["guichet"])).length, 1);
        const policy = await policyOf(policyFiles(store.url));
        const result = await runRules(dependencies, {
          policy,
          rules: policy.rules,
          execute: true,
          batchSize: 50,
        });
        assert.ok(result.kind === "ran");
        assert.equal(result.report.state, "done");

        const receipts = await receiptsOf(platform);
        const gone = receipts.reduce((sum, { counts }) => sum + count(counts), 0);
        const after = await rowsIn(store);
        assert.equal(after, 3 * (dossiers / 10) + 1);
        assert.equal(before - after, gone);
        assert.equal(new Set(receipts.map(({ id }) => id)).size, receipts.length);
        assert.equal((await platform.ledger.verify()).verified, true);
        const states = (await dependencies.records.latest(10)).map(({ state }) => state);
        assert.deepEqual(states.toSorted(), ["done", "interrupted", "interrupted", "interrupted"]);
      } finally {
        await platform.close();
        await store.close();
      }
    });

    test("asked once to end finishes its batch, asked twice ends at once: the next run ends what is left", async () => {
      const store = await kind.make();
      const platform = await openTestPlatform();
      try {
        await seed(store);
        const before = await rowsIn(store);
        const asked = await signalled(store, platform, 4, ["SIGINT"]);
        assert.deepEqual([asked.code, asked.said.includes("done")], [0, true]);
        const left = await rowsIn(store);
        assert.ok(left < before && left > 3 * (dossiers / 10) + 1, "it stopped on the way");
        const dependencies = platform.dependencies(store);
        const policy = await policyOf(policyFiles(store.url));
        assert.deepEqual((await checkState(dependencies, policy)).findings, []);

        const twice = await signalled(store, platform, 4, ["SIGINT", "SIGTERM"]);
        assert.notEqual(twice.signal, null, "the second ends the process");
        await finish(dependencies, policy);
        assert.equal(await rowsIn(store), 3 * (dossiers / 10) + 1);
      } finally {
        await platform.close();
        await store.close();
      }
    });

    test("in the middle of an archive has each row in one place: where it was, or in the archive", async () => {
      const [store, archives] = [await kind.make(), await kind.make()];
      const platform = await openTestPlatform();
      try {
        await asArchive(archives);
        await seed(store);
        const all = await filesIn(store);
        for (const signals of [["SIGTERM"], ["SIGTERM", "SIGTERM"], ["SIGKILL"]] as const) {
          await signalled(store, platform, 5, signals, archives);
          // What was copied and not yet ended here stands twice until the next run, and never nowhere.
          assert.ok((await filesIn(store)) + (await filesIn(archives)) >= all);
        }
        const dependencies = {
          ...platform.dependencies(store),
          openStore: openWithArchive(store, archives),
        };
        const policy = await policyOf(archivePolicyFiles());
        await finish(dependencies, policy);
        const here = new Set((await store.rows("dossier")).map(({ id }) => id));
        const there = (await archives.rows("dossier")).map(({ id }) => id);
        assert.equal(here.size, dossiers / 10);
        assert.deepEqual(
          there.filter((id) => here.has(id)),
          [],
        );
      } finally {
        await platform.close();
        await archives.close();
        await store.close();
      }
    });
  });

/** The run that ends what is left, after which databases, memory and ledger agree. */
const finish = async (
  dependencies: ReturnType<TestPlatform["dependencies"]>,
  policy: Policy,
): Promise<void> => {
  const request = { policy, rules: policy.rules, execute: true, batchSize: 50 };
  const result = await runRules(dependencies, request);
  assert.ok(result.kind === "ran", JSON.stringify(result));
  assert.equal(result.report.state, "done");
  assert.deepEqual((await checkState(dependencies, policy)).findings, []);
};

const count = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, rows) => sum + rows, 0);
