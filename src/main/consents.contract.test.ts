import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { civilDay } from "../kernel/index.ts";
import { folderOnDisk, loadPolicy, policyReaders } from "../retention/index.ts";
import { withConsole } from "./console/console.fixture.ts";
import { runPolicy } from "./runPolicy.ts";

const folder = join(import.meta.dirname, "../../policies/own-data");

suite("our own rule of consents", () => {
  test("ends the proof of a consent five years after it counted last, and none that still counts", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      const today = civilDay(clock.now());
      const day = (period: Temporal.DurationLike): string =>
        `${today.subtract(period).toString()}T12:00:00Z`;
      await database.pool.query(
        `insert into egide.consent_purpose (id, body, activity, content, words_number, words_hash, counts_from, opened_at)
           values ('purpose', 'valmarine', 'lettre', '{"title":{"fr":"Lettre"}}', 1, 'hash', 1, now());`,
      );
      await database.pool.query(
        "insert into egide.consent_words (hash, words) values ('hash', '{}')",
      );
      for (const [id, expires, ended] of [
        ["counts", null, null],
        ["expired", day({ years: 5, days: 2 }), null],
        ["recent", day({ years: 4 }), null],
        ["taken back", null, day({ years: 5, days: 2 })],
        ["taken back late", null, day({ years: 4 })],
        ["taken back before its end", day({ years: 1 }), day({ years: 5, days: 2 })],
      ] as const)
        await database.pool.query(
          `insert into egide.given_consent (id, purpose, person, words_number, words_hash, language, means, giver, given_at,
             expires_at, ended_at, ended_how, ended_means, salt)
           values ($1, 'purpose', convert_to($1, 'UTF8'), 1, 'hash', 'fr', 'link', 'self', $2, $3, $4,
             case when $4::timestamptz is not null then 'withdrawn' end,
             case when $4::timestamptz is not null then 'link' end, '\\x00')`,
          [id, day({ years: 9 }), expires, ended],
        );
      const execution = { execute: true, windows: [] };
      await runPolicy(platform, loaded.policy, execution, new AbortController().signal);
      const { rows } = await database.pool.query<{ id: string }>(
        "select id from egide.given_consent where purpose = 'purpose' order by id",
      );
      assert.deepEqual(
        rows.map(({ id }) => id),
        ["counts", "recent", "taken back late"],
      );
    });
  });
});
