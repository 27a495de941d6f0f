import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { postgresServers } from "../../test/support/postgres.ts";
import { sha256 } from "../kernel/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { parseRegister, publishEdition, type Finding } from "../register/index.ts";
import { author, askedWith, openPublishing, pageWith } from "./publishing.fixture.ts";
import { freezeFirstEditions, publishingPolicies } from "./publishing.ts";
import { storedPolicies } from "./storedPolicies.ts";

type Stage = Awaited<ReturnType<typeof openPublishing>>;
const error: Finding = {
  rule: "processor.no-agreement",
  severity: "error",
  activity: 1,
  field: "processors",
  message: "Un sous-traitant n’a pas de contrat.",
  evidence: null,
  source: [],
};

for (const server of postgresServers()) {
  const on = (work: (stage: Stage) => Promise<void>) => async (): Promise<void> => {
    const keys = mkdtempSync(join(tmpdir(), "egide-publishing-"));
    const fresh = await server.freshDatabase({ migrated: true });
    const stage = await openPublishing(fresh.url, keys);
    try {
      await work(stage);
    } finally {
      await stage.database.close();
      await fresh.drop();
      rmSync(keys, { recursive: true });
    }
  };

  suite(`a publication (${server.name})`, () => {
    test(
      "replaces the register, freezes its open data, and enters the ledger, which names nobody",
      on(async ({ parts, editions, ledger, present, clock }) => {
        const published = await publishEdition(parts, askedWith(6, 0));
        assert.deepEqual(published, { ok: true, revision: 1, edition: "2031-03-04" });
        assert.equal((await present("sauvelande")).register?.activities.length, 2);
        const edition = await editions.find("sauvelande", "2031-03-04");
        assert.ok(edition);
        assert.deepEqual(
          [edition.number, edition.reason, edition.author?.name, edition.forced],
          [1, "durée de 6 mois", "Orane Velmont", null],
        );
        assert.deepEqual(edition.publishedAt, clock.now());
        const recorded = await ledger.entry(edition.ledgerIndex);
        assert.deepEqual(recorded?.entry?.body, {
          format: "egide/register-edition@1",
          body: "sauvelande",
          edition: "2031-03-04",
          openData: edition.files.map(({ name: file, sha256: digest, size }) => ({
            file,
            sha256: digest,
            size,
          })),
          forced: null,
        });
        assert.doesNotMatch(JSON.stringify(recorded), /Orane|a-1/);
        assert.equal((await ledger.latestCheckpoint())?.size, 1, "it can be proved at once");
        for (const { name, sha256: digest, size } of edition.files) {
          const packed = await editions.content("sauvelande", "2031-03-04", name);
          assert.ok(packed);
          const bytes = gunzipSync(packed);
          assert.deepEqual([sha256(bytes), bytes.length], [digest, size], name);
          assert.doesNotMatch(bytes.toString(), /Orane/);
          if (name === "json") assert.ok(parseRegister(bytes.toString(), "registre.json").ok);
          if (name === "jsonld") JSON.parse(bytes.toString());
        }
      }),
    );

    test(
      "of what says the same to everybody makes no second edition; of another one that of the same day does",
      on(async ({ parts, editions, database }) => {
        await publishEdition(parts, askedWith(6, 0));
        const again = await publishEdition(parts, askedWith(6, 1));
        assert.deepEqual(again, { ok: true, revision: 2, edition: "2031-03-04" });
        const other = await publishEdition(parts, askedWith(9, 2));
        assert.deepEqual(other, { ok: true, revision: 3, edition: "2031-03-04.2" });
        const listed = await editions.list("sauvelande");
        assert.deepEqual(
          listed.map(({ name, number }) => [name, number]),
          [
            ["2031-03-04.2", 2],
            ["2031-03-04", 1],
          ],
        );
        assert.deepEqual(await editions.latest("sauvelande"), listed[0]);
        for (const change of [
          "update egide.register_edition_file set sha256 = 'x'",
          "delete from egide.register_edition_file",
          "truncate egide.register_edition_file",
        ])
          await assert.rejects(database.pool.query(change), /an edition never changes/);
        assert.equal(await editions.find("sauvelande", "2031-03-05"), null);
        assert.equal(await editions.content("rive", "2031-03-04", "json"), null);
      }),
    );

    test(
      "with errors is refused, unless a written reason answers for them, which the ledger bears",
      on(async ({ parts, editions, ledger, stored }) => {
        const wrong = { ...parts, lint: () => [error, { ...error, severity: "warning" as const }] };
        const refused = await publishEdition(wrong, askedWith(6, 0));
        assert.ok(!refused.ok);
        assert.deepEqual(refused.blocking, [error]);
        assert.deepEqual(refused.failures, [
          { code: "register.publication-blocked", params: { count: 1 } },
        ]);
        const short = await publishEdition(wrong, { ...askedWith(6, 0), force: "  urgent  " });
        assert.ok(!short.ok);
        assert.equal(short.failures[0]?.code, "register.force-too-short");
        assert.equal(await stored.revision("sauvelande"), 0);
        assert.equal(await ledger.size(), 0);
        const force = "Le contrat est signé, sa date manque encore.";
        assert.ok((await publishEdition(wrong, { ...askedWith(6, 0), force })).ok);
        const edition = await editions.latest("sauvelande");
        assert.deepEqual(edition?.forced, { reason: force, findings: 1 });
        const { entry } = (await ledger.entry(edition.ledgerIndex)) ?? {};
        assert.deepEqual(entry?.body["forced"], { reason: force, findings: 1 });
      }),
    );

    test(
      "by a body that has not said who it is is refused in its own words",
      on(async ({ parts, ledger }) => {
        const failure = { code: "organisations.identity-incomplete", params: { parts: "SIRET" } };
        const refused = await publishEdition(
          { ...parts, missingIdentity: async () => [failure] },
          askedWith(6, 0),
        );
        assert.ok(!refused.ok);
        assert.deepEqual(refused.failures.at(-1), failure);
        assert.equal(await ledger.size(), 0);
      }),
    );

    test(
      "of which another one came first is refused, and of two at once one takes place",
      on(async ({ parts, editions }) => {
        await publishEdition(parts, askedWith(6, 0));
        const both = await Promise.all([9, 12].map((n) => publishEdition(parts, askedWith(n, 1))));
        assert.equal(both.filter(({ ok }) => ok).length, 1);
        assert.equal((await editions.list("sauvelande")).length, 2);
        const late = await publishEdition(parts, askedWith(3, 0));
        assert.ok(!late.ok);
        assert.deepEqual(late.failures[0]?.code, "retention.policy-changed");
      }),
    );
  });

  suite(`a register that changes by another way (${server.name})`, () => {
    const push = (base: number, changes: Readonly<Record<string, Uint8Array | null>>) => ({
      policy: "rive",
      base,
      changes: Object.entries(changes).map(([path, content]) => ({ path, content })),
      author,
      reason: "push",
      at: Temporal.Instant.from("2031-03-05T23:30:00Z"),
    });

    test(
      "freezes an edition of its day in Paris too, and a save of other files freezes none",
      on(async ({ platform, editions }) => {
        const policies = publishingPolicies(platform);
        const first = { "register.txt": pageWith(6), "stores.yaml": Buffer.from("stores: {}") };
        assert.ok((await policies.save(push(0, first))).ok);
        assert.ok((await policies.save(push(1, { "stores.yaml": null }))).ok);
        assert.ok((await policies.save(push(2, { "register.txt": null }))).ok);
        assert.deepEqual(
          (await editions.list("rive")).map(({ name }) => name),
          ["2031-03-06"],
        );
        const broken = { "register.json": Buffer.from("{}") };
        await assert.rejects(policies.save(push(3, broken)), /register\.invalid/);
        assert.equal(await policies.revision("rive"), 3);
      }),
    );

    test(
      "before there were editions gets its first one at the next start, once",
      on(async ({ platform, editions, database }) => {
        assert.ok(
          (await storedPolicies(database).save(push(0, { "register.txt": pageWith(6) }))).ok,
        );
        assert.equal(await editions.latest("rive"), null);
        await freezeFirstEditions(platform);
        await freezeFirstEditions(platform);
        const [edition, ...more] = await editions.list("rive");
        assert.deepEqual([edition?.name, edition?.author?.kind], ["2031-03-04", "system"]);
        assert.deepEqual(more, []);
        const { rows } = await database.pool.query<{ count: number }>(
          "select count(*)::int as count from egide.policy_revision",
        );
        assert.deepEqual(rows, [{ count: 1 }], "the policy itself is as it was");
      }),
    );
  });
}

test("an edition whose author is forgotten is read without one", async () => {
  const [server] = postgresServers();
  assert.ok(server);
  const keys = mkdtempSync(join(tmpdir(), "egide-publishing-"));
  const fresh = await server.freshDatabase({ migrated: true });
  const stage = await openPublishing(fresh.url, keys);
  try {
    await publishEdition(stage.parts, askedWith(6, 0));
    const other = await openDatabase({ url: fresh.url });
    await other.pool.query("update egide.register_edition set author = null, author_name = null");
    await other.close();
    assert.equal((await stage.editions.latest("sauvelande"))?.author, null);
  } finally {
    await stage.database.close();
    await fresh.drop();
    rmSync(keys, { recursive: true });
  }
});
