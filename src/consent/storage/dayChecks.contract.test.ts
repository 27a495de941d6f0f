import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresServers } from "../../../test/support/postgres.ts";
import { fixedClock } from "../../kernel/index.ts";
import { verifyPartOffline } from "../../ledger/index.ts";
import { checkDays, type CheckedDays } from "../actions/checkDays.ts";
import { proveChoice } from "../actions/proveChoice.ts";
import { newProof } from "../proofs.fixture.ts";
import { dropEndedMonths } from "./dropEndedMonths.ts";
import { postgresProofDays } from "./postgresProofDays.ts";
import { postgresProofs } from "./postgresProofs.ts";
import { withProofPlatform, type ProofPlatform } from "./proofs.fixture.ts";

/** Records so many choices a day, from a day on, and closes the days. */
const daysOf = async (
  platform: ProofPlatform,
  from: string,
  counts: readonly number[],
): Promise<readonly (readonly string[])[]> => {
  const { proofs, version, clock, days } = platform;
  const ids: string[][] = [];
  let at = Temporal.Instant.from(from);
  for (const count of counts) {
    clock.set(at.toString());
    const all = Array.from({ length: count }, () => newProof(version, at));
    await Promise.all(all.map((each) => proofs.record(each)));
    ids.push(all.map(({ id }) => id));
    at = at.add({ hours: 24 });
  }
  clock.set(at.toString());
  await days.close();
  return ids;
};

const said = ({ checks }: CheckedDays): readonly string[] =>
  checks.map(({ day, records, fault }) => `${day.toString()} ${records} ${fault ?? "kept"}`);

const proved = async (platform: ProofPlatform, id: string): Promise<boolean> => {
  const [proof] = await platform.proofs.find(id);
  assert.ok(proof);
  const made = await proveChoice(platform, proof);
  return made.ok && verifyPartOffline(made.value, null, platform.ledger.verifierKey).ok;
};

