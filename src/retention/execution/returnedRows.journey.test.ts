import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fixedClock } from "../../kernel/index.ts";
import { checkState } from "./actions/checkState.ts";
import { destroySalts } from "./actions/destroySalts.ts";
import { placeHold } from "./actions/placeHold.ts";
import { alsoReturned, restoreCheck } from "./actions/restoreCheck.ts";
import { runRules } from "./actions/runRules.ts";
import type { RunRequest } from "./actions/runRequest.ts";
import { openTestPlatform, policyFiles, policyOf, type TestPlatform } from "./platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "./store.fixture.ts";

const backup = Temporal.Instant.from("2030-02-28T00:00:00Z");

/** Six dossiers, with a piece each: 1 to 4 are due on the day of the runs. */
const fill = async (store: TestStore): Promise<void> => {
  const ids = [1, 2, 3, 4, 5, 6];
  await store.run(
    "delete from piece; delete from dossier;" +
      insertion(
        "dossier",
        ids.map((id) => ({ id, closed_on: id < 5 ? "2019-01-01" : "2029-01-01", nom: "x" })),
      ) +
      insertion(
        "piece",
        ids.map((id) => ({ id, dossier_id: id, contenu: "y" })),
      ),
  );
};

type Files = Record<string, string>;

const settings = "receipts: rows\nsalts: { keep: P2Y }\n";

interface Scene {
  readonly store: TestStore;
  readonly platform: TestPlatform;
  readonly dependencies: ReturnType<TestPlatform["dependencies"]>;
  policy(change?: (files: Files) => Files): ReturnType<typeof policyOf>;
  run(change?: (files: Files) => Files): Promise<void>;
  check(change?: (files: Files) => Files): ReturnType<typeof restoreCheck>;
  /** The run of `restore-check --execute`. */
  again(change?: (files: Files) => Files): ReturnType<typeof runRules>;
  ids(): Promise<unknown[]>;
}

const on =
  (kind: ReturnType<typeof storeKinds>[number], work: (scene: Scene) => Promise<void>) =>
  async (): Promise<void> => {
    const store = await kind.make();
    const platform = await openTestPlatform();
    const dependencies = platform.dependencies(store);
    const policy = async (change: (files: Files) => Files = (files) => files) =>
      await policyOf(
        change({ ...policyFiles(store.url), "policy.yaml": `approval: none\n${settings}` }),
      );
    const requestOf = async (change?: (files: Files) => Files): Promise<RunRequest> => {
      const read = await policy(change);
      return { policy: read, rules: read.rules, execute: true, batchSize: 2, feelsOthers: false };
    };
    try {
      await fill(store);
      await work({
        store,
        platform,
        dependencies,
        policy,
        run: async (change) => {
          const result = await runRules(dependencies, await requestOf(change));
          assert.equal(result.kind, "ran");
        },
        check: async (change) =>
          await restoreCheck(dependencies, await policy(change), "guichet", backup),
        again: async (change) => {
          const request = await requestOf(change);
          const alsoPlan = alsoReturned(dependencies, request.policy, "guichet", backup);
          return await runRules(dependencies, { ...request, alsoPlan });
        },
        ids: async () => (await store.rows("dossier")).map(({ id }) => id),
      });
    } finally {
      await platform.close();
      await store.close();
    }
  };

const edited =
  (from: string, to: string) =>
  (files: Files): Files => ({
    ...files,
    "rules/dossiers.yaml": (files["rules/dossiers.yaml"] ?? "").replace(from, to),
  });

/** The page promises more than it did, and the rule follows. */
const longer = (files: Files): Files => {
  const changed = edited("keep: P5Y", "keep: P12Y")(files);
  const page = changed["register.json"] ?? "";
  return { ...changed, "register.json": page.replace('"keep":"P5Y"', '"keep":"P12Y"') };
};
const renamed = edited("id: clore-dossiers", "id: fermer-dossiers");

const row = (rule: string, changes: object = {}) => ({
  rule,
  endedAfter: 8,
  dueNow: 0,
  returned: 0,
  kept: 0,
  withoutClock: 0,
  ...changes,
});

