import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Language } from "../../kernel/index.ts";
import { renderedPage } from "../../../test/support/web.ts";
import { overviewExample } from "./overview.fixture.ts";
import { overviewPage } from "./overviewPage.ts";

const render = async (language: Language, overview = overviewExample): Promise<string> =>
  await renderedPage(overviewPage(overview, language), { language });

/** What a person reads: the text without the markup, blanks folded. */
const textOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/\s+/g, " ");

suite("the overview page", async () => {
  test("shows each promise as published, how it was read, and what carries it out", async () => {
    const text = textOf(await render("fr"));
    for (const expected of [
      "Les messages sont conservés pendant 2 mois à compter de la réponse. Lecture deux mois, à compter de : la réponse, pour : les messages Règle Les lignes de « message »",
      "État règle en vigueur",
      "Durées : Les dossiers d’aide",
      "cinq ans au maximum, à compter de : leur clôture",
      "État la phrase a changé",
      "à compter de : l’envoi du questionnaire État sans règle",
      "Égide ne comprend pas cette phrase et n’en tire aucune règle. État non comprise",
      "Aucune durée n’est publiée pour cette activité.",
      "(lue en partie)",
      "1 phrase tenue par une règle",
      "2 écritures au journal",
    ])
      assert.ok(text.includes(expected), expected);
  });

  test("shows the last run in the time of Paris, with what stopped a rule", async () => {
    const text = textOf(await render("fr"));
    assert.match(text, /Exécution du 31 mars 2027 à 08:17/);
    assert.match(text, /messages 48 message 19/);
    assert.match(text, /dossiers rien 0/);
    assert.match(text, /arrêtée par : database\.server-unreachable/);
    assert.match(textOf(await render("en")), /Run of 31 March 2027 at 08:17/);
  });

  test("links each receipt to its entry, and the checkpoint to its text", async () => {
    const page = await render("fr");
    assert.match(page, /<a href="\/ledger\/entries\/1">/);
    assert.match(page, /<a href="\/ledger\/entries\/0">/);
    assert.match(page, /<a href="\/ledger\/checkpoint">/);
    assert.match(textOf(page), /30 janvier 2027 40 message(?! *,)/);
  });

  test("says so when nothing ran, nothing is planned and the ledger is empty", async () => {
    const text = textOf(
      await render("fr", {
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

  test("holds together for a screen reader: one h1, headings in order, tables with captions, French marked in English", async () => {
    for (const language of ["fr", "en"] as const) {
      const page = await render(language);
      const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `h${level} after h${before}`);
        return level;
      }, 0);
      assert.equal(page.match(/<table>/g)?.length, page.match(/<caption>/g)?.length);
      assert.doesNotMatch(page, /<th(?! scope)[ >]/);
      assert.match(page, new RegExp(`<html lang="${language}">`));
      assert.match(page, /<blockquote lang="fr">/);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const [, target] of page.matchAll(/aria-labelledby="([^"]+)"/g))
        assert.ok(ids.includes(target));
    }
  });

  test("escapes what the register says", async () => {
    assert.match(await render("fr"), /demandes d’aide &lt;script&gt;/);
    assert.doesNotMatch(await render("fr"), /<script(?! type="module" src="\/assets\/)/);
  });
});
