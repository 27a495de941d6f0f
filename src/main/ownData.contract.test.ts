import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { civilDay } from "../kernel/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { folderOnDisk, loadPolicy, policyReaders } from "../retention/index.ts";
import { dropEndedMonths, openMonths, postgresTextVersions } from "../consent/storage/index.ts";
import { withConsole } from "./console/console.fixture.ts";
import { runPolicy } from "./runPolicy.ts";

const folder = join(import.meta.dirname, "../../policies/own-data");

suite("the datasets of our own data", () => {
  test("describe every field of each table that they describe, and none that is not there", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    const described = loaded.policy.datasets.flatMap(({ collections }) => [...collections]);
    assert.ok(described.length > 10, String(described.length));
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    try {
      const { rows } = await database.pool.query<{ table: string; fields: readonly string[] }>(
        `select table_name as table, array_agg(column_name::text order by column_name) as fields
         from information_schema.columns where table_schema = 'egide' group by table_name`,
      );
      const made = new Map(rows.map(({ table, fields }) => [table, fields]));
      for (const [table, fields] of described)
        assert.deepEqual([table, fields.toSorted()], [table, made.get(table)]);
    } finally {
      await database.close();
      await fresh.drop();
    }
  });
});

suite("the rules of our own data", () => {
  test("keep a line of the agent log for twelve months, and end it with the day on which they are over", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    const { policy } = loaded;
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const today = civilDay(clock.now());
      const days = [
        today.subtract({ months: 12, days: 2 }),
        today.subtract({ months: 12 }).add({ days: 1 }),
        today,
      ];
      for (const day of days)
        await database.pool.query(
          `insert into egide.agent_log (at, actor_kind, actor, actor_name, action, outcome)
           values ($1, 'staff', 'account-1', 'Orane Velmont', 'rules.read', 'read')`,
          [`${day.toString()}T12:00:00Z`],
        );
      const execution = { execute: true, windows: [] };
      const said = await runPolicy(platform, policy, execution, new AbortController().signal);
      assert.equal(said.state, "done");
      const { rows } = await database.pool.query<{ day: string }>(
        "select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from egide.agent_log order by at",
      );
      assert.deepEqual(
        rows.map(({ day }) => day),
        days.slice(1).map(String),
      );
    });
  });

  test("end an offer, what searches read of it and its versions two years after it was shown, its contact six months after, and a draft a year after its last change", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const ago = (period: Temporal.DurationLike): string =>
        `${civilDay(clock.now()).subtract(period).toString()}T12:00:00Z`;
      const offers: readonly (readonly [id: string, changed: string, ends: string | null])[] = [
        ["old", ago({ years: 3 }), ago({ years: 2, days: 2 })],
        ["told", ago({ years: 3 }), ago({ months: 6, days: 2 })],
        ["recent", ago({ years: 3 }), ago({ months: 5 })],
        ["forgotten", ago({ years: 1, days: 2 }), null],
        ["draft", ago({ months: 11 }), null],
      ];
      for (const [id, changed, ends] of offers) {
        await database.pool.query(
          `insert into egide.offer (id, body, status, revision, content, contact_email, opens_at, ends_at, made_at,
             changed_at, author_kind, author, author_name)
           values ($1, 'valmarine', $2, 1, '{}', 'emploi@rives.example', $3, $3, $4, $4, 'staff', 'a', 'Orane')`,
          [id, ends === null ? "draft" : "published", ends, changed],
        );
        await database.pool.query(
          `insert into egide.offer_version (offer, number, status, content, at, author_kind, author, author_name)
           values ($1, 1, 'draft', '{}', $2, 'staff', 'a', 'Orane')`,
          [id, changed],
        );
        await database.pool.query(
          `insert into egide.offer_shown (offer, body, family, contract, working_time, telework, departments,
             regions, opens_at, closes_at, title_words, words)
           select id, body, '', '', '', '', '{}', '{}', opens_at, ends_at, '{}', '' from egide.offer
           where id = $1 and ends_at is not null`,
          [id],
        );
      }
      const execution = { execute: true, windows: [] };
      await runPolicy(platform, loaded.policy, execution, new AbortController().signal);
      const { rows } = await database.pool.query<Record<string, string | null>>(
        `select id, contact_email, (select count(*) from egide.offer_version where offer = id) as versions,
           (select count(*) from egide.offer_shown where offer = id) as shown
         from egide.offer where id = any($1) order by id`,
        [offers.map(([id]) => id)],
      );
      assert.deepEqual(
        rows.map((row) => Object.values(row).join(" ")),
        ["draft emploi@rives.example 1 0", "recent emploi@rives.example 1 1", "told  1 1"],
      );
    });
  });

  test("end a candidate’s profile, documents, key and alerts with their space, and nobody else’s (REC-23)", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const ago = (period: Temporal.DurationLike): string =>
        `${civilDay(clock.now()).subtract(period).toString()}T12:00:00Z`;
      const children = [
        ["key", "wrapped, made_at", "'\\x00', now()"],
        ["profile", "content, saved_at", "'\\x00', now()"],
        [
          "document",
          "id, kind, about, content, added_at",
          "$1 || '-cv', 'cv', '\\x00', '\\x00', now()",
        ],
        [
          "alert",
          "id, name, query, mails, paused, tells_from, made_at",
          "$1 || '-alert', '', 'q=soins', 'daily', false, now(), now()",
        ],
      ] as const;
      for (const [id, signedIn] of [
        ["lea", ago({ months: 6, days: 2 })],
        ["paul", ago({ months: 5 })],
      ] as const) {
        await database.pool.query(
          `insert into egide.candidate_account (id, email, language, password_hash, terms_version,
             terms_accepted_at, made_at, activated_at, signed_in_at, notified_at)
           values ($1, $1 || '@courriel.example', 'fr', '$argon2id$', 'v', $2, $2, $2, $2, $3)`,
          [id, signedIn, ago({ days: 20 })],
        );
        for (const [table, columns, values] of children)
          await database.pool.query(
            `insert into egide.candidate_${table} (account, ${columns}) values ($1, ${values})`,
            [id],
          );
        await database.pool.query(
          `insert into egide.candidate_alert_offer (alert, offer, found_at, due_at)
           values ($1 || '-alert', 'offer-1', now(), now())`,
          [id],
        );
      }
      const execution = { execute: true, windows: [] };
      await runPolicy(platform, loaded.policy, execution, new AbortController().signal);
      for (const [table] of children) {
        const { rows } = await database.pool.query(
          `select account from egide.candidate_${table} where account in ('lea', 'paul')`,
        );
        assert.deepEqual(rows, [{ account: "paul" }], table);
      }
      const { rows } = await database.pool.query("select alert from egide.candidate_alert_offer");
      assert.deepEqual(rows, [{ alert: "paul-alert" }], "the offers that an alert has found");
    });
  });

  test("end a message of the contact form after thirty days, and the exercise of a right after three months (REC-43, REC-38)", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const today = civilDay(clock.now());
      for (const [id, right, day] of [
        ["old", null, today.subtract({ days: 32 })],
        ["recent", null, today.subtract({ days: 29 })],
        ["old right", "access", today.subtract({ months: 3, days: 2 })],
        ["right", "access", today.subtract({ months: 2 })],
      ] as const)
        await database.pool.query(
          `insert into egide.contact_message (id, subject, right_exercised, wrapped, content, received_at, told)
           values ($1, 'question', $2, '\\x00', '\\x00', $3, true)`,
          [id, right, `${day.toString()}T12:00:00Z`],
        );
      const execution = { execute: true, windows: [] };
      await runPolicy(platform, loaded.policy, execution, new AbortController().signal);
      const { rows } = await database.pool.query<{ id: string }>(
        "select id from egide.contact_message order by id",
      );
      assert.deepEqual(
        rows.map(({ id }) => id),
        ["recent", "right"],
      );
    });
  });

  test("end the addresses of whoever is to be told of a breach a month after their list was given, and no other", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const today = civilDay(clock.now());
      for (const [number, day] of [
        [1, today.subtract({ months: 1, days: 2 })],
        [2, today.subtract({ days: 26 })],
      ] as const)
        await database.pool.query(
          `insert into egide.incident_recipient (mailing, number, recipient, state, uploaded_at)
           values ('mailing', $1, '\\x00', 'failed', $2)`,
          [number, `${day.toString()}T12:00:00Z`],
        );
      const execution = { execute: true, windows: [] };
      await runPolicy(platform, loaded.policy, execution, new AbortController().signal);
      const { rows } = await database.pool.query("select number from egide.incident_recipient");
      assert.deepEqual(rows, [{ number: 2 }]);
    });
  });

  test("end proofs of choices after twenty-five months, in whichever month they stand, and give back a month that is empty (REC-49, AME-66)", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const today = civilDay(clock.now());
      const days = [
        today.subtract({ months: 30 }),
        today.subtract({ months: 25, days: 2 }),
        today.subtract({ months: 24 }),
        today,
      ];
      const versions = postgresTextVersions(database);
      const hash = "5f".repeat(32);
      await versions.keep(
        { hash, site: "egide", content: "{}", services: [], origins: [], languages: ["fr"] },
        clock.now(),
      );
      for (const day of days) {
        await openMonths(database, day);
        await database.pool.query(
          `insert into egide.consent_proof (id, at, shown, action, choices)
           values (gen_random_uuid(), $1, 1, 'r', '\\x00')`,
          [`${day.toString()}T12:00:00Z`],
        );
      }
      const months = async (): Promise<number> => {
        const { rows } = await database.pool.query<{ n: number }>(
          "select count(*)::int as n from pg_inherits where inhparent = 'egide.consent_proof'::regclass",
        );
        return rows[0]?.n ?? 0;
      };
      const before = await months();
      assert.equal(await dropEndedMonths(database, clock.now()), 0, "nothing ends but by the rule");
      const execution = { execute: true, windows: [] };
      const said = await runPolicy(
        platform,
        loaded.policy,
        execution,
        new AbortController().signal,
      );
      assert.equal(said.state, "done");
      const { rows } = await database.pool.query<{ day: string }>(
        "select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from egide.consent_proof order by at",
      );
      assert.deepEqual(
        rows.map(({ day }) => day),
        days.slice(2).map(String),
      );
      const dropped = await dropEndedMonths(database, clock.now());
      assert.ok(dropped >= 2, String(dropped));
      assert.equal(await months(), before - dropped);
    });
  });
});