for (const kind of storeKinds())
  suite(`rows that receipts name and a restore brings back, on ${kind.name}`, () => {
    test(
      "end again though their clock was changed, and nothing else does; then the ledger tells it, and all agrees",
      on(kind, async ({ store, dependencies, ...scene }) => {
        await scene.run();
        await fill(store);
        await store.run("update dossier set closed_on = '2029-06-01' where id in (1, 2)");
        await store.run("update dossier set closed_on = null where id = 3");
        const { rules, refusals, orphans, knowable } = await scene.check();
        assert.deepEqual(rules, [row("clore-dossiers", { dueNow: 1, returned: 3 })]);
        assert.deepEqual([refusals, orphans], [[], []]);
        assert.deepEqual(knowable, {
          unnamed: 0,
          lost: 0,
          until: "2032-03-01",
          isOutlived: false,
          others: [],
        });
        assert.equal((await scene.ids()).length, 6, "it writes nothing");
        const result = await scene.again();
        assert.ok(result.kind === "ran");
        assert.deepEqual(result.report.rules[0]?.ended, { dossier: 4, piece: 4, page: 0 });
        assert.equal(result.report.rules.length, 1);
        assert.deepEqual(await scene.ids(), [5, 6]);
        const bodies = (await scene.platform.ledger.entries(0, 100)).map(
          ({ entry }) => entry?.body as { returned?: true; counts: Record<string, number> },
        );
        const again = bodies.filter(({ returned }) => returned === true);
        assert.equal(
          again.reduce((sum, { counts }) => sum + (counts["dossier"] ?? 0), 0),
          3,
        );
        assert.deepEqual((await checkState(dependencies, await scene.policy())).findings, []);
        assert.deepEqual((await scene.check()).rules, [row("clore-dossiers", { endedAfter: 16 })]);
      }),
    );

    test(
      "end again though the rule keeps longer now, or has another name",
      on(kind, async ({ store, ...scene }) => {
        for (const change of [longer, (files: Files) => renamed(longer(files))]) {
          await scene.run();
          await fill(store);
          const { rules } = await scene.check(change);
          assert.deepEqual(
            rules.map(({ rule, dueNow, returned }) => [rule, dueNow, returned]),
            change === longer
              ? [["clore-dossiers", 0, 4]]
              : [
                  ["fermer-dossiers", 0, 4],
                  ["clore-dossiers", 0, 0],
                ],
          );
          assert.equal((await scene.again(change)).kind, "ran");
          assert.deepEqual(await scene.ids(), [5, 6]);
          await fill(store);
        }
      }),
    );

    test(
      "end again though the rule is gone, with what ended with them then",
      on(kind, async ({ store, ...scene }) => {
        // Another rule is left on that store, which ends other rows.
        const other = (files: Files): Files => ({
          ...files,
          "rules/dossiers.yaml": (files["rules/dossiers.yaml"] ?? "")
            .replace("id: clore-dossiers", "id: vider-pages")
            .replace("collection: dossier", "collection: piece")
            .replace("with: [piece, page]", "with: [page]")
            .replace("clock: closed_on", "clock: { field: closed_on, in: dossier }"),
        });
        await scene.run();
        await fill(store);
        await store.run("update dossier set closed_on = '2029-06-01'");
        const check = await scene.check(other);
        assert.deepEqual(
          check.rules.map(({ rule, returned }) => [rule, returned]),
          [["clore-dossiers", 4]],
        );
        assert.equal((await scene.again(other)).kind, "ran");
        assert.deepEqual(await scene.ids(), [5, 6]);
        assert.equal((await store.rows("piece")).length, 2, "their pieces went with them");
      }),
    );

    test(
      "are those of their own policy: what another body ended, in a store of the same name, names no row here",
      on(kind, async ({ store, platform, ...scene }) => {
        const elsewhere = await kind.make();
        try {
          await fill(elsewhere);
          const other = { ...(await scene.policy()), name: "autre" };
          const ended = await runRules(platform.dependencies(elsewhere), {
            policy: other,
            rules: other.rules,
            execute: true,
            feelsOthers: false,
          });
          assert.ok(ended.kind === "ran");
          assert.equal(ended.report.rules[0]?.ended["dossier"], 4);
          // The same keys, of files that are still open.
          await store.run("update dossier set closed_on = '2029-06-01'");
          const { rules, knowable } = await scene.check();
          assert.deepEqual(rules, []);
          assert.deepEqual(knowable.others, ["autre"]);
          assert.equal((await scene.again()).kind, "ran");
          assert.deepEqual(await scene.ids(), [1, 2, 3, 4, 5, 6]);
        } finally {
          await elsewhere.close();
        }
      }),
    );

    test(
      "are kept by a hold, wait for a second person, and are known no more once the salt is destroyed",
      on(kind, async ({ store, dependencies, ...scene }) => {
        await scene.run();
        await fill(store);
        await store.run("update dossier set closed_on = '2029-06-01' where id < 3");
        await placeHold(dependencies, await scene.policy(), {
          selects: { kind: "file", collection: "dossier", key: ["2"] },
          store: null,
          reason: "r",
          author: "a",
          reviewOn: Temporal.PlainDate.from("2031-01-01"),
        });
        const careful = (files: Files): Files => ({
          ...files,
          "policy.yaml": `approval: { rows: 1000, share: 1, first: false }\n${settings}`,
        });
        assert.deepEqual((await scene.check(careful)).rules, [
          row("clore-dossiers", { dueNow: 2, returned: 1, kept: 1 }),
        ]);
        const waits = await scene.again(careful);
        assert.ok(waits.kind === "approval-needed");
        assert.deepEqual(
          waits.approval.items.map(({ rule, rows, reasons }) => [rule, rows, reasons]),
          [["clore-dossiers", 1, ["returned"]]],
        );
        assert.equal((await scene.ids()).length, 6);
        const late = fixedClock("2032-03-02T10:00:00+01:00");
        await destroySalts({ ...dependencies, clock: late });
        const { rules, knowable } = await scene.check();
        assert.deepEqual(rules, [row("clore-dossiers", { dueNow: 2 })]);
        assert.deepEqual(knowable, {
          unnamed: 0,
          lost: 4,
          until: null,
          isOutlived: false,
          others: [],
        });
      }),
    );

    test(
      "without names in receipts, and with backups that outlive the salts, it is said what cannot be told",
      on(kind, async ({ store, ...scene }) => {
        const counts = (files: Files): Files => ({ ...files, "policy.yaml": "approval: none\n" });
        await scene.run(counts);
        await fill(store);
        assert.deepEqual((await scene.check(counts)).knowable, {
          unnamed: 4,
          lost: 0,
          until: null,
          isOutlived: false,
          others: [],
        });
        const old = (files: Files): Files => ({
          ...files,
          "stores.yaml": (files["stores.yaml"] ?? "").replace(
            /\{ (url|env)/,
            "{ backups: { keep: P3Y }, $1",
          ),
        });
        assert.equal((await scene.check(old)).knowable.isOutlived, true);
      }),
    );
  });
