import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { somePdf } from "../../test/support/filesOfPeople.ts";
import { civilDay } from "../kernel/index.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { openMailer, postgresOutbox } from "../platform/mail/index.ts";
import { spaceRooms, postgresApplications } from "../recruitment/storage/index.ts";
import { folderOnDisk, loadPolicy, policyReaders } from "../retention/index.ts";
import { someDesk } from "./applications.fixture.ts";
import { applicationTermOf } from "./applications.ts";
import { withConsole } from "./console/console.fixture.ts";
import { heldIn } from "./heldSpace.ts";
import type { Platform } from "./platform.ts";
import { runParts } from "./retention.ts";
import { runPolicy } from "./runPolicy.ts";
import { noJobs } from "../../test/support/noJobs.ts";

const folder = join(import.meta.dirname, "../../policies/own-data");
const keys = openFileKeys(Buffer.alloc(32, 7));

/** Léa applies to an offer at some moment. */
const applyAt = async (
  { database, clock }: Platform,
  id: string,
  submittedAt: Temporal.Instant,
): Promise<void> => {
  const mailer = openMailer({
    outbox: postgresOutbox(database, clock),
    jobs: noJobs,
    footer: { fr: "Égide", en: "Égide" },
  });
  const kysely = database.kysely<unknown>();
  const { transaction } = database;
  const store = { kysely, transaction, clock, keys, mailer, publicUrl: "https://e.example" };
  const kept = await postgresApplications(store).submit({
    id,
    account: "lea",
    offer: `offer of ${id}`,
    body: "valmarine",
    content: {
      language: "fr",
      offerTitle: "Infirmière",
      bodyName: "Valmarine",
      firm: null,
      contact: {
        givenName: "Léa",
        familyName: "Castan",
        contactEmail: `${id}@reponse.example`,
        telephone: null,
        town: null,
        availability: null,
      },
      answers: [],
    },
    documents: [{ id: `cv of ${id}`, kind: "cv", name: "CV.pdf", file: "pdf", content: somePdf() }],
    submittedAt,
    keptUntil: null,
  });
  assert.ok(kept.ok);
};

/** Every row of every table, as text. */
const allRows = async ({ database }: Platform): Promise<string> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts = await Promise.all(
    rows.map(async ({ name }) => {
      const { rows: all } = await database.pool.query<{ row: string }>(
        `select t::text as row from ${name} t`,
      );
      return all.map(({ row }) => row).join(" ");
    }),
  );
  return texts.join(" ");
};

