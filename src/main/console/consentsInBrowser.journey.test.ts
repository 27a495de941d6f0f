import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atDesk } from "../../../test/browser/desk.ts";
import { addPersonalPages, addSatisfactionForm } from "../../consent/pages/index.ts";
import { openConsents } from "../consents.ts";
import { satisfactionQuestion } from "../../consent/pages/index.ts";
import { withConsole } from "./console.fixture.ts";

const list = "/console/valmarine/consentements";

suite("consent in a browser", { skip: withoutBrowser }, () => {
  test("is asked for by an officer, given and taken back by a person, and proved, on pages that break no rule of axe (AME-08, CRA-29 to CRA-31)", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const consents = await openConsents(console.platform);
      addPersonalPages(console.web, consents);
      addSatisfactionForm(console.web, consents);
      await atDesk(console, "dpo", async ({ page, open, look, press }) => {
        await open(`${list}/nouvelle`);
        await press("Enregistrer");
        await look();
        await page.getByLabel("Activité du registre").selectOption({ index: 1 });
        for (const [label, text] of [
          ["Titre en français", "Lettre d’information"],
          ["Titre en anglais", "Newsletter"],
          ["Phrase de la case, en français", "J’accepte de recevoir la lettre."],
          ["Phrase de la case, en anglais", "I agree to receive the letter."],
          ["Explication en français", "Votre adresse sert à vous l’envoyer."],
          ["Explication en anglais", "Your address serves to send it to you."],
        ] as const)
          await page.getByLabel(label).fill(text);
        await page.getByLabel("Écrire à la personne").check();
        await page.getByLabel("Combien").fill("1");
        await page.getByLabel("De quoi").selectOption("years");
        await page.getByLabel("Il se demande aussi pour des enfants").check();
        await press("Enregistrer");
        await look();
        const all = await consents.purposes.list("valmarine");
        const purpose = all.find(({ content }) => content.minors) ?? assert.fail("a purpose");
        const person = consents.keys.person("valmarine", purpose.id, "A-1");
        const givesUntil = consents.clock.now().add({ hours: 24 });
        const link = `/mon-consentement/${consents.keys.token({ purpose: purpose.id, person, givesUntil })}`;
        await open(link);
        await look();
        await press("Donner mon consentement");
        assert.match(await page.locator(".error-summary").innerText(), /Cochez la case/);
        await look();
        await page.getByLabel("La personne elle-même").check();
        await page.getByLabel("J’accepte de recevoir la lettre.").check();
        await press("Donner mon consentement");
        await look();
        await press("Retirer mon consentement");
        assert.match(await page.locator("h1").innerText(), /est retiré/);
        await look();
        await open(`${list}/${purpose.id}/preuve`);
        await page.getByLabel("Référence de la personne").fill("A-1");
        await press("Chercher");
        assert.match(await page.locator("main").innerText(), /retiré/);
        await look();
        for (const path of [
          list,
          `${list}/acces`,
          `${list}/personne`,
          `${list}/${purpose.id}/texte`,
          `${list}/${purpose.id}/retrait`,
          `${list}/${purpose.id}/fin`,
          "/console/valmarine/site/avis",
        ]) {
          await open(path);
          await look();
        }
        const asked = satisfactionQuestion(consents, "/notices/glossaire", "fr");
        const [, mark = ""] = /name="mark" value="([^"]+)"/.exec(asked) ?? [];
        await open(`/votre-avis?page=/notices/glossaire&mark=${mark}&answer=no`);
        await look();
      });
    });
  });
});
