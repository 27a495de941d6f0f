import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fixedClock } from "../../kernel/index.ts";
import { postgresServers, type PostgresServer } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { bareActivity, inputOf, registerWith } from "../notices.fixture.ts";
import type { OwnTexts } from "../model/noticeInput.ts";
import { activityKey } from "../model/noticeVersion.ts";
import { plain } from "../model/text.ts";
import { memoryNoticeVersions } from "./memoryNoticeVersions.ts";
import { postgresNoticeVersions } from "./postgresNoticeVersions.ts";
import { postgresOwnTexts } from "./postgresOwnTexts.ts";
import type { NoticeVersions } from "../actions/noticeVersions.ts";
import { publishNotices } from "../actions/publishNotices.ts";

const kept = (text: string) => ({
  id: "prets.1",
  hash: "",
  text,
  context: null,
  source: [],
  reading: { text, status: "read" as const, rules: [], unread: [] },
});
const lending = (period: string) =>
  bareActivity({
    purposes: [{ text: "Prêter des livres.", source: [] }],
    retention: [kept(`Les fiches sont conservées ${period}.`)],
  });
const key = activityKey("prets");

const contract = (
  name: string,
  open: () => Promise<{ versions: NoticeVersions; close(): Promise<void> }>,
): void => {
  const on = (work: (versions: NoticeVersions) => Promise<void>) => async (): Promise<void> => {
    const { versions, close } = await open();
    try {
      await work(versions);
    } finally {
      await close();
    }
  };
  const clock = fixedClock("2031-03-04T10:00:00Z");

  suite(`the publication of notices (${name})`, () => {
    test(
      "makes a version of each text, and another only of those that say something else, with what changed",
      on(async (versions) => {
        const parts = { versions, clock };
        const first = inputOf(registerWith([lending("cinq ans"), bareActivity({ id: "salles" })]));
        const done = await publishNotices(parts, first, "2031-03-04");
        assert.deepEqual(done, { ok: true, value: { changed: 3, withdrawn: 0 } });
        const again = await publishNotices(parts, first, "2031-03-05");
        assert.deepEqual(again, { ok: true, value: { changed: 0, withdrawn: 0 } });
        clock.set("2031-04-01T10:00:00Z");
        const second = inputOf(
          registerWith([lending("trois ans"), bareActivity({ id: "salles" })]),
        );
        const later = await publishNotices(parts, second, "2031-04-01");
        assert.deepEqual(later, { ok: true, value: { changed: 2, withdrawn: 0 } });
        const [latest, before, ...rest] = await versions.list("sauvelande", key);
        assert.equal(rest.length, 0);
        assert.deepEqual([before?.number, latest?.number, latest?.edition], [1, 2, "2031-04-01"]);
        assert.equal(latest?.day.toString(), "2031-04-01");
        assert.deepEqual(before?.changes.fr.map(plain), ["Première version."]);
        assert.deepEqual(latest?.changes.fr.map(plain), [
          "Combien de temps : « Les fiches sont conservées cinq ans. » devient « Les fiches sont conservées trois ans. »",
        ]);
        assert.deepEqual(
          latest?.changes.en[0]?.filter(({ kind }) => kind === "quote"),
          [
            { kind: "quote", text: "Les fiches sont conservées cinq ans." },
            { kind: "quote", text: "Les fiches sont conservées trois ans." },
          ],
        );
        const heads = await versions.heads("sauvelande");
        assert.deepEqual([...heads].map(([of, { number }]) => `${of} ${number}`).toSorted(), [
          "activity/prets 2",
          "activity/salles 1",
          "policy 2",
        ]);
        const found = await versions.find("sauvelande", key, 1);
        assert.match(JSON.stringify(found?.documents?.fr), /cinq ans/);
        assert.doesNotMatch(JSON.stringify(found?.documents?.fr), /trois ans/);
        assert.equal(await versions.find("sauvelande", key, 99_999_999_999), null);
        assert.equal(await versions.head("rive", key), null);
      }),
    );

    test(
      "gives way to others before each text, stops when it is asked to, and goes on from there the next time",
      on(async (versions) => {
        const ids = Array.from({ length: 90 }, (_, at) => `activite-${at}`);
        const input = inputOf(registerWith(ids.map((id) => bareActivity({ id }))));
        const publish = async (most: number) => {
          let asked = 0;
          const giveWay = async () => ++asked <= most;
          const outcome = await publishNotices({ versions, clock, giveWay }, input, null);
          assert.ok(outcome.ok);
          return { asked, ...outcome.value };
        };
        const made = async () => (await versions.heads("sauvelande")).size;
        const { asked, changed } = await publish(50);
        assert.deepEqual([asked, changed], [51, 50]);
        assert.equal(await made(), 50);
        assert.deepEqual(await publish(1000), { asked: 91, changed: 41, withdrawn: 0 });
        assert.equal(await made(), 91);
        const heads = await versions.heads("sauvelande");
        assert.ok([...heads.values()].every(({ number }) => number === 1));
        // What was stopped says nothing of the activities that it did not come to.
        const empty = inputOf(registerWith([]));
        const stopped = { versions, clock, giveWay: async () => false };
        assert.deepEqual(await publishNotices(stopped, empty, null), {
          ok: true,
          value: { changed: 0, withdrawn: 0 },
        });
      }),
    );

    test(
      "withdraws the notice of an activity that has left the register, once, and begins again where it comes back",
      on(async (versions) => {
        const parts = { versions, clock };
        const whole = inputOf(registerWith([lending("cinq ans")]));
        await publishNotices(parts, whole, null);
        const empty = inputOf(registerWith([]));
        const gone = await publishNotices(parts, empty, null);
        assert.deepEqual(gone, { ok: true, value: { changed: 1, withdrawn: 1 } });
        const head = await versions.head("sauvelande", key);
        assert.deepEqual([head?.number, head?.isWithdrawn], [2, true]);
        assert.match(head?.changes.en.map(plain).join("") ?? "", /no longer in the register/);
        const twice = await publishNotices(parts, empty, null);
        assert.deepEqual(twice, { ok: true, value: { changed: 0, withdrawn: 0 } });
        await publishNotices(parts, whole, null);
        const back = await versions.head("sauvelande", key);
        assert.deepEqual([back?.number, back?.isWithdrawn], [3, false]);
      }),
    );

    test(
      "writes nothing where an added text has an empty place, and says which",
      on(async (versions) => {
        const own: OwnTexts = {
          chapters: { officer: { fr: "Voir {website}.", en: "See {website}." } },
          terms: [],
        };
        const input = inputOf(registerWith([lending("cinq ans")]), { own });
        const bare = { ...input, publisher: { ...input.publisher, website: null } };
        const outcome = await publishNotices({ versions, clock }, bare, null);
        assert.deepEqual(outcome.ok ? null : outcome.failure, {
          code: "notices.place-empty",
          params: { place: "website" },
        });
        assert.equal((await versions.heads("sauvelande")).size, 0);
      }),
    );

    test(
      "by two processes at once makes one version of each",
      on(async (versions) => {
        const input = inputOf(registerWith([lending("cinq ans")]));
        await Promise.all([1, 2, 3].map(() => publishNotices({ versions, clock }, input, null)));
        assert.equal((await versions.list("sauvelande", key)).length, 1);
      }),
    );
  });
};

