import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { restoreCheck } from "./actions/restoreCheck.ts";
import { placeHold } from "./actions/placeHold.ts";
import { runRules } from "./actions/runRules.ts";
import { copiesOf } from "./model/copiesOf.ts";
import { openTestPlatform, policyFiles, policyOf } from "./platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "./store.fixture.ts";

const fill = async (store: TestStore): Promise<void> => {
  const ids = Array.from({ length: 400 }, (_, id) => id);
  await store.run(
    insertion(
      "dossier",
      ids.map((id) => ({ id, closed_on: "2019-01-01", nom: "x".repeat(500) })),
    ),
  );
};

test("copies outlive the rows as long as stores.yaml says, and nobody guesses what it does not say", () => {
  const store = { name: "guichet", address: { kind: "platform" }, schema: null } as const;
  const at = Temporal.Instant.from("2030-03-01T23:30:00Z");
  assert.deepEqual(copiesOf(store, at), { store: "guichet", backupsUntil: null, replicas: null });
  assert.deepEqual(copiesOf({ ...store, backups: "P35D", replicas: [] }, at), {
    store: "guichet",
    backupsUntil: "2030-04-06",
    replicas: [],
  });
});

for (const kind of storeKinds())
  suite(`what a run leaves behind on ${kind.name}`, () => {
    test("is said in its report: the room its rows still take, and the copies that still hold them", async () => {
      const store = await kind.make();
      const platform = await openTestPlatform();
      try {
        await fill(store);
        const files = policyFiles(store.url);
        const policy = await policyOf({
          ...files,
          "stores.yaml": (files["stores.yaml"] ?? "").replace(
            " } }",
            ", backups: { keep: P35D }, replicas: [lecture] } }",
          ),
        });
        const asked = { policy, rules: policy.rules, execute: true, feelsOthers: false };
        const result = await runRules(platform.dependencies(store), asked);
        assert.ok(result.kind === "ran");
        const { room, copies } = result.report;
        assert.deepEqual(copies, [
          { store: "guichet", backupsUntil: "2030-04-05", replicas: ["lecture"] },
        ]);
        assert.equal(room?.length, 1);
        assert.ok((room[0]?.bytes ?? 0) > 100_000, JSON.stringify(room));
        await wait(50);
        await store.run(room[0]?.statement ?? "");
        const again = await runRules(platform.dependencies(store), asked);
        assert.ok(again.kind === "ran");
        assert.deepEqual([again.report.room, again.report.copies], [[], []], "nothing ended");
      } finally {
        await platform.close();
        await store.close();
      }
    });

    test("comes back with a restored backup: what must end again is said, and which holds were lost", async () => {
      const store = await kind.make();
      const platform = await openTestPlatform();
      try {
        await fill(store);
        const policy = await policyOf(policyFiles(store.url));
        const dependencies = platform.dependencies(store);
        const hold = await placeHold(dependencies, policy, {
          selects: { kind: "file", collection: "dossier", key: ["7"] },
          store: null,
          reason: "r",
          author: "a",
          reviewOn: Temporal.PlainDate.from("2031-01-01"),
        });
        const asked = { policy, rules: policy.rules, execute: true, feelsOthers: false };
        await runRules(dependencies, asked);
        const look = async (moment: string) =>
          await restoreCheck(dependencies, policy, "guichet", Temporal.Instant.from(moment));
        const sound = await look("2030-02-28T00:00:00Z");
        assert.deepEqual(sound.lostHolds, []);
        const line = (endedAfter: number, dueNow: number) => [
          {
            rule: "clore-dossiers",
            endedAfter,
            dueNow,
            returned: 0,
            kept: 0,
            withoutClock: 0,
          },
        ];
        assert.deepEqual(sound.rules, line(399, 0));

        // A backup of the day before: no hold yet, and all rows.
        await store.run("delete from dossier");
        await store.run(
          kind.name === "SQLite" ? "delete from egide_hold" : "delete from egide_outbox.hold",
        );
        await fill(store);
        const restored = await look("2030-02-28T00:00:00Z");
        assert.deepEqual(restored.lostHolds, [hold.id]);
        assert.deepEqual(restored.rules, line(399, 400));
        assert.deepEqual((await look("2030-03-02T00:00:00Z")).rules, line(0, 400));
        assert.equal((await store.rows("dossier")).length, 400, "it writes nothing");
      } finally {
        await platform.close();
        await store.close();
      }
    });
  });
