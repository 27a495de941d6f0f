import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { violationsOf } from "../../../../test/browser/axe.ts";
import { withVisitor, withoutBrowser } from "../../../../test/browser/browser.ts";
import { withAddress } from "../../../../test/browser/site.ts";
import { showcase } from "../../browser/bannerSite.fixture.ts";
import { openBannerSite } from "./bannerSite.fixture.ts";

const path = "/gestion-des-cookies/ailleurs/apercu";

suite("the preview of the banner of a site", { skip: withoutBrowser }, () => {
  test("is a small site whose video, map and buttons wait for a click, and come from nobody (AME-52, AME-55, AME-58)", async () => {
    const { web, recorded } = await openBannerSite(showcase, {
      others: [{ ...showcase, site: "ailleurs" }],
    });
    await withAddress(web, async (address) => {
      for (const width of [1280, 360])
        await withVisitor(
          async (visitor) => {
            const page = await visitor.newPage();
            const [errors, hosts]: [string[], Set<string>] = [[], new Set()];
            page.on("console", (message) => {
              if (message.type() === "error") errors.push(message.text());
            });
            page.on("request", (request) => void hosts.add(new URL(request.url()).origin));
            await page.goto(address + path);
            await page.waitForFunction("window.egideConsent");
            assert.equal(
              await page.locator(".sample-video, .sample-map, .sample-share").count(),
              3,
            );
            for (const kind of ["video", "map", "share"])
              assert.ok(!(await page.locator(`.sample-${kind}`).isVisible()), kind);
            assert.equal(await page.locator(".egc-held").count(), 3, "each has its placeholder");
            assert.ok(await page.locator(".sample-count").isVisible(), "exempt measurement runs");
            assert.deepEqual(await violationsOf(page), []);
            assert.equal(
              await page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth",
              ),
              0,
            );
            await page
              .locator(".sample-wide .egc-held", { hasText: "Lecteur de vidéos" })
              .getByRole("button", { name: "Afficher une fois" })
              .click();
            await page.locator(".sample-video").waitFor({ state: "visible" });
            assert.ok(!(await page.locator(".sample-map").isVisible()));
            await page.getByRole("button", { name: "Tout accepter" }).first().click();
            for (const kind of ["map", "share"])
              await page.locator(`.sample-${kind}`).waitFor({ state: "visible" });
            assert.deepEqual(await violationsOf(page), []);
            assert.equal(recorded.at(-1)?.site, "ailleurs");
            assert.deepEqual(errors, [], "under the policy of our pages");
            assert.deepEqual([...hosts], [address]);
          },
          { viewport: { width, height: 800 } },
        );
    });
  });
});
