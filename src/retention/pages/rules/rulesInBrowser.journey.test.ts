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
        await open(`${start}${sentencePath(sentences.vouchers, "/relier")}`);
        await page.getByLabel("Base et table").selectOption({ label: "guichet › bon" });
        await press("Continuer");
        await page
          .getByLabel("La durée court à partir de")
          .selectOption({ label: "emis_le (date)" });
        const first = page.getByRole("group", { name: "Cas 1", exact: true });
        await first.getByLabel("Champ (facultatif)").selectOption({ label: "statut" });
        await first.getByLabel("Valeur").fill("neuf");
        await press("Ajouter une condition au cas 1");
        const second = page.getByRole("group", { name: "Cas 1, condition 2" });
        await second.getByLabel("Avec la précédente").selectOption({ label: "à part" });
        await press("Retirer la condition 2 du cas 1");
        await page.getByRole("button", { name: "Ajouter un cas" }).focus();
        await page.keyboard.press("Enter");
        await page.waitForLoadState();
        await page.getByRole("group", { name: "Cas 2", exact: true }).waitFor();
        assert.equal(
          await page.evaluate("document.activeElement.id"),
          "case2Keep",
          "the page opens at the case that was asked for",
        );
        assert.equal(await first.getByLabel("Valeur").inputValue(), "neuf");
        await look();
        await press("Retirer le cas 2");
        assert.equal(await page.getByRole("group", { name: "Cas 2", exact: true }).count(), 0);
        for (const each of [
          "Une date prise dans une autre table",
          "Seulement certaines lignes",
          "les litiges",
          "Avertir avant la fin",
          "Champs à changer",
        ])
          await page.locator("summary", { hasText: each }).click();
        await press("Dire comment les litiges se rattachent");
        await look();
        await press("Retirer le lien 1 des litiges");
        // Enter in a field checks the rule, whatever buttons stand above.
        await first.getByLabel("Valeur").press("Enter");
        await page.waitForLoadState();
        assert.match(await page.locator("main").innerText(), /La règle telle qu’elle serait/);
        assert.match(await page.getByRole("alert").innerText(), /énonce plusieurs durées/);
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
