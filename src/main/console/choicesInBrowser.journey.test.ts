import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atDesk } from "../../../test/browser/desk.ts";
import { postgresEvidence, postgresProofDays } from "../../consent/storage/index.ts";
import { addProofSite, openProofSite } from "../consent/proofSite.ts";
import { chosen } from "./choices.fixture.ts";
import { withConsole } from "./console.fixture.ts";

/** The smallest picture that is one. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

suite("proofs of choices in a browser", { skip: withoutBrowser }, () => {
  test("are found by an officer, seen and erased by their visitor, on pages that break no rule of axe (AME-42, AME-65)", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const { platform } = console;
      addProofSite(console.web, { ...openProofSite(platform), keepServed: async () => true });
      const { version, ids } = await chosen(console, 12);
      const [id = ""] = ids;
      await postgresProofDays(platform).close();
      const takenAt = platform.clock.now();
      const layer = "first" as const;
      const shot = { language: "fr", layer, width: 375, image: picture };
      await postgresEvidence(platform).keep(
        version,
        {
          code: "sha384-AAAA",
          screenshots: [
            { ...shot, address: "https://a.example", browser: "Chromium 140", takenAt },
          ],
        },
        takenAt,
      );
      await atDesk(console, "dpo", async ({ page, open, look, press }) => {
        await open("/console/valmarine/choix");
        await look();
        await open(`/console/valmarine/choix/${version}`);
        await look();
        await open("/console/valmarine/choix/jours");
        await look();
        await open("/console/valmarine/choix/preuve");
        await page.getByLabel("Identifiant du choix").fill("moi");
        await press("Voir");
        assert.match(await page.locator(".error-summary").innerText(), /s’écrit comme/);
        await look();
        await page.getByLabel("Identifiant du choix").fill(id);
        await press("Voir");
        await page.getByText("Preuve du choix 1").click();
        assert.match(await page.locator("pre").innerText(), /egide\/ledger-part@1/);
        await look();
        await open("/ma-preuve");
        await look();
        await page.getByLabel("Identifiant de mon choix").fill(id);
        await press("Voir ce qui est gardé");
        assert.match(await page.locator("main").innerText(), /tout refuser/);
        await look();
        await press("Effacer mes preuves");
        assert.match(await page.locator("main").innerText(), /sont effacées/);
        await look();
      });
    });
  });
});