const migratedDatabase = async (server: PostgresServer) => {
  const fresh = await server.freshDatabase({ migrated: true });
  const database = await openDatabase({ url: fresh.url });
  const close = async (): Promise<void> => {
    await database.close();
    await fresh.drop();
  };
  return { database, close };
};

contract("memory", async () => ({ versions: memoryNoticeVersions(), close: async () => {} }));

for (const server of postgresServers()) {
  contract(server.name, async () => {
    const { database, close } = await migratedDatabase(server);
    return { versions: postgresNoticeVersions(database.kysely<unknown>()), close };
  });

  suite(`the added texts of a body (${server.name})`, () => {
    test("are kept as revisions, of which the latest that was published holds", async () => {
      const { database, close } = await migratedDatabase(server);
      try {
        const texts = postgresOwnTexts(database.kysely<unknown>());
        const at = Temporal.Instant.from("2031-03-04T10:00:00Z");
        const none = await texts.draft("rive");
        assert.deepEqual([none.revision, none.isPublished, none.own.terms], [0, true, []]);
        const own = (fr: string): OwnTexts => ({
          chapters: { data: { fr, en: fr } },
          terms: [{ term: "XYZT", meaning: { fr: "x", en: "x" } }],
        });
        const save = { body: "rive", reviewedOn: null, isPublished: false } as const;
        const saved = { ...save, base: 0, revision: 0, own: own("un") };
        assert.ok((await texts.save(saved, at)).ok);
        assert.deepEqual((await texts.published("rive")).chapters, {});
        const stale = await texts.save({ ...saved, own: own("autre") }, at);
        assert.equal(stale.ok ? null : stale.failure.code, "notices.changed");
        const reviewedOn = Temporal.PlainDate.from("2031-03-04");
        const second = { ...saved, base: 1, own: own("deux"), isPublished: true, reviewedOn };
        assert.ok((await texts.save(second, at)).ok);
        assert.deepEqual(await texts.published("rive"), own("deux"));
        assert.ok((await texts.save({ ...saved, base: 2, own: own("trois") }, at)).ok);
        const draft = await texts.draft("rive");
        assert.deepEqual([draft.revision, draft.isPublished, draft.own], [3, false, own("trois")]);
        assert.deepEqual(await texts.published("rive"), own("deux"));
      } finally {
        await close();
      }
    });
  });
}
