import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { verifyPartOffline, type PartProof } from "../../ledger/index.ts";
import { proveChoice } from "../actions/proveChoice.ts";
import type { NewProof } from "../model/proof/proof.ts";
import { answers, newProof } from "../proofs.fixture.ts";
import { withProofPlatform, type ProofPlatform } from "./proofs.fixture.ts";

const recorded = async (
  { proofs, version, clock }: ProofPlatform,
  count: number,
): Promise<readonly NewProof[]> => {
  const all = Array.from({ length: count }, (_, at) =>
    newProof(version, clock.now(), {
      action: at % 3 === 0 ? "accept-all" : "refuse-all",
      given: answers(version.services, at % 3 === 0),
      language: at % 2 === 0 ? "fr" : "en",
    }),
  );
  await Promise.all(all.map((each) => proofs.record(each)));
  return all;
};

const codeOf = async (platform: ProofPlatform, id: string): Promise<string | PartProof> => {
  const [proof] = await platform.proofs.find(id);
  assert.ok(proof);
  const proved = await proveChoice(platform, proof);
  return proved.ok ? proved.value : proved.failure.code;
};

for (const server of postgresServers())
  suite(`days of proofs on ${server.name}`, () => {
    test("enter the ledger as one root when they are over, and each record of them is proved far from us", async () => {
      await withProofPlatform(server, async (platform) => {
        const { days, clock, ledger } = platform;
        const monday = await recorded(platform, 7);
        assert.deepEqual(await days.close(), [], "the day goes on");
        assert.equal(await codeOf(platform, monday[0]?.id ?? ""), "consent.day-not-closed");
        clock.set("2026-12-01T09:00:00Z");
        const tuesday = await recorded(platform, 2);
        clock.set("2026-12-04T00:30:00Z");
        assert.deepEqual(
          (await days.close()).map(({ day, records }) => `${day.toString()} ${records}`),
          ["2026-11-30 7", "2026-12-01 2"],
        );
        assert.deepEqual(await days.close(), []);
        for (const { id, action, language } of [...monday, ...tuesday]) {
          const proof = await codeOf(platform, id);
          assert.ok(typeof proof !== "string", `${action}: ${language}`);
          const proved = verifyPartOffline(
            JSON.parse(JSON.stringify(proof)),
            null,
            ledger.verifierKey,
          );
          assert.ok(proved.ok);
          const said = JSON.parse(proved.value.part) as Record<string, unknown>;
          assert.deepEqual(
            [said["id"], said["action"], said["language"], said["version"]],
            [id, action, language, "5f".repeat(32)],
          );
          assert.match(String(said["salt"]), /^[0-9a-f]{32}$/);
        }
        assert.ok((await ledger.verify()).verified);
      });
    });

    test("stay provable when one of their records is erased, and keep nothing of it that anybody could read", async () => {
      await withProofPlatform(server, async (platform) => {
        const { days, clock, proofs, database, ledger } = platform;
        const [mine, theirs, early] = await recorded(platform, 3);
        assert.ok(mine && theirs && early);
        assert.equal(await proofs.erase(early.id), 1, "before the day is over no leaf is left");
        clock.set("2026-12-01T09:00:00Z");
        await days.close();
        assert.equal(await proofs.erase(mine.id), 1);
        assert.deepEqual(await proofs.find(mine.id), []);
        assert.ok(typeof (await codeOf(platform, theirs.id)) !== "string");
        const { rows } = await database.pool.query("select * from egide.consent_erased_leaf");
        assert.equal(rows.length, 1);
        assert.deepEqual(Object.keys(rows[0] as object), ["day", "leaf"]);
        const entries = JSON.stringify(await ledger.entries(0, 10));
        for (const { id } of [mine, theirs, early]) assert.ok(!entries.includes(id));
      });
    });

    test("prove nothing any more when a record of them was changed, added or taken away", async () => {
      for (const damage of [
        "delete from egide.consent_proof where id = $1",
        "insert into egide.consent_proof select gen_random_uuid(), at, shown, action, choices from egide.consent_proof where id = $1",
        "with old as (delete from egide.consent_proof where id = $1 returning *) insert into egide.consent_proof select id, at, shown, 'a', choices from old",
      ])
        await withProofPlatform(server, async (platform) => {
          const { days, clock, database } = platform;
          const [one, other] = await recorded(platform, 5);
          assert.ok(one && other);
          clock.set("2026-12-01T09:00:00Z");
          await days.close();
          assert.ok(typeof (await codeOf(platform, one.id)) !== "string");
          await database.pool.query(damage, [other.id]);
          assert.equal(await codeOf(platform, one.id), "consent.day-altered");
        });
    });

    test("are counted by what was shown and what was done, without anybody in it", async () => {
      await withProofPlatform(server, async (platform) => {
        const { days, clock, database, proofs } = platform;
        const [first] = await recorded(platform, 6);
        clock.set("2026-12-01T09:00:00Z");
        await days.close();
        await proofs.erase(first?.id ?? "");
        const { rows } = await database.pool.query(
          `select s.language, c.action, c.choices::int as n from egide.consent_count c
           join egide.consent_shown s on s.number = c.shown order by 1, 2`,
        );
        assert.deepEqual(
          rows.map((row) => Object.values(row as object).join(" ")),
          ["en a 1", "en r 2", "fr a 1", "fr r 2"],
        );
        const given = await database.pool.query(
          "select service, sum(given)::int as n from egide.consent_service_count group by 1 order by 1",
        );
        assert.deepEqual(given.rows[0], { service: "damdy", n: 2 });
        assert.equal(given.rows.length, 6);
      });
    });

    test("are closed once by two processes, and without those who erase meanwhile in two minds", async () => {
      await withProofPlatform(server, async (platform) => {
        const { days, clock, proofs, ledger } = platform;
        const all = await recorded(platform, 40);
        clock.set("2026-12-01T09:00:00Z");
        await Promise.all([
          days.close(),
          ...all.slice(0, 20).map(({ id }) => proofs.erase(id)),
          days.close(),
        ]);
        assert.equal(await ledger.size(), 1);
        for (const { id } of all.slice(20))
          assert.ok(typeof (await codeOf(platform, id)) !== "string");
      });
    });
  });
