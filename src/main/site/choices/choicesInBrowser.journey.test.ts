import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { violationsOf } from "../../../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../../../test/browser/browser.ts";
import { withAddress } from "../../../../test/browser/site.ts";
import { openSite } from "./choicesSite.fixture.ts";

suite("the choices in a browser", { skip: withoutBrowser }, () => {
  test("are made, used and forgotten without a script", async () => {
    await withAddress(await openSite(), async (address) => {
      await withVisitor(
        async (visitor) => {
          const page = await visitor.newPage();
          await page.goto(`${address}/`);
          await page.getByRole("link", { name: "Choisir mon organisme" }).click();
          await page.getByLabel("Ou mon organisme").selectOption("littoral");
          await page.getByLabel("Un employeur").check();
          await page.getByLabel("Retenir ces choix").check();
          await page.getByRole("button", { name: "Voir mes pages" }).click();
          assert.match(page.url(), /\/organismes\/littoral$/);
          await page.goto(`${address}/`);
          await page.locator("main").getByRole("link", { name: "Changer" }).click();
          await page.getByRole("button", { name: "Oublier mes choix" }).click();
          assert.match(await page.locator("main").innerText(), /ne retient aucun de ces choix/);
          assert.deepEqual(await visitor.cookies(), []);
        },
        { javaScriptEnabled: false },
      );
    });
  });

  test("stand on pages that break no rule of axe and do not stick out, wide and narrow", async () => {
    await withAddress(await openSite(), async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        const check = async (path: string, width: number): Promise<void> => {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${address}${path}`);
          assert.deepEqual(await violationsOf(page), [], path);
          const sticksOut = await page.evaluate<number>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(sticksOut, 0, path);
        };
        for (const path of ["/", "/mes-choix", "/espaces/professionnels"]) await check(path, 360);
        for (const [name, value] of [
          ["egide-body", "littoral"],
          ["egide-space", "employers"],
        ] as const)
          await visitor.addCookies([{ name, value, url: address }]);
        for (const path of ["/mes-choix", "/espaces/employeurs"]) await check(path, 360);
        for (const path of ["/en/", "/en/my-choices", "/en/spaces/employers"])
          await check(path, 1280);
      });
    });
  });
});
