import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atShowcase, type Showcase } from "./bannerSite.fixture.ts";

/** Another page of the site in the same browser. */
const otherTab = async ({ visitor, address }: Showcase): Promise<Page> => {
  const tab = await visitor.newPage();
  tab.setDefaultTimeout(8_000);
  await tab.goto(`${address}/page2`);
  await tab.waitForFunction("window.egideConsent");
  return tab;
};

const press = async (tab: Page, name: string): Promise<void> =>
  await tab.getByRole("button", { name, exact: true }).last().click();

suite("other tabs of the same site", { skip: withoutBrowser }, () => {
  test("rule 43: a choice in one closes the banner and loads what was accepted in the others", async () => {
    await atShowcase(async (at) => {
      const tab = await otherTab(at);
      await tab.locator(".egc-layer").waitFor();
      await at.press("Tout accepter");
      await tab.locator(".egc-layer").waitFor({ state: "detached" });
      await tab.waitForFunction("window.shared");
      assert.equal(await tab.evaluate("egideConsent.mayRun('carte')"), true);
      assert.equal(
        await tab.evaluate("egideConsent.state.id"),
        await at.eval("egideConsent.state.id"),
        "one visitor, one number",
      );
      assert.deepEqual(at.errors, []);
    });
  });

  test("rule 44: taking back in one stops what runs in the others, and what it left is gone (AME-65)", async () => {
    await atShowcase(async (at) => {
      await at.press("Tout accepter");
      await at.until("window.shared");
      const tab = await otherTab(at);
      await tab.waitForFunction("window.shared");
      await tab.evaluate("localStorage.setItem('partage.y', '1')");
      assert.match((await tab.locator("iframe").getAttribute("src")) ?? "", /lecteur/);
      await at.page.getByRole("link", { name: "Gestion des cookies" }).click();
      await press(at.page, "Tout refuser");
      await tab.waitForFunction("!window.shared && document.readyState === 'complete'");
      await at.until("!window.shared && document.readyState === 'complete'");
      assert.equal(await tab.locator("iframe").getAttribute("src"), null);
      await tab.locator(".egc-held").waitFor();
      assert.equal(await tab.locator(".egc-layer").count(), 0, "nobody is asked again");
      assert.deepEqual(await at.leftCookies(), []);
      assert.deepEqual(await tab.evaluate("Object.keys(localStorage)"), ["autre"]);
      assert.match((await at.cookie()) ?? "", /\.w\.fr\.\.mesure_lecteur_carte_partage\.0$/);
    });
  });

  test("rule 45: only the tab where somebody chose sends the proof, and keeps their place", async () => {
    await atShowcase(
      async (at) => {
        const tab = await otherTab(at);
        await tab.evaluate("document.querySelector('#champ').focus()");
        await at.press("Tout refuser");
        await tab.locator(".egc-layer").waitFor({ state: "detached" });
        await tab.waitForTimeout(200);
        assert.equal(at.sent.length, 1);
        assert.equal(await tab.evaluate("document.activeElement.id"), "champ");
      },
      { proof: true, page: '<h1>Vitrine</h1><input id="champ" aria-label="Champ">' },
    );
  });

  test("rule 46: what is no choice of what this page asks changes nothing, whoever says it", async () => {
    await atShowcase(async (at) => {
      const tab = await otherTab(at);
      await at.press("Tout accepter");
      await tab.locator(".egc-layer").waitFor({ state: "detached" });
      const value = (await at.cookie()) ?? "";
      for (const said of [
        "",
        "x",
        "__proto__",
        value.split(".").with(2, "0".repeat(64)).join("."),
        value.split(".").with(3, "1").join("."),
      ])
        await at.eval(`new BroadcastChannel("egide-consent").postMessage(${JSON.stringify(said)})`);
      await at.eval(`new BroadcastChannel("egide-consent").postMessage({ given: {} })`);
      await tab.waitForTimeout(200);
      assert.equal(await tab.evaluate("egideConsent.mayRun('carte')"), true);
      assert.deepEqual(at.errors, []);
    });
  });

  test("rule 47: a page that is gone back to knows what was chosen meanwhile", async () => {
    await atShowcase(
      async (at) => {
        await at.page.locator(".egc-layer").waitFor();
        await at.open("/page2");
        await at.press("Tout refuser");
        await at.page.goBack();
        await at.page.locator(".egc-layer").waitFor({ state: "detached" });
        assert.equal(await at.eval("egideConsent.mayRun('mesure')"), false);
        // The same where the browser kept the page as it was, which none does that is driven.
        await at.visitor.clearCookies();
        await at.open("/page3");
        await at.page.locator(".egc-layer").waitFor();
        const tab = await otherTab(at);
        await tab.evaluate("window.BroadcastChannel.prototype.postMessage = () => {}");
        await press(tab, "Tout refuser");
        await at.page.waitForTimeout(100);
        assert.equal(await at.page.locator(".egc-layer").count(), 1);
        await at.eval(`dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))`);
        assert.equal(await at.page.locator(".egc-layer").count(), 0);
      },
      { page: "<h1>Vitrine</h1>" },
    );
  });

  test("rule 48: where tabs cannot reach one another, each page learns of it when it is loaded", async () => {
    await atShowcase(
      async (at) => {
        await at.page.addInitScript(
          "window.BroadcastChannel = class { constructor() { throw new DOMException('denied', 'SecurityError'); } }",
        );
        await at.open("/page2");
        await at.press("Tout refuser");
        assert.equal(await at.page.locator(".egc-layer").count(), 0);
        await at.open("/page3");
        await at.page.waitForTimeout(100);
        assert.equal(await at.page.locator(".egc-layer").count(), 0);
        assert.deepEqual(at.errors, []);
      },
      { page: "<h1>Vitrine</h1>" },
    );
  });
});
