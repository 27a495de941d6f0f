import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../../test/browser/browser.ts";
import { atDesk } from "../../../../test/browser/desk.ts";
import { withConsole } from "../consoleSite.fixture.ts";
import { addHoldPages } from "./holdRoutes.ts";

suite("holds in a browser without scripts", { skip: withoutBrowser }, () => {
  test("a person is held, kept until another day, and released; no page breaks a rule of axe", async () => {
    await withConsole(addHoldPages, async (stage) => {
      await atDesk(stage, "Orane Velmont", async ({ page, open, look, press }) => {
        await open("/console/valmarine/gels");
        await look();
        await page.getByRole("link", { name: "Poser un gel" }).click();
        await look();
        await page.getByRole("link", { name: "Une personne" }).click();
        await press("Voir ce qui serait gelé");
        assert.match(await page.title(), /^Erreur/);
        await look();
        await page.getByLabel("Ce qui désigne la personne").fill("ysaline\nYsa-Line");
        await page.getByLabel("Motif").fill("contrôle 12");
        await page.getByLabel("À réexaminer le").fill("2030-09-30");
        await press("Voir ce qui serait gelé");
        await look();
        await press("Corriger la saisie");
        const typed = page.getByLabel("Ce qui désigne la personne");
        assert.equal(await typed.inputValue(), "ysaline\nYsa-Line");
        await press("Voir ce qui serait gelé");
        await press("Poser le gel");
        assert.match(await page.getByRole("status").first().innerText(), /Le gel est posé/);
        await look();
        assert.doesNotMatch(page.url(), /ysa/i);
        await page.getByRole("link", { name: "Reporter le réexamen" }).click();
        await look();
        await page.getByLabel("À réexaminer le").fill("2031-03-31");
        await press("Reporter le réexamen");
        assert.match(await page.locator("main").innerText(), /31 mars 2031/);
        await open("/console/valmarine/gels");
        await look();
        await page.getByRole("link", { name: "contrôle 12" }).click();
        await page.getByRole("link", { name: "Lever ce gel" }).click();
        await look();
        await press("Lever ce gel");
        assert.match(await page.locator("main").innerText(), /Aucun gel/);
        for (const path of ["dossier?table=piece", "requete?table=dossier", "requete"]) {
          await open(`/console/valmarine/gels/poser/${path}`);
          await look();
        }
      });
    });
  });
});