for (const server of postgresServers())
  suite(`checks of the days of proofs on ${server.name}`, () => {
    test("say of each closed day whether it gives the root of the ledger, erased records and all", async () => {
      await withProofPlatform(server, async (platform) => {
        const { proofs, database, checks, clock } = platform;
        const [, second, , fourth] = await daysOf(
          platform,
          "2026-11-26T09:00:00Z",
          [3, 4, 5, 2, 1],
        );
        assert.ok(second && fourth);
        await proofs.erase(second[0] ?? "");
        assert.deepEqual(said(await checkDays(platform)), [
          "2026-11-26 3 kept",
          "2026-11-27 4 kept",
          "2026-11-28 5 kept",
          "2026-11-29 2 kept",
          "2026-11-30 1 kept",
        ]);
        // By hand: one taken away, one added, a day taken away whole.
        await database.pool.query("delete from egide.consent_proof where id = $1", [second[1]]);
        await database.pool.query(
          `insert into egide.consent_proof select gen_random_uuid(), at, shown, action, choices
           from egide.consent_proof where id = $1`,
          [fourth[0]],
        );
        await database.pool.query("delete from egide.consent_day where day = '2026-11-28'");
        const checked = await checkDays(platform);
        assert.deepEqual(said(checked), [
          "2026-11-26 3 kept",
          "2026-11-27 4 other-root",
          "2026-11-28 5 gone",
          "2026-11-29 2 other-root",
          "2026-11-30 1 kept",
        ]);
        await checks.keep(checked.checks, clock.now());
        const read = await checks.read();
        assert.deepEqual(
          [read.closed, read.unchecked, read.checkedAt?.toString()],
          [5, 0, clock.now().toString()],
        );
        assert.deepEqual(
          read.faults.map(({ day, fault }) => `${day.toString()} ${fault}`),
          ["2026-11-27 other-root", "2026-11-28 gone", "2026-11-29 other-root"],
        );
        await checks.keep([], clock.now());
        assert.equal((await checks.read()).unchecked, 4);
      });
    });

    test("say of a day that the ledger lacks that it lacks it", async () => {
      await withProofPlatform(server, async (platform) => {
        await daysOf(platform, "2026-11-29T09:00:00Z", [2]);
        await platform.database.pool.query(
          "insert into egide.consent_day (day, secret, records, closed_at) values ('2026-11-30', '\\x00', 1, now())",
        );
        assert.deepEqual(said(await checkDays(platform)), [
          "2026-11-29 2 kept",
          "2026-11-30 1 no-entry",
        ]);
      });
    });

    test("a record stays provable while the rule ends others of its day, and what is changed then is seen", async () => {
      await withProofPlatform(server, async (platform) => {
        const { days, database, proofs, clock } = platform;
        const [first] = await daysOf(platform, "2026-11-28T09:00:00Z", [6, 3]);
        assert.ok(first);
        const [ended, erased, held, ...others] = first;
        await proofs.erase(erased ?? "");
        assert.equal(await days.keepLeaves(Temporal.PlainDate.from("2026-11-28")), 0, "too early");
        assert.equal(await days.keepLeaves(Temporal.PlainDate.from("2026-11-29")), 1);
        assert.equal(await days.keepLeaves(Temporal.PlainDate.from("2026-11-29")), 0, "once");
        // As the rule does it, row by row, while one is held.
        for (const id of [ended, ...others.slice(1)])
          await database.pool.query("delete from egide.consent_proof where id = $1", [id]);
        assert.ok(await proved(platform, held ?? ""));
        await proofs.erase(others[0] ?? "");
        assert.ok(await proved(platform, held ?? ""));
        assert.deepEqual(said(await checkDays(platform)), [
          "2026-11-28 6 kept",
          "2026-11-29 3 kept",
        ]);
        await database.pool.query(
          `with old as (delete from egide.consent_proof where id = $1 returning *)
           insert into egide.consent_proof select id, at, shown, 'a', choices from old`,
          [held],
        );
        assert.equal(await proved(platform, held ?? ""), false);
        assert.deepEqual(said(await checkDays(platform)), [
          "2026-11-28 6 strays",
          "2026-11-29 3 kept",
        ]);
        await database.pool.query("delete from egide.consent_proof");
        clock.set("2027-01-15T09:00:00Z");
        await dropEndedMonths(database, clock.now());
        const { rows } = await database.pool.query("select from egide.consent_day_leaves");
        assert.equal(rows.length, 0, "leaves go with the month");
        assert.equal((await checkDays(platform)).ended, 2);
      });
    });

    test("leaves of a day that is altered already are not kept as if it were whole", async () => {
      await withProofPlatform(server, async (platform) => {
        const { days, database } = platform;
        const [first] = await daysOf(platform, "2026-11-28T09:00:00Z", [3, 2]);
        await database.pool.query("delete from egide.consent_proof where id = $1", [first?.[0]]);
        assert.equal(await days.keepLeaves(Temporal.PlainDate.from("2026-12-01")), 1);
        assert.deepEqual(said(await checkDays(platform)), [
          "2026-11-28 3 other-root",
          "2026-11-29 2 kept",
        ]);
      });
    });

    test("a server whose clock is late adds nothing to a day that is closed: its choice stands at the beginning of the next", async () => {
      await withProofPlatform(server, async (platform) => {
        const { database, version } = platform;
        const [first] = await daysOf(platform, "2026-11-30T09:00:00Z", [4]);
        const late = fixedClock("2026-11-30T22:15:00Z");
        const proofs = postgresProofs({ database, clock: late, tick: 1 });
        const choice = newProof(version, late.now());
        await proofs.record(choice);
        await proofs.record(choice);
        const found = await platform.proofs.find(choice.id);
        assert.deepEqual(
          found.map(({ at }) => at.toString()),
          ["2026-11-30T23:00:00Z"],
          "midnight in Paris, and once",
        );
        assert.deepEqual(said(await checkDays(platform)), ["2026-11-30 4 kept"]);
        assert.ok(await proved(platform, first?.[0] ?? ""));
      });
    });

    test("whatever is recorded while days are closed is in a day that was closed after it, or in none", async () => {
      await withProofPlatform(server, async (platform) => {
        const { database, version, ledger, clock } = platform;
        const late = fixedClock("2026-11-30T22:59:59Z");
        const recording = postgresProofs({ database, clock: late, tick: 1 });
        const ending = new AbortController();
        const recorded: string[] = [];
        const visitors = Array.from({ length: 8 }, async () => {
          while (!ending.signal.aborted) {
            const choice = newProof(version, late.now());
            await recording.record(choice);
            recorded.push(choice.id);
          }
        });
        await sleep(50);
        clock.set("2026-12-01T09:00:00Z");
        const several = [1, 2].map(() => postgresProofDays({ database, ledger, clock }));
        for (let round = 0; round < 5; round++) {
          await Promise.all(several.map((each) => each.close()));
          await sleep(20);
        }
        ending.abort();
        await Promise.all(visitors);
        const { checks } = await checkDays(platform);
        assert.equal(checks.length, 1);
        assert.equal(checks[0]?.fault, null);
        assert.ok((checks[0]?.records ?? 0) < recorded.length, "some came after");
        clock.set("2026-12-02T09:00:00Z");
        await platform.days.close();
        const all = (await checkDays(platform)).checks;
        assert.ok(all.every(({ fault }) => fault === null));
        assert.equal(
          all.reduce((sum, { records }) => sum + records, 0),
          recorded.length,
        );
      });
    });
  });
