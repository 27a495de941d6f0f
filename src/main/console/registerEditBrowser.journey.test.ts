import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atDesk } from "../../../test/browser/desk.ts";
import { withConsole } from "./console.fixture.ts";

const list = "/console/valmarine/registre";

suite("a register that is kept in a browser", { skip: withoutBrowser }, () => {
  test("is written by keyboard and eye: a row more, a mistake, two versions side by side, and what will be published", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo", "Orane Velmont");
      const [, id = ""] = /activites\/([a-z0-9-]+)"/.exec((await console.get(list)).body) ?? [];
      const path = `${list}/activites/${id}`;
      await atDesk(console, "Orane Velmont", async ({ page, open, look, press }) => {
        const shoot = async (name: string): Promise<void> => {
          const folder = process.env["SHOTS"];
          for (const width of folder === undefined ? [] : [1280, 360]) {
            await page.setViewportSize({ width, height: 900 });
            await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
          }
        };
        const save = async (): Promise<void> => {
          await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
          await page.waitForLoadState();
        };
        for (const section of [
          "identite",
          "finalites",
          "donnees",
          "destinataires",
          "durees",
          "protection",
          "droits",
          "engagements",
        ]) {
          await open(`${path}/modifier/${section}`);
          await shoot(section);
          if (["donnees", "durees", "droits"].includes(section)) await look();
        }
        await open(`${path}/modifier/destinataires`);
        await press("Ajouter : sous-traitant");
        assert.equal(
          await page.evaluate("document.activeElement.name"),
          "namedProcessors-1-name",
          "the row that was asked for is where the page opens",
        );
        await page.keyboard.type("Hébergis");
        await page.getByLabel("Pays d’hébergement").fill("France");
        await page.keyboard.press("Enter");
        await page.waitForLoadState();
        assert.match((await page.textContent(".error-summary")) ?? "", /deux lettres capitales/);
        await look();
        await shoot("mistake");
        await page.getByLabel("Pays d’hébergement").fill("FR");
        await save();
        assert.match((await page.textContent("main")) ?? "", /Hébergis[^]*France/);
        await look();
        await shoot("activity");

        await open(`${path}/modifier/finalites`);
        await page.locator("#purposes-1-text").fill("Ce qu’Orane écrit.");
        const meanwhile = await console.get(`${path}/modifier/finalites`);
        assert.equal(meanwhile.statusCode, 200);
        await console.send(`${path}/modifier/finalites`, {
          "purposes-1-text": "Ce qui a été écrit entre-temps.",
          step: "save",
        });
        await save();
        assert.match((await page.textContent("main")) ?? "", /Deux versions côte à côte/);
        await look();
        await shoot("conflict");

        await open(`${list}/en-tete/modifier/coordonnees`);
        await look();
        await shoot("head-form");
        await page.locator("#controller-1-name").fill("Valmarine solidaire");
        await save();
        await look();
        await shoot("head");
        await open(`${list}/publier`);
        await look();
        await shoot("publish");
        await open(`${list}/couverture`);
        await look();
        await shoot("coverage");
        await open(`${path}/versions`);
        await look();
        await open(`${path}/versions/1`);
        await look();
        await shoot("version");
        await open("/registre-tenu");
        await look();
        await open(`/registre/${id}`);
        await look();
        await shoot("public");
        await open(list);
        await shoot("list");
      });
    });
  });
});
