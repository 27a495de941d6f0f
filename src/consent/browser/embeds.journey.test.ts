import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { violationsOf } from "../../../test/browser/axe.ts";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import { atShowcase, showcase } from "./bannerSite.fixture.ts";

const lecteur = showcase.services.find(({ id }) => id === "lecteur") ?? assert.fail();

/** The same with a robot check. */
const withRobotCheck: Inventory = {
  ...showcase,
  services: [
    ...showcase.services,
    {
      ...lecteur,
      id: "robot",
      category: "protection",
      name: { fr: "Anti-robot", en: "Robot check" },
      provider: { ...lecteur.provider, name: "Gardes SA", country: "US" },
    },
  ],
};

const embeds = `<h1>Vitrine</h1>
<iframe data-consent="lecteur" data-src="/embed?lecteur" title="Une vidéo" width="320" height="180"></iframe>
<iframe data-consent="carte" data-src="/embed?carte" title="Un plan" width="320" height="180"></iframe>
<form><div data-consent="robot" id="controle">Je ne suis pas un robot</div></form>
<script type="text/plain" data-consent="robot" src="/robot.js"></script>
<div data-consent="partage" id="boutons"><a href="/partager">Partager</a></div>
<script type="text/plain" data-consent="partage" src="/partage.js"></script>`;

suite("each kind of embed", { skip: withoutBrowser }, () => {
  test("rule 49: video, map, robot check and share buttons have a placeholder that says who would receive what, and load one by one (AME-55 to AME-58)", async () => {
    await atShowcase(
      async (at) => {
        const held = at.page.locator(".egc-held");
        assert.equal(await held.count(), 4);
        assert.deepEqual(await violationsOf(at.page), []);
        for (const [service, receiver, loaded] of [
          ["Lecteur de vidéos", /adresse IP.*Vidéos Ltd \(Irlande\)/s, "asked:/embed?lecteur"],
          ["Carte", /adresse IP.*Maps Inc\. \(États-Unis\)/s, "asked:/embed?carte"],
          ["Anti-robot", /adresse IP.*Gardes SA \(États-Unis\)/s, "window.robot === 1"],
          ["Boutons de partage", /adresse IP.*Social Inc\. \(États-Unis\)/s, "window.shared"],
        ] as const) {
          const one = held.filter({ hasText: service });
          assert.match(await one.innerText(), receiver);
          const before = await held.count();
          await one.getByRole("button", { name: "Afficher une fois" }).click();
          if (loaded.startsWith("asked:")) {
            await at.page.waitForTimeout(200);
            assert.ok(at.asked.includes(loaded.slice(6)), loaded);
          } else await at.until(loaded);
          assert.equal(await held.count(), before - 1, "and no other");
        }
        assert.ok(await at.page.locator("#controle").isVisible());
        assert.ok(await at.page.locator("#boutons").isVisible());
        assert.equal(await at.cookie(), null, "once is no choice");
        assert.ok(await at.page.locator(".egc-layer").isVisible());
        assert.deepEqual(at.errors, []);
      },
      { inventory: withRobotCheck, page: embeds },
    );
  });

  test("rule 50: every address that an element may load from waits", async () => {
    const paths = ["/embed?srcset", "/embed?poster", "/embed?object", "/embed?source"];
    await atShowcase(
      async (at) => {
        await at.page.waitForTimeout(200);
        assert.deepEqual(
          at.asked.filter((path) => paths.includes(path)),
          [],
        );
        await at.press("Tout accepter");
        await at.page.waitForTimeout(300);
        for (const [name, value] of [
          ["srcset", paths[0]],
          ["poster", paths[1]],
          ["data", paths[2]],
        ] as const)
          assert.equal(await at.page.locator(`[data-consent][${name}]`).getAttribute(name), value);
        assert.ok(at.asked.includes("/embed?srcset"));
        assert.ok(at.asked.includes("/embed?poster"));
      },
      {
        policy: "default-src 'self' 'unsafe-inline'",
        page: `<h1>Vitrine</h1><img data-consent="carte" data-srcset="/embed?srcset" alt="Un plan">
          <video data-consent="lecteur" data-poster="/embed?poster" width="320" height="180"></video>
          <object data-consent="carte" data-data="/embed?object" aria-label="Un plan"></object>`,
      },
    );
  });

  test("rule 51: what names a service that nobody declared never loads, and may not", async () => {
    await atShowcase(
      async (at) => {
        await at.press("Tout accepter");
        await at.page.waitForTimeout(200);
        assert.ok(!at.asked.includes("/embed?inconnu"));
        assert.equal(await at.eval("egideConsent.mayRun('inconnu')"), false);
        assert.equal(await at.eval("egideConsent.mayRun('lecteur')"), true);
      },
      {
        page: '<h1>Vitrine</h1><iframe data-consent="inconnu" data-src="/embed?inconnu" title="x"></iframe>',
      },
    );
  });

  test("rule 52: what a frame of the site holds loads with the choice of the page around it", async () => {
    const inner =
      '<script src="/consent.js" defer></script><iframe data-consent="lecteur" data-src="/embed?cadre" title="x"></iframe>';
    await atShowcase(
      async (at) => {
        await at.page.frameLocator("#inner").locator(".egc-held").waitFor();
        await at.press("Tout accepter");
        await at.page.waitForTimeout(300);
        assert.ok(at.asked.includes("/embed?cadre"));
      },
      {
        page: `<h1>Vitrine</h1><iframe id="inner" srcdoc='${inner}' title="cadre"></iframe>`,
        policy: "default-src 'self'",
      },
    );
  });
});
