import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { violationsOf } from "../../../../test/browser/axe.ts";
import { withVisitor, withoutBrowser } from "../../../../test/browser/browser.ts";
import { focusOrder } from "../../../../test/browser/keyboard.ts";
import { withAddress } from "../../../../test/browser/site.ts";
import { openBannerSite } from "./bannerSite.fixture.ts";

const manage = "/gestion-des-cookies";
const nothing = { mesure: false, lecteur: false, carte: false, partage: false };

suite("the banner that a server drew, in a browser", { skip: withoutBrowser }, () => {
  test("is there at first paint without a script, shifts nothing, and breaks no rule of axe", async () => {
    const { web } = await openBannerSite();
    await withAddress(web, async (address) => {
      for (const width of [1280, 360])
        await withVisitor(
          async (visitor) => {
            const page = await visitor.newPage();
            await page.route("**/*.js", async (route) => await route.abort());
            for (const path of ["/accueil", manage, "/en/manage-cookies"]) {
              await page.goto(address + path);
              assert.deepEqual(await violationsOf(page), [], `${path} at ${width}`);
              const out = await page.evaluate<number>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth",
              );
              assert.equal(out, 0, `${path} at ${width}`);
            }
            await page.goto(`${address}/accueil`);
            assert.ok(await page.locator(".egc-layer").isVisible());
            await page.getByRole("button", { name: "Tout refuser" }).click();
            await page.waitForURL("**/accueil");
            assert.equal(await page.locator(".egc-layer").count(), 0);
          },
          { viewport: { width, height: 800 } },
        );
    });
  });

  test("takes a press as soon as it can be seen, long before its script is there", async () => {
    const { web, recorded } = await openBannerSite();
    await withAddress(web, async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        page.setDefaultTimeout(8_000);
        await page.route("**/*.js", async () => await new Promise(() => {}));
        await page.goto(`${address}/accueil`, { waitUntil: "commit" });
        await page.getByRole("button", { name: "Tout refuser" }).click();
        await page.getByText("Votre choix est enregistré").waitFor();
        assert.deepEqual(recorded[0]?.given, nothing);
      });
    });
  });

  test("is refused within three presses of Tab", async () => {
    const { web } = await openBannerSite();
    await withAddress(web, async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        await page.goto(`${address}/accueil`);
        const stops = (await focusOrder(page, 3)).map(({ name }) => name);
        assert.ok(stops.includes("Tout refuser"), stops.join(", "));
      });
    });
  });

  test("has the server expire what no script can see, and leaves what is nobody's (AME-65)", async () => {
    const { web } = await openBannerSite();
    await withAddress(web, async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        const hidden = { value: "1", url: address, httpOnly: true } as const;
        await visitor.addCookies([
          { name: "partage_id", ...hidden },
          { name: "mesure_a", ...hidden },
          { name: "autre", ...hidden },
        ]);
        await page.goto(`${address}/accueil`);
        await page.waitForFunction("window.egideConsent");
        const answered = page.waitForResponse((response) => response.request().method() === "POST");
        await page.getByRole("button", { name: "Tout refuser" }).click();
        await answered;
        await page.waitForTimeout(100);
        assert.deepEqual((await visitor.cookies()).map(({ name }) => name).toSorted(), [
          "autre",
          "egide-consent",
        ]);
      });
    });
  });

  test("with its script: takes a choice without leaving the page, and the cookie is the server's", async () => {
    const { web, recorded } = await openBannerSite();
    await withAddress(web, async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        const errors: string[] = [];
        page.on(
          "console",
          (message) => void (message.type() === "error" && errors.push(message.text())),
        );
        page.on("pageerror", (error) => void errors.push(error.message));
        await page.goto(`${address}/accueil`);
        await page.getByRole("button", { name: "Personnaliser" }).click();
        await page.locator("dialog[open]").waitFor();
        assert.deepEqual(await violationsOf(page), []);
        await page.locator("dialog input[name='s.lecteur'][value=yes]").check();
        const answered = page.waitForResponse((response) => response.request().method() === "POST");
        await page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
        await answered;
        await page.locator("#video").waitFor({ state: "visible" });
        assert.equal(await page.locator(".egc-layer").count(), 0);
        assert.deepEqual(recorded[0]?.given, { ...nothing, mesure: true, lecteur: true });
        const kept = (await visitor.cookies()).find(({ name }) => name === "egide-consent");
        assert.ok(!kept?.value.endsWith("~"));
        assert.deepEqual(errors, [], "under the policy of our pages");
        await page.goto(`${address}/suite`);
        assert.equal(await page.locator(".egc-layer").count(), 0);
      });
    });
  });
});
