import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { alertPaths as paths } from "./alertPaths.ts";
import { site, textOf } from "./alertSite.fixture.ts";

suite("« Mon alerte »", () => {
  test(
    "REC-18: is made from a search, with its criteria, then changed, paused, resumed and deleted",
    site(async ({ browser, publish, alerts }) => {
      await publish();
      await browser.open("/offres?q=infirmiere&contrat=permanent");
      const link = /href="(\/espace-candidat\/alertes\/nouvelle\?[^"]+)"/.exec(
        browser.shown.text,
      )?.[1];
      assert.equal(
        link?.replaceAll("&amp;", "&"),
        "/espace-candidat/alertes/nouvelle?q=infirmiere&contrat=permanent",
      );
      await browser.open(link?.replaceAll("&amp;", "&") ?? "");
      assert.match(
        browser.shown.text,
        /name="q"[^>]*value="infirmiere"|value="infirmiere"[^>]*name="q"/,
      );
      assert.match(browser.shown.text, /value="permanent" checked/);
      assert.match(textOf(browser.shown.text), /1 offre en ligne correspond à ces critères/);
      await browser.send({
        nom: "Soins",
        q: "infirmiere",
        contrat: "permanent",
        courriels: "daily",
      });
      assert.equal(browser.shown.path, paths.list.fr);
      const list = textOf(browser.shown.text);
      assert.match(list, /L’alerte est créée/);
      assert.match(
        list,
        /Soins Critères Mots : infirmiere ; Contrat : [^;]+ Courriels Une fois par jour, à 7 heures/,
      );
      const [alert] = await alerts.list("lea");
      assert.ok(alert);
      await browser.open(paths.edit.fr.replace(":alert", alert.id));
      await browser.send({ nom: "", q: "comptable", contrat: "", courriels: "publication" });
      assert.match(textOf(browser.shown.text), /Mots : comptable Critères|Mots : comptable/);
      await browser.send({ etat: "pause" }, "/pause");
      assert.match(textOf(browser.shown.text), /En pause : aucun courriel ne part/);
      assert.equal((await alerts.find("lea", alert.id))?.isPaused, true);
      await browser.send({ etat: "reprise" }, "/pause");
      assert.equal((await alerts.find("lea", alert.id))?.isPaused, false);
      await browser.open(paths.delete.fr.replace(":alert", alert.id));
      assert.match(textOf(browser.shown.text), /« Mots : comptable », ses critères/);
      await browser.send({});
      assert.match(
        textOf(browser.shown.text),
        /L’alerte est supprimée\. .*Vous n’avez pas d’alerte/,
      );
      assert.deepEqual(await alerts.list("lea"), []);
    }),
  );

  test(
    "shows how many offers there are now without saving, keeps what was typed, and says that no criterion finds all offers",
    site(async ({ browser, publish, alerts }) => {
      await publish();
      await publish({ title: "Agent comptable" });
      await browser.open(paths.new.fr);
      assert.match(
        textOf(browser.shown.text),
        /cette alerte trouve toutes les offres\. 2 offres en ligne/,
      );
      await browser.send({ nom: "Chiffres", q: "comptable", courriels: "none", pas: "voir" });
      assert.equal(browser.shown.status, 200);
      assert.match(textOf(browser.shown.text), /1 offre en ligne correspond/);
      assert.match(browser.shown.text, /value="Chiffres"/);
      assert.match(browser.shown.text, /value="none" checked/);
      assert.deepEqual(await alerts.list("lea"), [], "nothing was saved");
      await browser.send({ nom: "", q: "introuvable", courriels: "none", pas: "voir" });
      assert.match(
        textOf(browser.shown.text),
        /Aucune offre en ligne[^.]+: vous serez prévenu de la première/,
      );
      await browser.send({ nom: "", q: "", courriels: "publication" });
      assert.match(textOf(browser.shown.text), /Toutes les offres Critères toutes les offres/);
    }),
  );

  test(
    "keeps what was typed wrongly: days that do not exist, names too long, criteria that are there, too many alerts, a session that has ended",
    site(async ({ browser, alerts, as, request }) => {
      const send = async (values: Record<string, string>): Promise<string> => {
        await browser.open(paths.new.fr);
        await browser.send({ courriels: "daily", ...values });
        return textOf(browser.shown.text);
      };
      assert.match(await send({ avant: "2030-02-30", q: "soins" }), /Ce jour n’existe pas/);
      assert.match(browser.shown.text, /value="soins"/);
      assert.equal(browser.shown.status, 400);
      const long = "🩺صحة".repeat(2_500);
      assert.match(await send({ nom: long }), /Il faut 80 caractères au plus/);
      assert.ok(browser.shown.text.includes(long), "it is there to be shortened");
      assert.match(await send({ nom: "\u202eصحة <b>🩺</b>", q: "soins" }), /L’alerte est créée/);
      assert.ok(browser.shown.text.includes("<bdi>صحة &lt;b&gt;🩺&lt;/b&gt;</bdi>"));
      assert.match(
        await send({ nom: "autre", q: "soins" }),
        /Vous avez déjà une alerte sur ces critères/,
      );
      as(null);
      await browser.send({ nom: "Écrit avant", q: "juriste", courriels: "daily" });
      assert.match(browser.shown.text, /Votre session a pris fin[^]*value="Écrit avant"/);
      as("lea");
      await browser.send({});
      assert.match(browser.shown.text, /Rien n’a encore été fait[^]*value="Écrit avant"/);
      assert.equal((await alerts.list("lea")).length, 1);
      for (let more = 0; more < 9; more++) await send({ q: `mot${String(more)}` });
      assert.match(textOf(browser.shown.text), /Votre espace tient 10 alertes, et il en a autant/);
      assert.match(await send({ q: "juriste" }), /Vous avez déjà 10 alertes/);
      as("paul");
      const [{ id } = assert.fail()] = await alerts.list("lea");
      for (const path of [paths.edit, paths.delete, paths.feed])
        assert.equal((await request("GET", path.fr.replace(":alert", id))).status, 404, path.fr);
    }),
  );
});
