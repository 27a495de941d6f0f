import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { renderedPage } from "../../../test/support/web.ts";
import type { Language } from "../../kernel/index.ts";
import { commitmentsPage } from "./commitmentsPage.ts";
import { homePage } from "./homePage.ts";
import { overviewExample } from "./overview.fixture.ts";
import { proofsPage } from "./proofsPage.ts";
import { siteView } from "./publicView.ts";

const pages = { home: homePage, commitments: commitmentsPage, proofs: proofsPage };

const render = async (
  page: keyof typeof pages,
  language: Language,
  overview = overviewExample,
): Promise<string> => await renderedPage(pages[page](siteView(overview), language), { language });

/** What a person reads: the text without the markup, blanks folded. */
const textOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/\s+/g, " ");

suite("the public pages", async () => {
  test("begin with three figures, the ways onward, and whom to write to about one’s rights", async () => {
    const page = await render("home", "fr");
    const text = textOf(page);
    for (const expected of ["5 activités publiées", "1 sur 4", "31 mars 2027 à 08:17"])
      assert.ok(text.includes(expected), expected);
    for (const path of ["/registre", "/engagements", "/preuves", "/lecture", "/mes-choix"])
      assert.ok(page.includes(`href="${path}"`), path);
    assert.match(page, /Hilaire Morbrun[^]*mailto:dpo@entraide-valmarine\.example/);
    assert.match(text, /Cookies .*Mes choix et cookies/);
    // REC-08: the way of whoever looks for a post.
    assert.match(page, /<h2 id="applying">Candidater<[^]*href="\/espace-candidat"/);
    assert.match(textOf(await render("home", "en")), /1 of 4/);
    // Three of these four periods have no rule: the first words must not promise that each has one.
    assert.match(text, /ce site dit si une règle la tient/);
  });

  test("say so when there is no proof, and no address to write to", async () => {
    const text = textOf(
      await render("home", "fr", { ...overviewExample, receipts: [], contacts: [] }),
    );
    assert.match(text, /Aucune dernière preuve/);
    assert.match(text, /ne donne pas d’adresse/);
  });

  test("show each promise as published, how it was read, and what carries it out", async () => {
    const page = await render("commitments", "fr");
    assert.match(page, /à compter de\u00A0: la réponse/, "no line begins with a colon");
    const text = textOf(page);
    for (const expected of [
      "Les messages sont conservés pendant 2 mois à compter de la réponse.",
      "deux mois, à compter de : la réponse, pour : les messages",
      "Les lignes de « message »",
      "règle en vigueur",
      "Durées : Les dossiers d’aide",
      "cinq ans au maximum, à compter de : leur clôture",
      "la phrase a changé",
      "sans règle",
      "Égide ne comprend pas cette phrase et n’en tire aucune règle.",
      "Aucune durée n’est publiée pour cette activité.",
      "(lue en partie)",
      "1 phrase tenue par une règle",
    ])
      assert.ok(text.includes(expected), expected);
    assert.match(page, /href="\/registre\/messages"/);
  });

  test("show the last run in the time of Paris, with what stopped a rule", async () => {
    const text = textOf(await render("proofs", "fr"));
    assert.match(text, /Exécution du 31 mars 2027 à 08:17/);
    assert.match(text, /messages 48 message 19/);
    assert.match(text, /dossiers rien 0/);
    assert.match(text, /arrêtée par : database\.server-unreachable/);
    assert.match(text, /horaire : chaque heure, à la minute 17/);
    assert.match(textOf(await render("proofs", "en")), /Run of 31 March 2027 at 08:17/);
  });

  test("link each receipt to its entry, and the checkpoint to its text", async () => {
    const page = await render("proofs", "fr");
    assert.match(page, /<a href="\/preuves\/1">/);
    assert.match(page, /<a href="\/preuves\/0">/);
    assert.match(page, /<a href="\/ledger\/checkpoint">/);
    assert.match(textOf(page), /30 janvier 2027 40 message(?! *,)/);
  });

  test("say of receipts what holds for every end, not for deletion alone", async () => {
    const said = { fr: "Lignes dont la durée a pris fin", en: "Rows whose period has ended" };
    for (const language of ["fr", "en"] as const) {
      const text = textOf(await render("proofs", language));
      assert.equal(
        text.split(said[language]).length,
        3,
        "above the last run and above the receipts",
      );
      assert.doesNotMatch(text, /Lignes effacées|Rows erased/);
      assert.match(text, /effacées, archivées, anonymisées|erased, archived, anonymised/);
    }
  });

  test("count a sentence whose rule has not run yet apart, and never as kept", async () => {
    const activities = overviewExample.activities.map((activity) => ({
      ...activity,
      statements: activity.statements.map((each) =>
        each.state === "enforced" ? { ...each, state: "not-run-yet" as const } : each,
      ),
    }));
    const overview = { ...overviewExample, activities };
    const text = textOf(await render("commitments", "fr", overview));
    assert.match(text, /1 phrase dont la règle n’a pas encore été exécutée \(25 %\)/);
    assert.match(
      textOf(await render("commitments", "en", overview)),
      /1 sentence whose rule has not run yet/,
    );
    assert.doesNotMatch(text, /tenue par une règle/);
    assert.match(textOf(await render("home", "fr", overview)), /0 sur 4/);
  });

  test("say so when nothing ran, nothing is planned and the ledger is empty", async () => {
    const text = textOf(
      await render("proofs", "fr", {
        ...overviewExample,
        lastRun: null,
        schedule: null,
        receipts: [],
        checkpoint: null,
        ledgerSize: 0,
      }),
    );
    assert.match(text, /Aucune exécution n’a encore eu lieu/);
    assert.match(text, /ne sont exécutées que sur demande/);
    assert.match(text, /aucun reçu/);
    assert.match(text, /Le journal est encore vide/);
  });

  test("hold together for a screen reader: one h1, headings in order, tables with captions, French marked in English", async () => {
    for (const language of ["fr", "en"] as const)
      for (const name of ["home", "commitments", "proofs"] as const) {
        const page = await render(name, language);
        const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
        assert.equal(levels.filter((level) => level === 1).length, 1);
        levels.reduce((before, level) => {
          assert.ok(level <= before + 1, `${name}: h${level} after h${before}`);
          return level;
        }, 0);
        assert.equal(page.match(/<table/g)?.length, page.match(/<caption/g)?.length);
        if (name === "commitments") assert.match(page, /<blockquote lang="fr">/);
        const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const [, target] of page.matchAll(/aria-labelledby="([^"]+)"/g))
          assert.ok(ids.includes(target));
      }
  });

  test("escape what the register says", async () => {
    assert.match(await render("commitments", "fr"), /demandes d’aide &lt;script&gt;/);
    assert.doesNotMatch(await render("commitments", "fr"), /<script(?! type="module" src)/);
  });
});
