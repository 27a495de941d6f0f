import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import { violationsOf } from "../../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../../test/browser/browser.ts";
import { list, withStores } from "./storesConsole.fixture.ts";

/** No rule of axe is broken, and nothing sticks out, at the narrow width and the wide one. */
const check = async (page: Page, what: string): Promise<void> => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await violationsOf(page, width === 360 ? "all" : "colours"), [], what);
    const sticksOut = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    assert.equal(sticksOut, 0, `${what} at ${width}`);
    const folder = process.env["EGIDE_SCREENSHOTS"];
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${what}-${width}.png`, fullPage: true });
  }
};

suite("the pages about stores in a browser", { skip: withoutBrowser }, () => {
  test("lead from an empty list to a described table and back, and break no rule of axe", async () => {
    await withStores(async ({ web, sqlite }) => {
      const address = await web.listen({ host: "127.0.0.1", port: 0 });
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        await page.goto(`${address}${list}`);
        await check(page, "empty");
        await page.getByRole("link", { name: "Relier une base" }).click();
        await check(page, "connect");
        await page.getByRole("button", { name: "Essayer la liaison" }).click();
        await check(page, "connect-wrong");
        await page.getByLabel("Nom", { exact: true }).fill("guichet");
        await page.getByLabel("EGIDE_STORE_VALMARINE_MORT").check();
        await page.getByRole("button", { name: "Essayer la liaison" }).click();
        assert.match(await page.getByRole("alert").innerText(), /ne répond pas/);
        await page.getByLabel("guichet.sqlite").check();
        await page.getByRole("button", { name: "Essayer la liaison" }).click();
        await check(page, "tested");
        await page.getByRole("button", { name: "Relier cette base" }).click();
        assert.match(await page.getByRole("status").first().innerText(), /Décrivez maintenant/);
        await check(page, "tables");
        await page.getByRole("link", { name: "dossier", exact: true }).click();
        await check(page, "describe");
        const category = page.getByLabel("Catégorie de données de statut");
        await category.selectOption({ label: "ne concerne personne" });
        await page
          .getByLabel("Ce par quoi courriel fait trouver une personne")
          .selectOption({ label: "adresse électronique" });
        await page.getByRole("button", { name: "Enregistrer la description" }).click();
        assert.match(await page.getByRole("status").first().innerText(), /est enregistrée/);
        await page.goto(`${address}${list}`);
        await check(page, "list");
        await page.getByRole("link", { name: "guichet", exact: true }).click();
        await check(page, "store");
        sqlite("alter table dossier drop column telFixe");
        await page.getByRole("link", { name: "Examiner" }).click();
        await page.getByRole("button", { name: "Interroger la base maintenant" }).click();
        assert.match(await page.locator("main").innerText(), /n’a pas de colonne « telFixe »/);
        await check(page, "examined");
        await page.getByRole("link", { name: "Oublier ce que la base n’a plus" }).click();
        await check(page, "forget");
        await page.getByRole("button", { name: "Les oublier" }).click();
        await page.getByRole("link", { name: "Ne plus relier cette base" }).click();
        await check(page, "remove");
        await page.getByRole("button", { name: "Ne plus relier la base" }).click();
        assert.match(await page.locator("main").innerText(), /Aucune base n’est reliée/);
      });
    });
  });
});
