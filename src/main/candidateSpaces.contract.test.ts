import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { inTemporaryFolder } from "../../test/support/temporaryFolder.ts";
import { foldedText, type Condition, type HoldSelector } from "../connectors/index.ts";
import { countUntold, type CandidateIdentity } from "../identity/index.ts";
import { civilDay, fixedClock } from "../kernel/index.ts";
import { openLedger, readOrMakeKey } from "../ledger/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { openMailer, postgresOutbox } from "../platform/mail/index.ts";
import { runRules } from "../retention/index.ts";
import { noticesKept, openSpaces, spaceTermOf } from "./candidates.ts";
import { readConfiguration } from "./config.ts";
import type { Platform } from "./platform.ts";
import { ownPolicy, servedPolicies } from "./policies.ts";
import { retentionParts, runParts } from "./retention.ts";
import { storedPolicies } from "./storedPolicies.ts";
import { noJobs } from "../../test/support/noJobs.ts";

interface Stage {
  readonly database: Database;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly candidates: CandidateIdentity;
  /** Makes an account, activated or not, as it would be at this moment. */
  make(id: string, isActive?: boolean): Promise<void>;
  /** A day goes by: notices are asked for, the mail server takes or refuses what waits, then our own rules run. */
  aDay(server: "takes" | "away" | "none"): Promise<void>;
  /** Whom notices were sent to, with the day of each. */
  readonly told: readonly string[];
  left(): Promise<readonly string[]>;
  /** Whom the hold keeps, of these accounts, while it stands. */
  kept(selector: HoldSelector, ...accounts: readonly string[]): Promise<readonly string[]>;
}

const [server] = postgresServers();
assert.ok(server);

const onStage = async (work: (stage: Stage) => Promise<void>): Promise<void> =>
  await inTemporaryFolder(async (folder) => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const clock = fixedClock("2027-03-31T15:00:00Z");
    const outcome = readConfiguration({ EGIDE_DATA: folder });
    assert.ok(outcome.ok);
    const configuration = outcome.value;
    const key = await readOrMakeKey(folder, async () => false);
    const ledger = openLedger({ database, clock, key, origin: "entraide.example/egide" });
    const platform: Platform = { configuration, clock, database, ledger, close: async () => {} };
    const policies = servedPolicies(configuration, storedPolicies(database));
    const outbox = postgresOutbox(database, clock);
    const candidates = await openSpaces(platform, {
      mailer: openMailer({
        outbox,
        jobs: noJobs,
        footer: { fr: "Réseau", en: "Network" },
      }),
      site: async () => ({}),
      policies,
      report: ({ code }) => assert.fail(code),
    });
    const term = await spaceTermOf(policies)();
    assert.deepEqual(term, { keep: "P6M", before: "P14D" }, "as our own rule says it (law 4)");
    const told: string[] = [];
    const { openStore } = runParts(platform);
    const kept: Stage["kept"] = async (selector, ...accounts) => {
      const { stores, folder: from } = await policies.read(ownPolicy);
      const [store] = stores;
      assert.ok(store);
      const connector = await openStore(store, { readOnly: false, clocks: {}, folder: from });
      try {
        const placedAt = clock.now().toString();
        const words = { reason: "contentieux 14", author: "Odile Sarre", reviewOn: "2027-09-30" };
        await connector.placeHold({ id: "hold-1", selector, placedAt, ...words });
        const held = await Promise.all(
          accounts.map((id) => candidates.isHeld({ id, email: `${id}@courriel.example` })),
        );
        await connector.releaseHold("hold-1");
        return accounts.filter((_id, at) => held[at]);
      } finally {
        await connector.close();
      }
    };
    const deliver = async (mailServer: "takes" | "away" | "none"): Promise<void> => {
      const smtpUrl = mailServer === "none" ? null : "smtp://mail.valmarine.example:587";
      const { onSent } = noticesKept({ smtpUrl }, clock);
      const { rows } = await database.pool.query<{ id: string; recipient: string }>(
        "SELECT id, recipient FROM egide.mail_outbox",
      );
      for (const { id, recipient } of rows) {
        if (mailServer === "away") {
          await outbox.settle(id, "failed");
          continue;
        }
        told.push(`${civilDay(clock.now()).toString()} ${recipient.split("@")[0]}`);
        await outbox.settle(
          id,
          "sent",
          onSent && (async (transaction) => await onSent(id, transaction)),
        );
      }
    };
    try {
      await work({
        database,
        clock,
        candidates,
        told,
        kept,
        make: async (id, isActive = true) => {
          const now = clock.now();
          const made = await candidates.accounts.signUp({
            id,
            email: `${id}@courriel.example`,
            language: "fr",
            passwordHash: "$argon2id$",
            madeAt: now,
            terms: { version: "2027-01-15.0a1b2c3d4e5f", acceptedAt: now },
          });
          assert.equal(made, id);
          if (isActive) assert.ok(await candidates.accounts.activate(id, now));
        },
        aDay: async (mailServer) => {
          const midnight = civilDay(clock.now()).add({ days: 1 }).toZonedDateTime("Europe/Paris");
          // Our own rules run at two, notices are asked for at five.
          clock.set(midnight.add({ hours: 2, minutes: 7 }).toInstant().toString());
          const policy = await policies.read(ownPolicy);
          const rules = policy.rules.filter(({ dataset }) => dataset === "candidats");
          assert.equal(rules.length, 4);
          const result = await runRules(
            { ...retentionParts, ...runParts(platform), clock },
            { policy, rules, execute: true, windows: [], signal: new AbortController().signal },
          );
          assert.ok(result.kind === "ran" && result.report.state === "done", result.kind);
          clock.set(midnight.add({ hours: 5 }).toInstant().toString());
          await candidates.spaces.notify(term);
          await deliver(mailServer);
        },
        left: async () => {
          const { rows } = await database.pool.query<{ id: string }>(
            "SELECT id FROM egide.candidate_account ORDER BY id",
          );
          return rows.map(({ id }) => id);
        },
      });
    } finally {
      await database.close();
      await fresh.drop();
    }
  });

