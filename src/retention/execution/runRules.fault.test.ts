import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { FailureError } from "../../kernel/index.ts";
import { runRules } from "./actions/runRules.ts";
import type { RunDependencies } from "./actions/runRequest.ts";
import { openTestPlatform, policyFiles, policyOf, type TestPlatform } from "./platform.fixture.ts";
import { contentOf, insertion, openAt, storeKinds, type TestStore } from "./store.fixture.ts";

const seed = async (store: TestStore): Promise<void> => {
  const ids = [1, 2, 3, 4, 5, 6];
  await store.run(
    insertion(
      "dossier",
      ids.map((id) => ({ id, closed_on: "2019-01-01", nom: "x" })),
    ),
  );
  await store.run(
    insertion(
      "piece",
      ids.map((id) => ({ id, dossier_id: id, contenu: "y" })),
    ),
  );
};

type Work = (
  store: TestStore,
  platform: TestPlatform,
  dependencies: RunDependencies,
) => Promise<void>;

const on = (kind: ReturnType<typeof storeKinds>[number], work: Work) => async (): Promise<void> => {
  const store = await kind.make();
  const platform = await openTestPlatform();
  try {
    await seed(store);
    await work(store, platform, platform.dependencies(store));
  } finally {
    await platform.close();
    await store.close();
  }
};

const request = async (
  store: TestStore,
  change: (files: Record<string, string>) => Record<string, string> = (files) => files,
) => {
  const policy = await policyOf(change(policyFiles(store.url)));
  return { policy, rules: policy.rules, execute: true, batchSize: 2 };
};

const edited = (file: string, from: string, to: string) => (files: Record<string, string>) => ({
  ...files,
  [file]: (files[file] ?? "").replace(from, to),
});

const failsWith = (code: string) => (error: unknown) =>
  error instanceof FailureError && error.failure.code === code;

const states = async ({ records }: RunDependencies) =>
  (await records.latest(10)).map(({ state, report }) => [state, report?.failure ?? null]);

