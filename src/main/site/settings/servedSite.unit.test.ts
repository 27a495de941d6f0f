import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { hasCode } from "../../../../test/support/code.ts";
import { fixedClock } from "../../../kernel/index.ts";
import type { SiteSettings } from "../../../platform/web/index.ts";
import { servedSite, setMaintenance } from "./servedSite.ts";
import type { SiteFile } from "./siteFile.ts";
import { memorySiteVersions } from "./storage/memorySiteVersions.ts";

const by = {
  author: { kind: "command-line", id: "c.lan", name: "c.lan" },
  reason: "egide maintenance on",
  at: Temporal.Instant.from("2030-01-01T00:00:00Z"),
} as const;
const words = { fr: "Retour à 14 h.", en: "Back at 2 pm." };

/** Two processes on one database, whose questions are counted. */
const opened = () => {
  const clock = fixedClock("2030-01-01T00:00:00Z");
  const versions = memorySiteVersions();
  let file: SiteFile | null = null;
  let questions = 0;
  let isAway = false;
  const counted = {
    ...versions,
    present: async () => {
      questions += 1;
      if (isAway) throw new Error("the database is away");
      return await versions.present();
    },
  };
  const process = () => servedSite({ readFile: async () => file, versions: counted, clock });
  const save = async (site: ReturnType<typeof process>, settings: SiteSettings) => {
    const base = (await versions.present())?.number ?? 0;
    assert.ok((await site.versions.save({ ...by, base, settings })).ok);
  };
  return {
    here: process(),
    there: process(),
    save,
    versions,
    setFile: (next: SiteFile | null) => void (file = next),
    setAway: (next: boolean) => void (isAway = next),
    pass: (milliseconds: number) => clock.set(clock.now().add({ milliseconds }).toString()),
    questions: () => questions,
  };
};

suite("the site that is served", () => {
  test("is that of the database, shown at once where it was changed and after a second elsewhere, for one question", async () => {
    const { here, there, save, pass, questions } = opened();
    assert.deepEqual([await here.read(), await there.read()], [{}, {}]);
    await save(here, { name: "La Rive" });
    assert.deepEqual(await here.read(), { name: "La Rive" });
    assert.deepEqual(await there.read(), {});
    pass(1_000);
    const before = questions();
    const all = await Promise.all(Array.from({ length: 20 }, async () => await there.read()));
    assert.ok(all.every(({ name }) => name === "La Rive"));
    assert.equal(questions() - before, 1);
    pass(999);
    await there.read();
    assert.equal(questions() - before, 1);
  });

  test("is what it was while the database is away", async () => {
    const { here, there, save, pass, setAway } = opened();
    await save(here, { maintenance: words });
    assert.deepEqual(await there.read(), { maintenance: words });
    setAway(true);
    pass(5_000);
    assert.deepEqual(await there.read(), { maintenance: words });
    setAway(false);
    await save(here, {});
    pass(5_000);
    assert.deepEqual(await there.read(), {});
  });

  test("is that of a file alone where one rules; of a file that never could be read, that of the database", async () => {
    const { here, save, setFile } = opened();
    await save(here, { name: "La Rive", maintenance: words });
    assert.equal((await here.ruling()).kind, "database");
    const file = { file: "site.yaml", settings: { name: "Sauvelande" }, places: null };
    setFile(file);
    assert.deepEqual(await here.read(), { name: "Sauvelande" });
    assert.deepEqual(await here.ruling(), { kind: "file", ...file });
    setFile({ file: "site.yaml", settings: null, places: "/accent" });
    assert.equal((await here.read()).name, "La Rive");
    assert.equal((await here.ruling()).kind, "file");
  });

  test("is closed and opened as a version like others, and not twice", async () => {
    const { here, save, versions } = opened();
    await save(here, { name: "La Rive" });
    assert.equal(await setMaintenance(here.versions, words, by), null);
    assert.deepEqual(await here.read(), { name: "La Rive", maintenance: words });
    const later = { ...words, fr: "Retour à 15 h." };
    assert.deepEqual(await setMaintenance(here.versions, later, by), words);
    assert.deepEqual(await setMaintenance(here.versions, null, by), later);
    assert.equal(await setMaintenance(here.versions, null, by), null);
    assert.deepEqual(await here.read(), { name: "La Rive" });
    assert.deepEqual(
      (await versions.list(9)).map(({ changed }) => changed),
      [["maintenance"], ["maintenance"], ["maintenance"], ["name"]],
    );
    const late = { ...versions, present: async () => null };
    await assert.rejects(setMaintenance(late, words, by), hasCode("main.site-changed"));
  });
});
