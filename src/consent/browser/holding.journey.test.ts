import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atShowcase, type Showcase } from "./bannerSite.fixture.ts";

const heldPaths = ["/partage.js", "/embed?lecteur", "/embed?carte", "/embed?style"];

const loaded = ({ asked }: Showcase): readonly string[] =>
  heldPaths.filter((path) => asked.includes(path));

/** What the page keeps, the choice left out. */
const kept = async (at: Showcase): Promise<readonly string[]> => [
  ...(await at.leftCookies()),
  ...(await at.eval<string[]>("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")),
];

suite("what needs consent waits for it", { skip: withoutBrowser }, () => {
  test("rule 19: scripts, frames, images and links load nothing before a choice (REC-44, AME-52, AME-55, AME-58)", async () => {
    await atShowcase(async (at) => {
      await at.page.waitForTimeout(300);
      assert.deepEqual(loaded(at), []);
      assert.deepEqual(await kept(at), ["mesure_a"], "exempt measurement alone");
      assert.ok(await at.eval("window.inlined === undefined"));
      assert.deepEqual(at.errors, [], "and a strict policy has nothing to refuse");
    });
  });

  test("rule 20: all of it loads once accepted, without a reload, under a strict policy and Trusted Types", async () => {
    await atShowcase(async (at) => {
      await at.press("Tout accepter");
      await at.until("window.shared && window.inlined");
      await at.page.waitForTimeout(200);
      assert.deepEqual(loaded(at).toSorted(), heldPaths.toSorted());
      assert.deepEqual(at.errors, []);
      assert.equal(at.asked.filter((path) => path === "/").length, 1);
    });
  });

  test("rule 21: exempt measurement runs once from the start, and again on the next page (AME-47)", async () => {
    await atShowcase(async (at) => {
      assert.equal(await at.eval("window.measured"), 1);
      await at.press("Tout accepter");
      await at.until("window.shared");
      assert.equal(await at.eval("window.measured"), 1, "and no second time");
    });
  });

  test("rule 22: after a refusal nothing is written and nothing is read but the choice, on this page and the next (AME-62, AME-64)", async () => {
    await atShowcase(async (at) => {
      await at.press("Tout refuser");
      await at.page.waitForLoadState();
      await at.until("!window.measured");
      for (const path of ["/page2", "/sous/dossier/page3"]) {
        await at.page.addInitScript(`window.reads = [];
          for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
            const own = Object.getOwnPropertyDescriptor(Window.prototype, name) ?? Object.getOwnPropertyDescriptor(window, name);
            Object.defineProperty(window, name, { get() { window.reads.push(name); return own.get.call(window); } });
          }
          const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
          Object.defineProperty(document, "cookie", { get() { return cookie.get.call(document); },
            set(text) { window.reads.push("set " + text); cookie.set.call(document, text); } });`);
        await at.open(path);
        await at.page.waitForTimeout(200);
        assert.deepEqual(await at.eval("window.reads"), [], path);
        assert.equal(await at.page.locator(".egc-layer").count(), 0, "nor is anybody asked again");
        assert.deepEqual(await at.leftCookies(), []);
      }
      assert.deepEqual(loaded(at), []);
    });
  });

  test("rule 23: a placeholder says who would receive what, and loads once on a click", async () => {
    await atShowcase(async (at) => {
      const held = at.page.locator(".egc-held");
      assert.equal(await held.count(), 1, "of what would be seen alone");
      assert.match(
        await held.innerText(),
        /Lecteur de vidéos.*adresse IP.*Vidéos Ltd \(Irlande\)/s,
      );
      const [width, height] = await at.eval<number[]>(
        `(() => { const box = document.querySelector(".egc-held").getBoundingClientRect(); return [box.width, box.height]; })()`,
      );
      assert.ok((width ?? 0) >= 300 && (height ?? 0) >= 180, `${width} × ${height}`);
      await at.press("Tout refuser");
      await at.page.waitForLoadState();
      await at.press("Afficher une fois");
      await at.page.waitForTimeout(200);
      assert.deepEqual(loaded(at), ["/embed?lecteur"]);
      assert.match(
        (await at.cookie()) ?? "",
        /lecteur_carte_partage\.0$/,
        "once is no choice for ever",
      );
      await at.open("/page2");
      await held.waitFor();
    });
  });

  test("rule 24: and for ever, where that is asked, for that service alone (AME-55)", async () => {
    await atShowcase(async (at) => {
      await at.press("Toujours afficher");
      await at.page.waitForTimeout(200);
      assert.deepEqual(loaded(at), ["/embed?lecteur"]);
      assert.match((await at.cookie()) ?? "", /\.fr\.mesure_lecteur\.carte_partage\.0$/);
      await at.open("/page2");
      await at.page.waitForTimeout(200);
      assert.equal(await at.page.locator(".egc-held").count(), 0);
    });
  });

  test("rule 25: what is put into the page later waits too", async () => {
    await atShowcase(async (at) => {
      const add = `{ const e = document.createElement("iframe"); e.dataset.consent = "lecteur";
        e.dataset.src = "/embed?tard"; e.title = "tard"; document.body.append(e); }`;
      await at.eval(add);
      await at.page.waitForTimeout(100);
      assert.ok(!at.asked.includes("/embed?tard"));
      await at.press("Tout accepter");
      await at.page.waitForTimeout(200);
      assert.ok(at.asked.includes("/embed?tard"));
    });
  });

  test("rule 26: Global Privacy Control refuses all, exempt measurement too, and it is said (AME-47)", async () => {
    await atShowcase(
      async (at) => {
        assert.match(await at.page.locator(".egc-layer").innerText(), /Global Privacy Control/);
        assert.ok(await at.eval("window.measured === undefined"));
        assert.deepEqual(await kept(at), []);
        assert.equal(await at.cookie(), null, "nothing is written without an act");
        await at.press("Personnaliser");
        assert.ok(await at.page.locator("[data-egc=said]").isVisible());
        await at.page.keyboard.press("Escape");
        await at.press("J’ai compris");
        assert.match((await at.cookie()) ?? "", /\.g\.fr\.\.mesure_lecteur_carte_partage\.0$/);
      },
      { signals: true },
    );
  });

  test("rule 26 bis: a choice made on the site is more particular than the signal, and holds against it", async () => {
    await atShowcase(
      async (at) => {
        await at.press("Personnaliser");
        await at.page.locator("dialog input[name='s.lecteur'][value=yes]").check();
        await at.page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
        await at.page.waitForTimeout(200);
        assert.deepEqual(loaded(at), ["/embed?lecteur"]);
        assert.match((await at.cookie()) ?? "", /\.fr\.lecteur\.mesure_carte_partage\.0$/);
        await at.open("/page2");
        await at.page.waitForTimeout(200);
        assert.equal(await at.page.locator(".egc-layer").count(), 0);
        assert.ok(await at.eval("window.measured === undefined"));
      },
      { signals: true },
    );
  });

  test("rule 27: a page learns of a choice by a typed API and an event", async () => {
    await atShowcase(async (at) => {
      await at.eval(
        `window.heard = []; document.addEventListener("egide-consent", (e) => window.heard.push(e.detail))`,
      );
      assert.equal(await at.eval("egideConsent.mayRun('carte')"), false);
      await at.press("Tout accepter");
      assert.equal(await at.eval("egideConsent.mayRun('carte')"), true);
      assert.equal(await at.eval("heard.length === 1 && heard[0].given.carte"), true);
      assert.equal(await at.eval("typeof egideConsent.state.id"), "string");
    });
  });

  test("rule 27 bis: it is a module as well, which gives the same API to whoever imports it", async () => {
    await atShowcase(
      async (at) => {
        await at.until("window.imported");
        assert.equal(await at.eval("imported === egideConsent && imported.mayRun('carte')"), false);
        assert.ok(await at.eval("imported === egideConsent"));
        await at.press("Tout accepter");
        await at.until("window.shared");
        assert.deepEqual(at.errors, []);
      },
      {
        tag: '<script type="module" nonce="n0nce">import { egideConsent } from "/consent.mjs"; window.imported = egideConsent;</script>',
      },
    );
  });

  test("rule 28: the optional module tells Google's tags: denied first, then what was chosen, never a profile (AME-52)", async () => {
    await atShowcase(
      async (at) => {
        await at.press("Tout accepter");
        const heard = await at.eval<(readonly [string, string, Record<string, string>])[]>(
          "dataLayer.map((each) => [...each])",
        );
        assert.deepEqual(heard[0]?.slice(0, 2), ["consent", "default"]);
        assert.equal(heard[0]?.[2]["ad_storage"], "denied");
        assert.deepEqual(heard.at(-1)?.slice(0, 2), ["consent", "update"]);
        assert.equal(heard.at(-1)?.[2]["analytics_storage"], "granted");
        assert.equal(
          heard.at(-1)?.[2]["ad_storage"],
          "denied",
          "no service was said to stand for it",
        );
        assert.ok(heard.every((each) => each[2]["ad_personalization"] === "denied"));
      },
      {
        tag: '<script src="/consent-mode.js" data-analytics="partage"></script><script src="/consent.js" defer></script>',
      },
    );
  });
});