suite("the end of an application", () => {
  test("REC-30: comes twelve calendar months after it was sent, with its files, comments, readers and key, and a receipt that names nobody", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock, ledger } = platform;
      await database.pool.query(
        `insert into egide.candidate_account (id, email, language, password_hash, terms_version,
           terms_accepted_at, made_at, activated_at, signed_in_at)
         values ('lea', 'lea@courriel.example', 'fr', '$argon2id$', 'v', $1, $1, $1, $1)`,
        [clock.now().toString()],
      );
      const today = civilDay(clock.now());
      const at = (period: Temporal.DurationLike): Temporal.Instant =>
        today
          .subtract(period)
          .toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "23:30" })
          .toInstant();
      await applyAt(platform, "canari-old", at({ months: 12, days: 1 }));
      await applyAt(platform, "canari-young", at({ months: 11, days: 20 }));
      const desk = someDesk(platform);
      const reader = { account: "account-1", name: "Orane Velmont", firm: null };
      for (const id of ["canari-old", "canari-young"]) {
        const place = { body: "valmarine", offer: `offer of ${id}`, id };
        assert.ok(await desk.open(place, reader));
        assert.ok((await desk.comment(place, "Permis vérifié", reader)).ok);
      }
      // The mails left long ago.
      await database.pool.query("delete from egide.mail_outbox");
      const before = await ledger.size();
      const execution = { execute: true, windows: [] };
      await runPolicy(platform, loaded.policy, execution, new AbortController().signal);
      const left = async (table: string, column: string): Promise<readonly string[]> => {
        const { rows } = await database.pool.query<{ id: string }>(
          `select distinct ${column} as id from egide.${table}`,
        );
        return rows.map(({ id }) => id);
      };
      assert.deepEqual(await left("application", "id"), ["canari-young"]);
      for (const table of ["key", "document", "comment", "act"])
        assert.deepEqual(
          await left(`application_${table}`, "application"),
          ["canari-young"],
          table,
        );
      const all = await allRows(platform);
      assert.ok(all.includes("canari-young"), "it sees what is there");
      assert.ok(!all.includes("canari-old"), "and nothing of the other, in any table");
      const { rows } = await database.pool.query<{ payload: string }>(
        `select convert_from(payload, 'UTF8') as payload from egide.ledger_entry where index >= $1`,
        [before],
      );
      const receipt = rows.find(({ payload }) => payload.includes('"candidatures"'));
      assert.match(receipt?.payload ?? "", /"application":1/);
      assert.doesNotMatch(receipt?.payload ?? "", /canari|lea|valmarine/);
    });
  });

  test("does not come with that of the space: what stays is said before, with whom and until when, and leads to the space no more", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      await database.pool.query(
        `insert into egide.candidate_account (id, email, language, password_hash, terms_version,
           terms_accepted_at, made_at, activated_at, signed_in_at)
         values ('lea', 'lea@courriel.example', 'fr', '$argon2id$', 'v', $1, $1, $1, $1)`,
        [clock.now().toString()],
      );
      await applyAt(platform, "one", Temporal.Instant.from("2027-01-31T09:00:00Z"));
      const keep = applicationTermOf({ read: async () => loaded.policy });
      assert.equal(await keep(), "P12M");
      const rooms = spaceRooms(database.kysely<unknown>(), keep);
      const [said, ...others] = await rooms.remains("lea");
      assert.deepEqual(others, []);
      assert.match(said?.fr ?? "", /copie chiffrée.*jusqu’au 31 janvier 2028 au plus tard/);
      assert.match(said?.en ?? "", /until 31 January 2028 at the latest/);
      await database.transaction(async (within) => await rooms.delete("lea", within));
      const { rows } = await database.pool.query("select id, account from egide.application");
      assert.deepEqual(rows, [{ id: "one", account: null }]);
      const place = { body: "valmarine", offer: "offer of one", id: "one" };
      const opened = await someDesk(platform).open(place, {
        account: "account-1",
        name: "Orane Velmont",
        firm: null,
      });
      assert.equal(opened?.content?.contact.familyName, "Castan", "it stands on its own");
    });
  });

  test("gives way to a hold that is kept with our own data: on the application, on those to an offer, and on no other", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      await database.pool.query(
        `insert into egide.candidate_account (id, email, language, password_hash, terms_version,
           terms_accepted_at, made_at, activated_at, signed_in_at)
         values ('lea', 'lea@courriel.example', 'fr', '$argon2id$', 'v', $1, $1, $1, $1)`,
        [clock.now().toString()],
      );
      for (const id of ["one", "two"]) await applyAt(platform, id, clock.now());
      const isHeld = heldIn("application", async () => loaded.policy, runParts(platform));
      const held = async (): Promise<readonly string[]> => {
        const ids = ["one", "two"];
        const kept = await Promise.all(ids.map(async (id) => await isHeld({ id })));
        return ids.filter((_id, at) => kept[at]);
      };
      assert.deepEqual(await held(), [], "no hold was ever placed");
      const [store] = loaded.policy.stores;
      assert.ok(store);
      const options = { readOnly: false, clocks: {}, folder: loaded.policy.folder };
      const connector = await runParts(platform).openStore(store, options);
      const collection = "application";
      const placedAt = clock.now().toString();
      const words = { reason: "recours 7", author: "Odile Sarre", reviewOn: "2027-09-30" };
      const ofTwo = {
        kind: "compare",
        column: "offer",
        operator: "is",
        value: "offer of two",
      } as const;
      try {
        for (const [selector, expected] of [
          [{ kind: "file", collection, key: ["one"] }, ["one"]],
          [{ kind: "file", collection: "application_comment", key: ["one"] }, []],
          [{ kind: "query", collection, where: ofTwo }, ["two"]],
          [{ kind: "query", collection, where: { kind: "not", of: ofTwo } }, ["one"]],
        ] as const) {
          await connector.placeHold({ id: "hold-1", selector, placedAt, ...words });
          assert.deepEqual(await held(), expected, JSON.stringify(selector));
          await connector.releaseHold("hold-1");
        }
      } finally {
        await connector.close();
      }
      assert.deepEqual(await held(), [], "a hold that was released keeps nothing");
    });
  });
});
