import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openSite, withVisit } from "./choicesSite.fixture.ts";

suite("a space", () => {
  test("shows the activities that the register says of such persons, and by which words they were found", async () => {
    await withVisit(async ({ get }) => {
      const individuals = await get("/espaces/particuliers");
      assert.match(individuals, /Recevoir les candidatures/);
      assert.doesNotMatch(individuals, /Tenir la comptabilité/);
      assert.match(individuals, /demandeur, abonné/);
      assert.match(await get("/espaces/professionnels"), /Tenir la comptabilité/);
      assert.match(await get("/espaces/employeurs"), /Instruire les demandes d’aide/);
      assert.match(
        await get("/organismes/littoral/espaces/employeurs"),
        /Aucune activité du registre ne vous nomme/,
      );
      assert.match(
        await get("/organismes/littoral/espaces/professionnels"),
        /\/organismes\/littoral\/registre\/[\w-]+"/,
      );
      assert.match(await get("/espaces/rois"), /web\.not-found/);
    });
  });

  test("has an English address in English, to which the one with the French word leads for good", async () => {
    const web = await openSite();
    try {
      for (const [fr, en] of [
        ["particuliers", "individuals"],
        ["professionnels", "professionals"],
        ["employeurs", "employers"],
      ] as const) {
        for (const [french, english] of [
          ["/espaces", "/en/spaces"],
          ["/organismes/littoral/espaces", "/en/bodies/littoral/spaces"],
        ] as const) {
          const page = await web.inject(`${english}/${en}`);
          assert.equal(page.statusCode, 200, en);
          assert.match(page.body, new RegExp(`href="${french}/${fr}"\\s+lang="fr"`));
          const back = await web.inject(`${french}/${fr}`);
          assert.match(back.body, new RegExp(`href="${english}/${en}"\\s+lang="en"`));
          const moved = await web.inject(`${english}/${fr}`);
          assert.deepEqual([moved.statusCode, moved.headers.location], [308, `${english}/${en}`]);
        }
        assert.match((await web.inject("/en/")).body, new RegExp(`href="/en/spaces/${en}"`));
      }
    } finally {
      await web.close();
    }
  });
});
