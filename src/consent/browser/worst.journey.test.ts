import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { violationsOf } from "../../../test/browser/axe.ts";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atShowcase } from "./bannerSite.fixture.ts";

suite("a page does its worst", { skip: withoutBrowser }, () => {
  const tag = '<script src="/consent.js" defer></script>';
  test("rule 36: the script twice in a page asks once", async () => {
    await atShowcase(
      async (at) => {
        await at.page.locator(".egc-layer").first().waitFor();
        assert.equal(await at.page.locator(".egc-layer").count(), 1);
        assert.equal(await at.eval("window.measured"), 1);
      },
      { tag: tag + tag },
    );
  });

  test("rule 37: late, long after the page was loaded, it still asks and holds", async () => {
    await atShowcase(
      async (at) => {
        await at.page.waitForLoadState("load");
        await at.page.addScriptTag({ url: "/consent.js" });
        await at.page.locator(".egc-layer").waitFor();
        await at.press("Tout accepter");
        await at.until("window.shared");
      },
      { tag: "", policy: "default-src 'self' 'unsafe-inline'" },
    );
  });

  test("rule 38: in a frame it asks nobody, and holds all the same", async () => {
    await atShowcase(
      async (at) => {
        const frame = at.page.frameLocator("#inner");
        await frame.locator(".egc-held").waitFor();
        assert.equal(await frame.locator(".egc-layer").count(), 0);
      },
      {
        tag: "",
        page: `<iframe id="inner" srcdoc='${`${tag}<iframe data-consent="lecteur" data-src="/embed?x" title="x"></iframe>`.replaceAll("'", "")}' title="cadre"></iframe>`,
        policy: "default-src 'self'",
      },
    );
  });

  test("rule 39: storage and cookies denied, it works for the page that is shown", async () => {
    await atShowcase(
      async (at) => {
        const inner = at.page.frames().find((each) => each !== at.page.mainFrame());
        assert.ok(inner);
        await inner.waitForFunction("window.egideConsent");
        assert.equal(await inner.evaluate("egideConsent.mayRun('partage')"), false);
        await inner.evaluate("egideConsent.refuseAll()");
        assert.equal(await inner.evaluate("egideConsent.mayRun('mesure')"), false);
        assert.deepEqual(at.errors, []);
      },
      {
        tag: "",
        page: `<iframe sandbox="allow-scripts" src="/denied" title="cadre"></iframe>`,
        policy: "default-src 'self' 'unsafe-inline'",
      },
    );
  });

  test("rule 40: offline, what was loaded goes on, and a choice is taken", async () => {
    await atShowcase(
      async (at) => {
        await at.visitor.setOffline(true);
        await at.press("Personnaliser");
        await at.page.getByRole("button", { name: "Tout refuser", exact: true }).last().click();
        assert.match((await at.cookie()) ?? "", /~$/);
      },
      { proof: true, page: "<h1>Vitrine</h1>" },
    );
  });

  test("rule 40 bis: a panel in a file of its own is fetched when it is wanted, and while it cannot be had a plain one chooses by category", async () => {
    await atShowcase(
      async (at) => {
        await at.page.waitForTimeout(200);
        assert.ok(!at.asked.includes("/panel.json"), "not at the start");
        await at.visitor.setOffline(true);
        await at.press("Personnaliser");
        const plain = at.page.locator("dialog[open]");
        await plain.waitFor();
        const said = (await plain.innerText()).replaceAll(/\s+/g, " ");
        assert.match(
          said,
          /Vidéos et contenus.*Lecteur de vidéos \(Vidéos Ltd\), Carte \(Maps Inc\.\)/,
        );
        assert.deepEqual(await violationsOf(at.page), []);
        assert.ok(
          await plain
            .locator("[value=no]")
            .first()
            .isChecked()
            .then((is) => !is),
          "nothing is picked beforehand",
        );
        await plain.locator("[name='s.lecteur_carte'][value=yes]").check();
        await at.page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
        assert.match((await at.cookie()) ?? "", /\.s\.fr\.mesure_lecteur_carte\.partage\.0$/);
        await at.press("Gestion des cookies");
        assert.ok(await plain.locator("[name='s.lecteur_carte'][value=yes]").isChecked());
        await at.page.keyboard.press("Escape");
        await at.visitor.setOffline(false);
        await at.press("Gestion des cookies");
        await at.page.locator("dialog[open][data-egc=panel]").waitFor();
        assert.ok(await at.page.locator("dialog[open] [name='s.carte'][value=yes]").isChecked());
      },
      { apart: true, page: "<h1>Vitrine</h1>" },
    );
  });

  test("rule 40 ter: nor is « Personnaliser » dead where the panel is late, or another file", async () => {
    for (const panel of ["never", "404", "html"] as const)
      await atShowcase(
        async (at) => {
          await at.page.route("**/panel.json", async (route) => {
            if (panel === "404") await route.fulfill({ status: 404, body: "{}" });
            if (panel === "html") await route.fulfill({ body: "<h1>Portail captif</h1>" });
          });
          await at.press("Personnaliser");
          await at.page.locator("dialog[open][data-egc=plain]").waitFor();
          await at.page.unroute("**/panel.json");
          await at.page.keyboard.press("Escape");
          await at.press("Personnaliser");
          await at.page.locator("dialog[open][data-egc=panel]").waitFor();
        },
        { apart: true, page: "<h1>Vitrine</h1>" },
      );
  });

  test("rule 41: a clock years off takes a choice and keeps it", async () => {
    for (const off of [-10, 10])
      await atShowcase(async (at) => {
        await at.page.addInitScript(
          `{ const now = Date.now; Date.now = () => now() + ${off} * 31557600000; }`,
        );
        await at.open("/page2");
        await at.press("Tout refuser");
        await at.page.waitForLoadState();
        // Browsers judge the life of a cookie by the clock of the machine, which the script has no other than.
        const value = (await at.cookie()) ?? "";
        assert.match(value, /\.r\.fr\./);
        await at.open("/page2");
        await at.page.waitForTimeout(200);
        assert.equal(await at.page.locator(".egc-layer").count(), 0);
        assert.deepEqual(at.errors, []);
      });
  });

  test("rule 42: the page makes one request for it, none to another site, and nothing shifts", async () => {
    await atShowcase(
      async (at) => {
        await at.eval(`new PerformanceObserver((list) => { window.shift = (window.shift ?? 0) +
          list.getEntries().reduce((sum, each) => sum + each.value, 0); }).observe({ type: "layout-shift", buffered: true })`);
        await at.page.waitForTimeout(300);
        assert.equal((await at.eval<number | null>("window.shift")) ?? 0, 0);
        assert.deepEqual(
          at.asked.filter((path) => path !== "/favicon.ico"),
          ["/", "/consent.js"],
        );
      },
      {
        page: `<h1>Vitrine</h1><p>${"Des mots. ".repeat(300)}</p><a href="#" data-consent-open>Gestion des cookies</a>`,
      },
    );
  });
});
