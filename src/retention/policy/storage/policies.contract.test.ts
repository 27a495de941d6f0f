import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { hasCode } from "../../../../test/support/code.ts";
import { postgresServers } from "../../../../test/support/postgres.ts";
import { openDatabase } from "../../../platform/database/index.ts";
import type { Policies, PolicySave } from "../actions/policies.ts";
import { memoryPolicies } from "./memoryPolicies.ts";
import { postgresPolicies } from "./postgresPolicies.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const save = (base: number, changes: PolicySave["changes"], policy = "rive"): PolicySave => ({
  policy,
  base,
  changes,
  author: { kind: "staff", id: "a-1", name: "Orane Velmont" },
  reason: `change ${base + 1}`,
  at: Temporal.Instant.from("2030-01-01T00:00:00.123456Z").add({ hours: base }),
});
const textOf = async (policies: Policies, path: string, revision?: number): Promise<string> => {
  const snapshot = await policies.open("rive", revision);
  assert.ok(snapshot);
  return Buffer.from(await snapshot.read(path)).toString();
};

const contract = (
  name: string,
  open: () => Promise<{ policies: Policies; close(): Promise<void> }>,
): void => {
  const on = (work: (policies: Policies) => Promise<void>) => async (): Promise<void> => {
    const { policies, close } = await open();
    try {
      await work(policies);
    } finally {
      await close();
    }
  };
  suite(`policies (${name})`, () => {
    test(
      "keep every version of their files, with author and reason",
      on(async (policies) => {
        assert.equal(await policies.revision("rive"), 0);
        assert.equal(await policies.open("rive"), null);
        const first = save(0, [
          { path: "register.txt", content: bytes("un") },
          { path: "rules/accueil.yaml", content: bytes("règle") },
        ]);
        assert.deepEqual(await policies.save(first), { ok: true, revision: 1 });
        const second = save(1, [
          { path: "register.txt", content: bytes("deux") },
          { path: "rules/accueil.yaml", content: null },
        ]);
        assert.deepEqual(await policies.save(second), { ok: true, revision: 2 });
        assert.equal(await textOf(policies, "register.txt"), "deux");
        assert.equal(await textOf(policies, "register.txt", 1), "un");
        assert.deepEqual(await (await policies.open("rive"))?.list(), ["register.txt"]);
        assert.deepEqual(await (await policies.open("rive", 1))?.list(), [
          "register.txt",
          "rules/accueil.yaml",
        ]);
        assert.equal(await policies.open("rive", 3), null);
        const stood = [first.at.subtract({ seconds: 1 }), first.at, second.at.add({ hours: 9 })];
        const numbers = stood.map(async (moment) => await policies.revisionAt("rive", moment));
        assert.deepEqual(await Promise.all(numbers), [0, 1, 2], "which stood when");
        const [latest, oldest] = await policies.revisions("rive", 10);
        assert.equal(latest?.number, 2);
        assert.equal(oldest?.reason, "change 1");
        assert.deepEqual(await policies.revisions("rive", 1, 1), [oldest]);
        const removed = await policies.save(
          save(2, [
            { path: "register.txt", content: null },
            { path: "rules/nowhere.yaml", content: null },
            { path: "rules/neuf.yaml", content: bytes("rules: []") },
          ]),
        );
        assert.ok(removed.ok);
        const [third] = await policies.revisions("rive", 1);
        assert.deepEqual(third?.changed, ["register.txt", "rules/neuf.yaml"]);
        assert.equal(oldest?.author.name, "Orane Velmont");
        assert.equal(oldest?.at.toString(), "2030-01-01T00:00:00.123456Z");
        assert.deepEqual(await policies.list(), ["rive"]);
      }),
    );
    test(
      "lose neither of two changes that began from the same version: the second is told",
      on(async (policies) => {
        await policies.save(save(0, [{ path: "stores.yaml", content: bytes("a") }]));
        const outcomes = await Promise.all(
          ["b", "c", "d"].map((text) =>
            policies.save(save(1, [{ path: "stores.yaml", content: bytes(text) }])),
          ),
        );
        assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
        for (const outcome of outcomes)
          if (!outcome.ok) assert.equal(outcome.failure.code, "retention.policy-changed");
        assert.equal(await policies.revision("rive"), 2);
        const kept = outcomes.findIndex(({ ok }) => ok);
        assert.equal(await textOf(policies, "stores.yaml"), ["b", "c", "d"][kept]);
      }),
    );
    test(
      "keep what was opened as it stood, also a register of many megabytes and one that was replaced since",
      on(async (policies) => {
        const large = bytes("é".repeat(300_000));
        await policies.save(save(0, [{ path: "register.md", content: large }]));
        const opened = await policies.open("rive");
        assert.ok(opened);
        await policies.save(save(1, [{ path: "register.md", content: bytes("deux") }]));
        assert.deepEqual(new Uint8Array(await opened.read("register.md")), large);
        await assert.rejects(opened.read("stores.yaml"), hasCode("retention.folder-unreadable"));
        assert.equal(await textOf(policies, "register.md"), "deux");
      }),
    );
    test(
      "take no file that a policy does not have, and then change nothing",
      on(async (policies) => {
        for (const path of [
          "../x.yaml",
          "rules/../x.yaml",
          "rules/a.exe",
          "notes.txt",
          "rules/.yaml",
        ]) {
          const outcome = await policies.save(
            save(0, [
              { path: "register.md", content: bytes("x") },
              { path, content: bytes("x") },
            ]),
          );
          assert.equal(outcome.ok ? null : outcome.failure.code, "retention.policy-path", path);
        }
        assert.deepEqual(await policies.list(), []);
      }),
    );
    test(
      "hold a snapshot still while others save",
      on(async (policies) => {
        await policies.save(save(0, [{ path: "stores.yaml", content: bytes("a") }]));
        const snapshot = await policies.open("rive");
        await policies.save(save(1, [{ path: "stores.yaml", content: bytes("b") }]));
        assert.equal(snapshot?.revision, 1);
        assert.equal(Buffer.from((await snapshot?.read("stores.yaml")) ?? []).toString(), "a");
      }),
    );
  });
};

contract("memory", async () => ({ policies: memoryPolicies(), close: async () => {} }));
for (const server of postgresServers()) {
  contract(server.name, async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    return {
      policies: postgresPolicies(database.kysely<unknown>(), database.transaction),
      close: async () => {
        await database.close();
        await fresh.drop();
      },
    };
  });
  test(`what follows a save happens with it or not at all (${server.name})`, async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    try {
      const policies = postgresPolicies(
        database.kysely<unknown>(),
        database.transaction,
        async () => {
          throw new Error("no");
        },
      );
      await assert.rejects(
        policies.save(save(0, [{ path: "stores.yaml", content: bytes("a") }])),
        /no/,
      );
      assert.deepEqual(await policies.list(), []);
    } finally {
      await database.close();
      await fresh.drop();
    }
  });
}
