import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../../test/browser/browser.ts";
import { atDesk } from "../../../../test/browser/desk.ts";
import {
  dpo,
  onQuestions,
  questions,
  sentencePath,
  sentences,
  withRulePages,
} from "./rulePages.fixture.ts";

suite("sentences and rules in a browser", { skip: withoutBrowser }, () => {
  test("bind a sentence without a script, on pages that break no rule of axe, narrow and wide", async () => {
    await withRulePages(async (pages) => {
      await atDesk(pages, dpo, async ({ page, open, look, press }) => {
        const start = "/console/valmarine/regles";
        await open(start);
        await look();
        await page.getByRole("link", { name: "Les questions sont conservées" }).click();
        await look();
        await page.getByRole("link", { name: "Relier cette phrase à une table" }).click();
        await press("Continuer");
        assert.match(await page.getByRole("alert").innerText(), /Choisissez une table/);
        await look();
        await page.getByLabel("Base et table").selectOption({ label: "guichet › question" });
        await press("Continuer");
        await press("Vérifier");
        await page.getByRole("alert").getByRole("link").click();
        assert.match(page.url(), /#clock$/);
        await page
          .getByLabel("La durée court à partir de")
          .selectOption({ label: "repondue_le (date)" });
        await press("Vérifier");
        assert.match(await page.locator("main").innerText(), /Elle tient la phrase/);
        await look();
        await page.getByLabel("Pourquoi ce changement").fill("Demande du guichet");
        await press("Enregistrer la règle");
        assert.match(
          await page.locator("main").innerText(),
          /Règle repondre-aux-questions-question/,
        );
        await look();
        for (const path of [
          `${start}/regle/repondre-aux-questions-question`,
          `${start}/simulation?du=2030-03&au=2030-12`,
          `${start}/regle/repondre-aux-questions-question/texte`,
          `${start}/regle/repondre-aux-questions-question/retirer`,
          `${start}${questions}/texte${onQuestions}`,
          `/en${start}${sentencePath(sentences.book)}`,
        ]) {
          await open(path);
          await look();
        }
      });
    });
  });
});
