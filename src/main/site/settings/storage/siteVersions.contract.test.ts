import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../../../test/support/postgres.ts";
import { openDatabase } from "../../../../platform/database/index.ts";
import type { SiteSettings } from "../../../../platform/web/index.ts";
import type { SiteSave, SiteVersions } from "../siteVersions.ts";
import { memorySiteVersions } from "./memorySiteVersions.ts";
import { postgresSiteVersions } from "./postgresSiteVersions.ts";

const save = (base: number, settings: SiteSettings): SiteSave => ({
  base,
  settings,
  author: { kind: "staff", id: "a-1", name: "Orane Velmont" },
  reason: `change ${base + 1}`,
  at: Temporal.Instant.from("2030-01-01T00:00:00.123456Z").add({ hours: base }),
});
const closed = { fr: "Retour à 14 h.", en: "Back at 2 pm." };

const contract = (
  name: string,
  open: () => Promise<{ versions: SiteVersions; close(): Promise<void> }>,
): void => {
  const on = (work: (versions: SiteVersions) => Promise<void>) => async (): Promise<void> => {
    const { versions, close } = await open();
    try {
      await work(versions);
    } finally {
      await close();
    }
  };
  suite(`the versions of a site (${name})`, () => {
    test(
      "are all kept, each with who made it, when, why, and what it changed",
      on(async (versions) => {
        assert.equal(await versions.present(), null);
        assert.deepEqual(await versions.list(10), []);
        const first = { name: "Mairie de Sauvelande", accent: "#8a1538" };
        assert.deepEqual(await versions.save(save(0, first)), { ok: true, number: 1 });
        const second = { accent: "#8a1538", maintenance: closed };
        assert.deepEqual(await versions.save(save(1, second)), { ok: true, number: 2 });
        const same = { maintenance: { en: closed.en, fr: closed.fr }, accent: "#8a1538" };
        assert.ok((await versions.save(save(2, same))).ok);
        const present = await versions.present();
        assert.deepEqual(present?.settings, second);
        assert.deepEqual(await versions.find(3), present);
        assert.deepEqual((await versions.find(1))?.settings, first);
        assert.equal(await versions.find(4), null);
        assert.equal(await versions.find(99_999_999_999), null);
        assert.equal(await versions.find(1.5), null);
        assert.deepEqual(await versions.changesOf("maintenance"), [
          { settings: second, at: save(1, second).at },
        ]);
        assert.deepEqual(
          (await versions.changesOf("name")).map(({ settings }) => settings.name),
          [undefined, "Mairie de Sauvelande"],
        );
        assert.deepEqual(await versions.changesOf("terms"), []);
        const list = await versions.list(10);
        assert.deepEqual(
          list.map(({ number, changed }) => [number, changed]),
          [
            [3, []],
            [2, ["name", "maintenance"]],
            [1, ["name", "accent"]],
          ],
        );
        assert.deepEqual(list[2], {
          number: 1,
          author: { kind: "staff", id: "a-1", name: "Orane Velmont" },
          reason: "change 1",
          at: Temporal.Instant.from("2030-01-01T00:00:00.123456Z"),
          changed: ["name", "accent"],
        });
        assert.deepEqual(await versions.list(1, 1), [list[1]]);
      }),
    );
    test(
      "lose neither of two changes that began from the same one: the second is told",
      on(async (versions) => {
        await versions.save(save(0, { name: "a" }));
        const outcomes = await Promise.all(
          ["b", "c", "d"].map((each) => versions.save(save(1, { name: each }))),
        );
        assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
        for (const outcome of outcomes)
          if (!outcome.ok) assert.equal(outcome.failure.code, "main.site-changed");
        const kept = outcomes.findIndex(({ ok }) => ok);
        assert.deepEqual((await versions.present())?.settings, { name: ["b", "c", "d"][kept] });
        const ahead = await versions.save(save(7, {}));
        assert.equal(ahead.ok ? null : ahead.failure.code, "main.site-changed");
      }),
    );
  });
};

contract("memory", async () => ({ versions: memorySiteVersions(), close: async () => {} }));
for (const server of postgresServers())
  contract(server.name, async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    return {
      versions: postgresSiteVersions(database.kysely<unknown>(), database.transaction),
      close: async () => {
        await database.close();
        await fresh.drop();
      },
    };
  });