/** Moves to a civil day, at noon, without anything happening in between. */
const goTo = ({ clock }: Pick<Stage, "clock">, day: string): void =>
  clock.set(Temporal.ZonedDateTime.from(`${day}T12:00[Europe/Paris]`).toInstant().toString());

suite("the ends of candidates' spaces", () => {
  test("come six calendar months after the last sign-in, told exactly two weeks before, once (REC-23, REC-24)", async () => {
    await onStage(async (on) => {
      // Six months after 31 August is the last of February: too short a month ends on its last day.
      goTo(on, "2027-08-31");
      await on.make("lea");
      goTo(on, "2028-02-12");
      await on.aDay("takes");
      assert.deepEqual(on.told, [], "fifteen days and more before the end");
      await on.aDay("takes");
      await on.aDay("takes");
      assert.deepEqual(on.told, ["2028-02-15 lea"]);
      goTo(on, "2028-02-28");
      await on.aDay("takes");
      assert.deepEqual(await on.left(), ["lea"], "29 February is the last day");
      await on.aDay("takes");
      assert.deepEqual(await on.left(), []);
      assert.equal(on.told.length, 1);
    });
  });

  test("begin anew with a sign-in, after the notice too, and then there is another notice", async () => {
    await onStage(async (on) => {
      await on.make("lea");
      goTo(on, "2027-09-15");
      await on.aDay("takes");
      assert.deepEqual(on.told, ["2027-09-16 lea"]);
      goTo(on, "2027-09-29");
      assert.ok(await on.candidates.accounts.signedIn("lea", on.clock.now()));
      goTo(on, "2027-11-29");
      await on.aDay("takes");
      assert.deepEqual([await on.left(), on.told.length], [["lea"], 1]);
      goTo(on, "2028-03-14");
      await on.aDay("takes");
      assert.deepEqual(on.told.at(-1), "2028-03-15 lea");
    });
  });

  test("wait for whoever was not told: an outage postpones, and skips nobody (REC-24)", async () => {
    await onStage(async (on) => {
      await on.make("lea");
      goTo(on, "2027-09-15");
      await on.aDay("away");
      await on.aDay("away");
      goTo(on, "2027-10-04");
      await on.aDay("away");
      assert.deepEqual([await on.left(), on.told], [["lea"], []], "nobody told, nothing ended");
      const term = { keep: "P6M", before: "P14D" };
      assert.equal(await countUntold(on.database, term, on.clock.now()), 1, "the operator is told");
      await on.aDay("takes");
      assert.deepEqual(on.told, [], "it was asked for a day ago");
      goTo(on, "2027-10-08");
      await on.aDay("takes");
      assert.deepEqual(on.told, ["2027-10-09 lea"], "four days after the last time");
      assert.equal(await countUntold(on.database, term, on.clock.now()), 0);
      goTo(on, "2027-10-22");
      await on.aDay("takes");
      assert.deepEqual(await on.left(), ["lea"], "fourteen days from the notice on");
      await on.aDay("takes");
      assert.deepEqual([await on.left(), on.told.length], [[], 1]);
    });
  });

  test("wait where there is no mail server: a mail that becomes a file has told nobody (REC-24)", async () => {
    await onStage(async (on) => {
      await on.make("lea");
      goTo(on, "2027-09-15");
      await on.aDay("none");
      assert.equal(on.told.length, 1, "the file is there");
      goTo(on, "2027-10-30");
      await on.aDay("none");
      assert.deepEqual(await on.left(), ["lea"]);
    });
  });

  test("are not told by a mail that somebody has made void by signing in while it waited", async () => {
    await onStage(async (on) => {
      await on.make("lea");
      goTo(on, "2027-09-16");
      await on.candidates.spaces.notify({ keep: "P6M", before: "P14D" });
      await on.candidates.accounts.signedIn("lea", on.clock.now());
      await on.aDay("takes");
      assert.equal(on.told.length, 1, "it leaves all the same");
      assert.equal((await on.candidates.accounts.find("lea"))?.notifiedAt, null);
    });
  });

  test("come seven days after a sign-up that was not activated, and leave the activated alone", async () => {
    await onStage(async (on) => {
      await on.make("attend", false);
      await on.make("lea");
      goTo(on, "2027-04-06");
      await on.aDay("takes");
      assert.deepEqual(await on.left(), ["attend", "lea"], "7 April is the last day");
      await on.aDay("takes");
      assert.deepEqual([await on.left(), on.told], [["lea"], []]);
    });
  });

  test("give way to a hold on the account, and to no other (GDPR art. 17(3)(e))", async () => {
    await onStage(async (on) => {
      await on.make("lea");
      await on.make("paul");
      const { isHeld } = on.candidates;
      const lea = { id: "lea", email: "lea@courriel.example" };
      assert.equal(await isHeld(lea), false, "no hold was ever placed");
      const fields = [{ collection: "candidate_account", column: "email" }];
      const values = [foldedText("LÉA@courriel.example")];
      const key = ["lea"];
      const collection = "candidate_account";
      const active: Condition = { kind: "not", of: { kind: "empty", column: "activated_at" } };
      const onlyLea: Condition = { kind: "compare", column: "id", operator: "is", value: "lea" };
      for (const [selector, held] of [
        [{ kind: "person", values, fields }, ["lea"]],
        [
          { kind: "person", values, fields: [{ collection: "staff_account", column: "email" }] },
          [],
        ],
        [{ kind: "file", collection, key }, ["lea"]],
        [{ kind: "file", collection: "staff_account", key }, []],
        [{ kind: "query", collection, where: onlyLea }, ["lea"]],
        [{ kind: "query", collection, where: active }, ["lea", "paul"]],
        [{ kind: "query", collection, where: { kind: "not", of: active } }, []],
      ] as const)
        assert.deepEqual(await on.kept(selector, "lea", "paul"), held, JSON.stringify(selector));
      assert.equal(await isHeld(lea), false, "a hold that was released keeps nobody");
    });
  });
});
