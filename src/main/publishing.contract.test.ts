import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { postgresServers } from "../../test/support/postgres.ts";
import { sha256 } from "../kernel/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { bareBody, postgresBodies } from "../organisations/index.ts";
import { parseRegister, publishEdition, PublicationBlocked } from "../register/index.ts";
import {
  accepting,
  author,
  askedWith,
  jsonFile,
  openPublishing,
  pageWith,
  withError,
} from "./publishing.fixture.ts";
import { freezeFirstEditions, publishingPolicies } from "./publishing.ts";
import { ungatedPolicies } from "./storedPolicies.ts";

type Stage = Awaited<ReturnType<typeof openPublishing>>;

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
        const wrong = { ...askedWith(6, 0), register: withError(6) };
        const refused = await publishEdition(parts, wrong);
        assert.ok(!refused.ok);
        assert.deepEqual(
          refused.blocking.map(({ rule, severity }) => [rule, severity]),
          [["recipients.no-agreement", "error"]],
        );
        assert.deepEqual(refused.failures, [
          { code: "register.publication-blocked", params: { count: 1 } },
        ]);
        const short = await publishEdition(parts, { ...wrong, force: "  urgent  " });
        assert.ok(!short.ok);
        assert.equal(short.failures[0]?.code, "register.force-too-short");
        assert.equal(await stored.revision("sauvelande"), 0);
        assert.equal(await ledger.size(), 0);
        const force = "Le contrat est signé, sa date manque encore.";
        assert.ok((await publishEdition(parts, { ...wrong, force })).ok);
        const edition = await editions.latest("sauvelande");
        assert.deepEqual(edition?.forced, { reason: force, findings: 1 });
        const { entry } = (await ledger.entry(edition.ledgerIndex)) ?? {};
        assert.deepEqual(entry?.body["forced"], { reason: force, findings: 1 });
        // The same again says the same to everybody; its reason enters the ledger all the same.
        const again = "Le contrat se fait toujours attendre.";
        assert.ok((await publishEdition(parts, { ...wrong, base: 1, force: again })).ok);
        assert.equal((await editions.latest("sauvelande"))?.forced?.reason, again);
        assert.equal(await ledger.size(), 2);
      }),
    );

    test(
      "by a body that has not said who it is is refused in its own words",
      on(async ({ parts, database, ledger, clock }) => {
        const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
        await bodies.save(bareBody("sauvelande", "Mairie de Sauvelande"), clock.now());
        const refused = await publishEdition(parts, askedWith(6, 0));
        assert.ok(!refused.ok);
        assert.equal(refused.failures[0]?.code, "register.publication-blocked");
        assert.equal(refused.failures.at(-1)?.code, "main.identity-missing");
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
      "passes the same gate: errors block it, and a reason that forces it enters the ledger",
      on(async ({ platform, editions, ledger }) => {
        const wrong = push(0, { "register.json": jsonFile(withError(6)) });
        const blocked = await publishingPolicies(platform)
          .save(wrong)
          .catch((error: unknown) => error);
        assert.ok(blocked instanceof PublicationBlocked);
        assert.equal(blocked.blocking.findings[0]?.rule, "recipients.no-agreement");
        assert.deepEqual([await ledger.size(), await editions.latest("rive")], [0, null]);
        const force = "Le contrat est signé, sa date manque encore.";
        assert.ok((await publishingPolicies(platform, { force }).save(wrong)).ok);
        const edition = await editions.latest("rive");
        assert.deepEqual(edition?.forced, { reason: force, findings: 1 });
        const { entry } = (await ledger.entry(edition.ledgerIndex)) ?? {};
        assert.deepEqual(entry?.body["forced"], edition.forced);
      }),
    );

    test(
      "is judged by the lint.yaml that comes with it: what that accepts stands at the edition, and its number in the ledger",
      on(async ({ platform, editions, ledger }) => {
        const policies = publishingPolicies(platform);
        const wrong = { "register.json": jsonFile(withError(6)) };
        const reason = "le contrat est signé, il est au coffre";
        const accepted = { ...wrong, "lint.yaml": accepting(reason) };
        assert.ok((await policies.save(push(0, accepted))).ok);
        const edition = await editions.latest("rive");
        assert.deepEqual(edition?.accepted, [
          {
            rule: "recipients.no-agreement",
            reason,
            findings: 1,
            activities: [withError(6).activities[0]?.id],
          },
        ]);
        assert.equal(edition.forced, null);
        const { entry } = (await ledger.entry(edition.ledgerIndex)) ?? {};
        assert.equal(entry?.body["accepted"], 1);
        assert.doesNotMatch(JSON.stringify(entry), /coffre/, "its words stay inside");

        // Without the file the same register is refused again, and a file without a reason is no file.
        const alone = push(1, { "lint.yaml": null, "register.json": jsonFile(withError(9)) });
        await assert.rejects(policies.save(alone), PublicationBlocked);
        const silent = Buffer.from("rules: { recipients.no-agreement: off }");
        const off = push(1, { "lint.yaml": silent, "register.json": jsonFile(withError(9)) });
        await assert.rejects(policies.save(off), /register\.lint-reason-missing/);
      }),
    );

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
          (await ungatedPolicies(database).save(push(0, { "register.txt": pageWith(6) }))).ok,
        );
        const wrong = { "register.json": jsonFile(withError(6)) };
        const elsewhere = { ...push(0, wrong), policy: "amont" };
        assert.ok((await ungatedPolicies(database).save(elsewhere)).ok);
        assert.equal(await editions.latest("rive"), null);
        await freezeFirstEditions(platform);
        await freezeFirstEditions(platform);
        const [edition, ...more] = await editions.list("rive");
        assert.deepEqual([edition?.name, edition?.author?.kind], ["2031-03-04", "system"]);
        assert.deepEqual(more, []);
        assert.equal(edition?.forced, null);
        const published = await editions.latest("amont");
        assert.equal(published?.forced?.findings, 1, "it is said of what nobody had judged");
        const { rows } = await database.pool.query<{ count: number }>(
          "select count(*)::int as count from egide.policy_revision",
        );
        assert.deepEqual(rows, [{ count: 2 }], "the policies themselves are as they were");
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
