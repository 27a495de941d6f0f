import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser, withVisitor } from "../../../../test/browser/browser.ts";
import { alertPaths as paths } from "./alertPaths.ts";
import { site } from "./alertSite.fixture.ts";

suite("the number of an alert while it is filled in", () => {
  test(
    "is that of the criteria in the address, in both languages, and of nobody who has not signed in",
    site(async ({ publish, request, as }) => {
      await publish();
      await publish({ title: "Agent comptable" });
      const count = async (url: string): Promise<unknown> =>
        JSON.parse((await request("GET", url)).body);
      assert.deepEqual(await count(`${paths.count.fr}?q=infirmieres`), {
        count: 1,
        said: "1 offre en ligne correspond à ces critères.",
      });
      assert.deepEqual(await count(paths.count.en), {
        count: 2,
        said: "No criterion: this alert finds all offers. 2 offers online match these criteria.",
      });
      as(null);
      assert.equal((await request("GET", paths.count.fr)).status, 303);
    }),
  );

  test(
    "follows what is typed where scripts run, and sends nothing but criteria",
    { skip: withoutBrowser },
    site(async ({ publish, listen }) => {
      await publish();
      await publish({ title: "Agent comptable" });
      const address = await listen();
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        const asked: string[] = [];
        page.on("request", (request) => {
          if (request.url().includes(paths.count.fr)) asked.push(new URL(request.url()).search);
        });
        await page.goto(address + paths.new.fr);
        const status = page.locator("[data-count] [role=status]");
        const link = page.locator("[data-count-link] a");
        assert.match(await status.innerText(), /2 offres en ligne/);
        await page.getByLabel("Nom de l’alerte").fill("Chut");
        await page.getByLabel("Métier, mots de l’offre, ville").fill("infirmière");
        await status.filter({ hasText: "1 offre en ligne correspond" }).waitFor();
        assert.match((await link.getAttribute("href")) ?? "", /\/offres\?q=infirmi%C3%A8re$/);
        await page.getByLabel("Métier, mots de l’offre, ville").fill("plombier");
        await status.filter({ hasText: "Aucune offre en ligne" }).waitFor();
        assert.equal(await link.isVisible(), false);
        assert.deepEqual(new Set(asked), new Set(["?q=infirmi%C3%A8re", "?q=plombier"]));
      });
    }),
  );
});
