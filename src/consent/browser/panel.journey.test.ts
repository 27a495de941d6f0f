import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atShowcase } from "./bannerSite.fixture.ts";

const focused = `(() => {
  const e = document.activeElement;
  return e === null || e === document.body ? "nothing" : e.id || e.textContent.trim().slice(0, 30) || e.tagName;
})()`;

suite("the panel", { skip: withoutBrowser }, () => {
  test("rule 10: says of each service who, what for, how long and where to (AME-36, REC-47)", async () => {
    await atShowcase(async ({ page, press }) => {
      await press("Personnaliser");
      const said = (await page.locator("dialog").innerText()).replaceAll(/\s+/g, " ");
      for (const words of [
        "Strictement nécessaires",
        "Mesure d’audience",
        "Vidéos Ltd (Irlande), politique de confidentialité",
        "Situer nos bureaux.",
        "États-Unis, clauses types",
        "map_id (cookie) : 6 mois",
        "partage.* (stockage local) : 1 jour",
        "Données gardées : 25 mois",
      ])
        assert.ok(said.includes(words), `${words} in ${said}`);
    });
  });

  test("rule 11: shows what is strictly necessary as always on, with nothing to press (AME-40, REC-45)", async () => {
    await atShowcase(async ({ page, press }) => {
      await press("Personnaliser");
      const locked = page.locator("dialog fieldset", { hasText: "Se souvenir de vos choix." });
      assert.match(await locked.innerText(), /Toujours actif/);
      assert.equal(await locked.locator("input, button").count(), 0);
    });
  });

  test("rule 12: takes the focus in, keeps it, and gives it back; the page behind is inert", async () => {
    await atShowcase(async ({ page, press, eval: ask }) => {
      await press("Personnaliser");
      for (let at = 0; at < 60; at++) {
        await page.keyboard.press("Tab");
        assert.ok(
          await ask(
            `document.activeElement === document.body || !!document.activeElement.closest("dialog")`,
          ),
          `press ${at}: ${await ask<string>(focused)}`,
        );
      }
      await assert.rejects(
        page.locator("#own").click({ timeout: 500 }),
        "what is behind takes no click",
      );
      await page.keyboard.press("Escape");
      assert.equal(await ask(focused), "Personnaliser");
    });
  });

  test("rule 13: the focus is never lost after a choice, from banner and panel", async () => {
    for (const names of [
      ["Tout refuser"],
      ["Tout accepter"],
      ["Personnaliser", "Enregistrer mes choix"],
      ["Personnaliser", "Tout refuser"],
    ])
      await atShowcase(
        async ({ page, eval: ask }) => {
          await page.locator("#own").focus();
          for (const name of names) {
            await page.getByRole("button", { name, exact: true }).last().focus();
            await page.keyboard.press("Enter");
          }
          assert.equal(await ask(focused), "own", names.join(" → "));
        },
        { page: `<h1>Vitrine</h1><button id="own">Un bouton</button>` },
      );
    // Nobody had it before; and a measurement that ran is stopped by a new page.
    await atShowcase(async ({ press, until, page }) => {
      await press("Tout refuser");
      await until("!window.measured && document.readyState === 'complete'");
      await page.waitForTimeout(100);
      await until(`document.activeElement.tagName === "MAIN"`);
    });
  });

  test("rule 14: saving it untouched loads nothing, and leaves exempt measurement running (AME-47)", async () => {
    await atShowcase(async ({ page, press, asked, cookie, eval: ask }) => {
      await press("Personnaliser");
      const before = asked.length;
      await page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
      await page.waitForTimeout(200);
      assert.deepEqual(asked.slice(before), []);
      assert.match((await cookie()) ?? "", /\.s\.fr\.mesure\.lecteur_carte_partage\.0$/);
      assert.equal(await ask("window.measured"), 1);
    });
  });

  test("rule 15: the Enter key in it never accepts what was not picked", async () => {
    await atShowcase(async ({ page, press, cookie }) => {
      await press("Personnaliser");
      await page.locator("dialog input[name='s.lecteur'][value=no]").focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      assert.match((await cookie()) ?? "", /\.fr\.mesure\.lecteur_carte_partage\.0$/);
    });
  });

  test("rule 16: chooses by service and by category (AME-36, AME-42)", async () => {
    await atShowcase(async ({ page, press, asked, cookie }) => {
      await press("Personnaliser");
      await press("Accepter : Vidéos et contenus");
      await page.locator("dialog input[name='s.carte'][value=no]").check();
      await page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
      assert.match((await cookie()) ?? "", /\.fr\.mesure_lecteur\.carte_partage\.0$/);
      await page.waitForTimeout(200);
      assert.ok(asked.includes("/embed?lecteur"));
      assert.ok(!asked.includes("/embed?carte"));
    });
  });

  test("rule 17: closing it changes nothing, by its button or by Escape, and the banner still asks", async () => {
    await atShowcase(async ({ page, press, cookie }) => {
      await press("Personnaliser");
      await page.locator("dialog input[name='s.carte'][value=yes]").check();
      await page.keyboard.press("Escape");
      assert.equal(await cookie(), null);
      await press("Personnaliser");
      assert.ok(
        !(await page.locator("dialog input[name='s.carte'][value=yes]").isChecked()),
        "what was not saved is forgotten",
      );
      await page.locator("dialog input[name='s.carte'][value=yes]").check();
      await press("Fermer sans rien changer");
      assert.equal(await cookie(), null);
      assert.ok(await page.locator(".egc-layer").isVisible());
    });
  });

  test("rule 18: « Gestion des cookies » opens it again, with what was chosen (AME-65)", async () => {
    await atShowcase(async ({ page, press, eval: ask }) => {
      await press("Tout accepter");
      await page.getByRole("link", { name: "Gestion des cookies" }).click();
      assert.ok(await page.locator("dialog input[name='s.carte'][value=yes]").isChecked());
      await page.keyboard.press("Escape");
      assert.equal(await ask(focused), "Gestion des cookies");
    });
    await atShowcase(
      async ({ page, press }) => {
        await press("Tout refuser");
        await press("Gestion des cookies");
        await page.locator("dialog[open]").waitFor();
      },
      { page: "<h1>Une page qui n’a pas pensé au lien</h1>" },
    );
  });
});
