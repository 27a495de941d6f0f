import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { contextOf } from "../../platform/web/index.ts";
import { testSite } from "../site/settings/site.fixture.ts";
import type { SiteFile } from "../site/settings/index.ts";
import { siteToday } from "./siteToday.ts";

const now = Temporal.Instant.from("2030-01-01T00:00:00Z");

suite("what the law wants on a site and nobody has said", () => {
  test("is told, but not of what still holds while a file cannot be read", async () => {
    let file: SiteFile | null = null;
    const site = testSite({ file: () => file });
    const read = siteToday({
      may: () => true,
      isOfSite: async () => true,
      site,
      links: { isRegular: true, list: async () => [] },
    });
    const missing = async (): Promise<readonly string[]> =>
      (await read("valmarine", contextOf({ now }))).map(({ title }) => title);
    assert.equal((await missing()).length, 2);
    const saved = await site.versions.save({
      base: 0,
      settings: { accessibilityContact: "acces@valmarine.example" },
      author: { kind: "staff", id: "account-7", name: "Orane Velmont" },
      reason: "la loi",
      at: now,
    });
    assert.ok(saved.ok);
    assert.match((await missing()).join(), /^[^,]*mentions légales[^,]*$/);
    file = { file: "/srv/data/site.yaml", settings: null, places: "/accent" };
    assert.match((await missing()).join(), /^[^,]*mentions légales[^,]*$/);
  });
});
