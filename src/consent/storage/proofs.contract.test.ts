import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { fixedClock } from "../../kernel/index.ts";
import { openDatabase, type Database } from "../../platform/database/index.ts";
import { newProof, textVersion } from "../proofs.fixture.ts";
import { memoryProofs } from "./memoryProofs.ts";
import { memoryTextVersions } from "./memoryTextVersions.ts";
import { packMonths } from "./packMonths.ts";
import { postgresProofs } from "./postgresProofs.ts";
import { postgresTextVersions } from "./postgresTextVersions.ts";
import { proofsContract, type ProofsUnderTest } from "./proofsContract.ts";

const start = "2026-11-30T09:00:00Z";

proofsContract("memory", async (use) => {
  const clock = fixedClock(start);
  await use({ proofs: memoryProofs(clock), versions: memoryTextVersions(), clock });
});

for (const server of postgresServers()) {
  const withPostgres = async (
    use: (tested: ProofsUnderTest & { readonly database: Database }) => Promise<void>,
  ): Promise<void> => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const clock = fixedClock(start);
    try {
      const proofs = postgresProofs({ database, clock });
      await use({ proofs, versions: postgresTextVersions(database), clock, database });
    } finally {
      await database.close();
      await fresh.drop();
    }
  };

  proofsContract(`PostgreSQL (${server.name})`, withPostgres);

  suite(`the table of proofs on ${server.name}`, () => {
    test("refuses a change of what was proved, of whichever month", async () => {
      await withPostgres(async ({ proofs, versions, database, clock }) => {
        await versions.keep(textVersion, clock.now());
        const version = await versions.find(textVersion.hash);
        assert.ok(version);
        for (const moment of [start, "2027-02-01T00:00:00Z"]) {
          clock.set(moment);
          await proofs.record(newProof(version, clock.now()));
        }
        for (const table of ["consent_proof", "consent_proof_2026_11", "consent_proof_2027_02"])
          await assert.rejects(
            database.pool.query(`update egide.${table} set action = 'a'`),
            /what was proved is not changed/,
          );
        await assert.rejects(
          database.pool.query("update egide.consent_version set content = '{}'"),
          /what was proved is not changed/,
        );
      });
    });

    test("opens a month once, however many begin it together", async () => {
      await withPostgres(async ({ versions, database, clock }) => {
        await versions.keep(textVersion, clock.now());
        const version = await versions.find(textVersion.hash);
        assert.ok(version);
        const several = [1, 2, 3, 4].map(() => postgresProofs({ database, clock }));
        const all = several.map(() => newProof(version, clock.now()));
        await Promise.all(several.map((each, at) => each.record(all[at] ?? assert.fail())));
        for (const { id } of all) assert.equal((await several[0]?.find(id))?.length, 1);
      });
    });

    test("takes no more than 120 bytes for a record of eighty services, keys included, once its month is over", async () => {
      await withPostgres(async ({ database, clock, proofs, versions }) => {
        const services = Array.from({ length: 80 }, (_, at) => `service-${at}`);
        await versions.keep({ ...textVersion, hash: "80".repeat(32), services }, clock.now());
        const version = await versions.find("80".repeat(32));
        assert.ok(version);
        const one = newProof(version, clock.now());
        await proofs.record(one);
        await database.pool.query(
          `insert into egide.consent_proof select gen_random_uuid(), at + n * interval '1 ms', shown, action, choices
           from egide.consent_proof, generate_series(1, 30000) n`,
        );
        const weigh = async (): Promise<number> => {
          await database.pool.query("vacuum analyze egide.consent_proof_2026_11");
          const { rows } = await database.pool.query<{ each: number }>(
            `select pg_total_relation_size('egide.consent_proof_2026_11')::float8 / count(*) as each from egide.consent_proof`,
          );
          return rows[0]?.each ?? NaN;
        };
        assert.equal(await packMonths(database, clock.now()), 0, "the month goes on");
        const before = await weigh();
        clock.set("2026-12-01T00:00:00Z");
        assert.equal(await packMonths(database, clock.now()), 1);
        assert.equal(await packMonths(database, clock.now()), 0, "once");
        const after = await weigh();
        assert.ok(after < before && after <= 120, `${before.toFixed(1)}, then ${after.toFixed(1)}`);
        assert.equal((await proofs.find(one.id)).length, 1);
      });
    });

    test("finds its month after a restore, which knows nothing of months", async () => {
      await withPostgres(async ({ proofs, versions, database, clock }) => {
        await versions.keep(textVersion, clock.now());
        const version = await versions.find(textVersion.hash);
        assert.ok(version);
        const id = newProof(version, clock.now()).id;
        await database.pool.query(
          `insert into egide.consent_proof (id, at, shown, action, choices) values ($1, $2, $3, 'r', '\\x00')`,
          [id, start, version.shown.get("fr")],
        );
        await proofs.record(newProof(version, clock.now(), { id, action: "accept-all" }));
        assert.equal((await proofs.find(id)).length, 2);
        const { rows } = await database.pool.query(
          "select count(*)::int as n from egide.consent_proof_elsewhere",
        );
        assert.deepEqual(rows, [{ n: 0 }]);
      });
    });
  });
}