for (const kind of storeKinds())
  suite(`what can stop a run on ${kind.name}`, () => {
    test(
      "another run: the second is told to wait, and leaves no trace",
      on(kind, async (store, _platform, dependencies) => {
        const asked = await request(store);
        const [named] = asked.policy.stores;
        const other = await store.openStore(named!, { readOnly: false, clocks: {}, folder: "." });
        const lock = await other.lock();
        assert.ok(lock);
        try {
          await assert.rejects(
            runRules(dependencies, asked),
            failsWith("retention.run-in-progress"),
          );
          assert.deepEqual(await dependencies.records.latest(10), []);
          assert.equal((await store.rows("dossier")).length, 6);
          const dry = await runRules(dependencies, { ...asked, execute: false });
          assert.equal(dry.kind, "ran");
        } finally {
          await lock.release();
          await other.close();
        }
        assert.equal((await runRules(dependencies, asked)).kind, "ran");
      }),
    );

    test(
      "two runs at once: one does the work, the other is told to wait or finds nothing left",
      on(kind, async (store, platform, dependencies) => {
        const asked = await request(store);
        const both = await Promise.allSettled([
          runRules(dependencies, asked),
          runRules(dependencies, { ...asked, batchSize: 1 }),
        ]);
        const refused = both.filter((each) => each.status === "rejected");
        assert.ok(refused.length <= 1);
        for (const { reason } of refused) assert.ok(failsWith("retention.run-in-progress")(reason));
        assert.equal((await store.rows("dossier")).length, 0);
        const entries = await platform.ledger.entries(0, 100);
        const gone = entries.map(
          ({ entry }) => (entry!.body as { counts: Record<string, number> }).counts["dossier"]!,
        );
        assert.equal(
          gone.reduce((sum, rows) => sum + rows, 0),
          6,
        );
      }),
    );

    test(
      "a person: the batch in hand is finished, and the next run does the rest",
      on(kind, async (store, platform, dependencies) => {
        const asked = await request(store);
        const stop = new AbortController();
        const result = await runRules(dependencies, {
          ...asked,
          signal: stop.signal,
          onProgress: () => stop.abort(),
        });
        assert.ok(result.kind === "ran");
        assert.equal(result.report.state, "interrupted");
        assert.deepEqual(result.report.rules[0]!.ended, { dossier: 2, piece: 2, page: 0 });
        assert.equal((await store.rows("dossier")).length, 4);
        await runRules(dependencies, asked);
        assert.equal((await store.rows("dossier")).length, 0);
        assert.equal(await platform.ledger.size(), 3);
      }),
    );

    test(
      "the ledger: batches that are done keep their receipts, and the next run brings them in",
      on(kind, async (store, platform, dependencies) => {
        const asked = await request(store);
        const broken = {
          ...dependencies,
          ledger: {
            append: async () => {
              throw new FailureError({ code: "ledger.storage-damaged", params: { index: 0 } });
            },
            assertCanSign: async () => {},
            checkpoint: async () => null,
          },
        };
        await assert.rejects(runRules(broken, asked), failsWith("ledger.storage-damaged"));
        assert.deepEqual(await states(dependencies), [["failed", "ledger.storage-damaged"]]);
        assert.equal(await platform.ledger.size(), 0);
        const left = (await store.rows("dossier")).length;
        assert.ok(left < 6);
        const result = await runRules(dependencies, asked);
        assert.ok(result.kind === "ran");
        assert.equal(result.report.recovered, (6 - left) / 2);
        assert.equal(await platform.ledger.size(), 3);
      }),
    );

    test(
      "a ledger that cannot sign: refused before the first write, and before any receipt is taken up",
      on(kind, async (store, platform, dependencies) => {
        const asked = await request(store);
        await platform.ledger.append([{ kind: "note", id: "before", body: {} }]);
        await platform.ledger.checkpoint();
        const size = await platform.ledger.size();
        const other = await platform.withAnotherKey();
        try {
          const before = await contentOf(store);
          await assert.rejects(
            runRules({ ...dependencies, ledger: other.ledger }, asked),
            failsWith("ledger.key-changed"),
          );
          assert.deepEqual(await contentOf(store), before);
          assert.equal(await platform.ledger.size(), size);
          assert.deepEqual(await states(dependencies), [["failed", "ledger.key-changed"]]);
        } finally {
          await other.close();
        }
        assert.equal((await runRules(dependencies, asked)).kind, "ran");
      }),
    );

    test(
      "a dataset or a rule that names a missing column: refused before the first write",
      on(kind, async (store, platform, dependencies) => {
        const before = await contentOf(store);
        const renamed = (files: Record<string, string>) =>
          edited(
            "rules/dossiers.yaml",
            "closed_on",
            "clos_le",
          )(edited("datasets/guichet.yaml", "closed_on", "clos_le")(files));
        const result = await runRules(dependencies, await request(store, renamed));
        assert.ok(result.kind === "plan-refused");
        const codes = result.refusals.flatMap(({ reasons }) => reasons.map(({ code }) => code));
        assert.ok(codes.includes("retention.column-missing"), codes.join(" "));
        assert.ok(codes.includes("connectors.dataset-field-absent"), codes.join(" "));
        assert.deepEqual(await contentOf(store), before);
        assert.equal(await platform.ledger.size(), 0);
        assert.deepEqual(await states(dependencies), [["failed", "retention.plan-refused"]]);
      }),
    );

    test(
      "a clock column of the wrong type: refused before the first write",
      on(kind, async (store, _platform, dependencies) => {
        const onName = edited("rules/dossiers.yaml", "clock: closed_on", "clock: nom");
        const result = await runRules(dependencies, await request(store, onName));
        assert.ok(result.kind === "plan-refused");
        assert.deepEqual(
          result.refusals.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
          ["retention.clock-type"],
        );
        assert.equal((await store.rows("dossier")).length, 6);
      }),
    );

    test(
      "a table that refers to what is ended, and that the rule does not name: refused, also with a cascade",
      on(kind, async (store, _platform, dependencies) => {
        await store.run(
          "create table avis (id integer primary key, dossier_id integer references dossier (id) on delete cascade)",
        );
        const result = await runRules(dependencies, await request(store));
        assert.ok(result.kind === "plan-refused");
        const [reason] = result.refusals[0]!.reasons;
        assert.equal(reason!.code, "retention.reference-outside");
        assert.deepEqual(reason!.params, {
          child: "avis",
          collection: "dossier",
          action: "CASCADE",
          all: "avis",
        });
        assert.equal((await store.rows("dossier")).length, 6);
      }),
    );

    test(
      "a sentence that changed: refused before any database is opened",
      on(kind, async (store, _platform, dependencies) => {
        const changed = edited("register.json", '"hash":"', '"hash":"0');
        const asked = await request(store, changed);
        const openStore = async (): Promise<never> => {
          throw new Error("opened");
        };
        const result = await runRules({ ...dependencies, openStore }, asked);
        assert.ok(result.kind === "rules-refused");
        assert.equal(result.check.rules[0]!.refusals[0]!.code, "retention.statement-drifted");
      }),
    );
  });

suite("a PostgreSQL store that does not let us in", () => {
  for (const kind of storeKinds().filter(({ name }) => name !== "SQLite")) {
    const through =
      (change: (url: URL) => void): Work =>
      async (store, _platform, dependencies) => {
        const url = new URL(store.url);
        change(url);
        const asked = await request(store);
        await assert.rejects(
          runRules({ ...dependencies, openStore: openAt(url.href) }, asked),
          (error) => error instanceof FailureError && error.failure.code.startsWith("connectors."),
        );
        const [[state, failure] = []] = await states(dependencies);
        assert.equal(state, "failed");
        assert.match(String(failure), /^connectors\.(unreachable|wrong-credentials|read-only)$/);
        assert.equal((await store.rows("dossier")).length, 6);
      };

    test(
      `${kind.name}, down: said, remembered, nothing lost`,
      on(
        kind,
        through((url) => (url.port = "1")),
      ),
    );
    test(
      `${kind.name}, wrong credentials: said, remembered, nothing lost`,
      on(
        kind,
        through((url) => (url.username = "nobody_of_ours")),
      ),
    );
    test(
      `${kind.name}, read-only: said, remembered, nothing lost`,
      on(kind, async (store, platform, dependencies) => {
        const name = new URL(store.url).pathname.slice(1);
        await store.run(`alter database ${name} set default_transaction_read_only = on`);
        await through(() => {})(store, platform, dependencies);
        const dry = await runRules(dependencies, { ...(await request(store)), execute: false });
        assert.equal(dry.kind, "ran");
      }),
    );
  }
});
