import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../../test/browser/browser.ts";
import { atDesk } from "../../../../test/browser/desk.ts";
import { withConsole } from "../console.fixture.ts";

const own = "/console/valmarine/site";

suite("the settings of the site in a browser without scripts", { skip: withoutBrowser }, () => {
  test("are changed by a person in both languages; no page breaks a rule of axe", async () => {
    await withConsole(async (console) => {
      const { signIn, site } = console;
      signIn("site-administrator");
      await atDesk(console, "Orane", async ({ page, open, look, press }) => {
        await open(own);
        await look();
        await page.getByRole("link", { name: "Modifier : Nom et couleur" }).click();
        await look();
        await page.locator("#accent").fill("#ffd500");
        await page.getByLabel("Motif du changement").fill("nouvelle charte");
        await press("Voir avant d’enregistrer");
        assert.match(await page.title(), /^Erreur/);
        await look();
        await page.locator("#accent").fill("#8a1538");
        await press("Voir avant d’enregistrer");
        await look();
        await press("Corriger");
        assert.equal(await page.locator("#accent").inputValue(), "#8a1538");
        await press("Voir avant d’enregistrer");
        await press("Enregistrer");
        assert.match(await page.getByRole("status").innerText(), /enregistrés/);
        for (const path of ["/mentions", "/accessibilite", "/annonce", "/maintenance"]) {
          await open(`${own}${path}`);
          await look();
        }
        await open(`/en${own}/annonce`);
        await page.locator("#fr").fill("Fermé lundi.");
        await page.locator("#en").fill("Closed on Monday.");
        await page.locator("#until").fill("2099-04-08");
        await page.locator("#reason").fill("works");
        await press("See before saving");
        await look();
        await press("Save");
        assert.equal((await site.read()).announcement?.words.en, "Closed on Monday.");
        await open(`/en${own}/versions/1`);
        await look();
        await page.getByRole("link", { name: "Go back to this version" }).click();
        await look();
        await open(`/en${own}/versions`);
        await look();
      });
    });
  });

  test("come back filled in after a session that ended, in both languages, narrow and wide", async () => {
    await withConsole(async (console) => {
      const { signIn, endSession, site } = console;
      await atDesk(console, "Orane", async ({ page, open, look, press }) => {
        for (const [prefix, see, ended, into, back, here] of [
          [
            "",
            "Voir avant d’enregistrer",
            "Votre session a pris fin",
            "Connectez-vous (nouvel onglet)",
            "Reprendre ma saisie",
            /avant la fin de la session/,
          ],
          [
            "/en",
            "See before saving",
            "Your session has ended",
            "Sign in (new tab)",
            "Take up what I typed",
            /before the session ended/,
          ],
        ] as const) {
          signIn("site-administrator");
          await open(`${prefix}${own}/annonce`);
          const french = page.locator("#fr");
          await french.fill("Fermé « lundi » <tôt> & mardi.");
          await page.locator("#until").fill("2099-04-08");
          endSession();
          await press(see);
          assert.equal(await page.locator("h1").innerText(), ended);
          const link = page.getByRole("link", { name: into });
          assert.equal(await link.getAttribute("target"), "_blank");
          await look();
          await press(back);
          assert.equal(await page.locator("h1").innerText(), ended, "nobody has signed in yet");
          await look();
          signIn("site-administrator");
          await press(back);
          assert.match(await page.getByRole("status").innerText(), here);
          assert.equal(await french.inputValue(), "Fermé « lundi » <tôt> & mardi.");
          await look();
          await press(see);
          assert.match(await page.title(), /^(?:Erreur|Error)/, "genuine, and not yet whole");
          assert.equal(await french.inputValue(), "Fermé « lundi » <tôt> & mardi.");
        }
        await page.locator("#en").fill("Closed on Monday.");
        await page.locator("#reason").fill("works");
        await press("See before saving");
        endSession();
        await press("Save");
        assert.equal(await page.locator("h1").innerText(), "Your session has ended");
        signIn("site-administrator");
        await press("Take up what I typed");
        assert.equal(await page.locator("#reason").inputValue(), "works");
        assert.equal(await site.versions.present(), null, "the form again, and nothing is saved");
      });
    });
  });
});
