import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parsePeriod } from "../../../kernel/index.ts";
import { numberWords } from "./numberWords.ts";
import { periodWords } from "./periodWords.ts";
import { ruleSentence, type SpokenRule } from "./ruleSentence.ts";

const rule = (changes: Partial<SpokenRule> = {}): SpokenRule => ({
  collection: "dossier",
  store: "guichet",
  with: ["piece", "lettre"],
  clock: "closed_on",
  clockIn: null,
  keep: "P5Y",
  plus: null,
  when: null,
  cases: [],
  disputes: null,
  notice: null,
  end: { kind: "delete" },
  ...changes,
});

suite("the sentence of a rule", () => {
  test("is one normal sentence in French and in English", () => {
    assert.equal(
      ruleSentence(rule(), "fr"),
      'Les lignes de "dossier" (base guichet), avec leurs "piece" et "lettre", sont supprimées cinq ans après "closed_on", à la fin du dernier jour.',
    );
    assert.equal(
      ruleSentence(rule(), "en"),
      'Rows of "dossier" (store guichet), with their "piece" and "lettre", are deleted five years after "closed_on", at the end of the last day.',
    );
  });

  test("leaves the children out when there are none, and lists three with a comma", () => {
    assert.match(ruleSentence(rule({ with: [] }), "fr"), /\(base guichet\) sont supprimées/);
    assert.match(
      ruleSentence(rule({ with: ["a", "b", "c"] }), "fr"),
      /, avec leurs "a", "b" et "c", sont/,
    );
  });

  test("elides before a vowel and a mute h, not before an aspirated one", () => {
    const begin = (collection: string): string =>
      ruleSentence(rule({ collection, with: [] }), "fr").slice(0, 24);
    assert.equal(begin("avis"), 'Les lignes d’"avis" (bas');
    assert.equal(begin("Échange"), 'Les lignes d’"Échange" (');
    assert.equal(begin("historique"), 'Les lignes d’"historique');
    assert.equal(begin("handicap"), 'Les lignes de "handicap"');
    assert.equal(begin("lettre"), 'Les lignes de "lettre" (');
  });

  test("names no last day for hours, and says at once for no period", () => {
    assert.match(
      ruleSentence(rule({ keep: "PT48H" }), "fr"),
      /quarante-huit heures après "closed_on"\.$/,
    );
    assert.match(
      ruleSentence(rule({ keep: "P0D" }), "fr"),
      /sont supprimées dès que "closed_on" est passé\.$/,
    );
    assert.match(ruleSentence(rule({ keep: "P0D" }), "en"), /as soon as "closed_on" has passed\.$/);
  });
});

suite("a period in words", () => {
  const words = (iso: string) => periodWords(parsePeriod(iso)!);

  test("agrees in number and gender", () => {
    assert.deepEqual(words("P1Y"), { fr: "un an", en: "one year" });
    assert.deepEqual(words("P18M"), { fr: "dix-huit mois", en: "eighteen months" });
    assert.deepEqual(words("P1W"), { fr: "une semaine", en: "one week" });
    assert.deepEqual(words("P21W"), { fr: "vingt et une semaines", en: "twenty-one weeks" });
    assert.deepEqual(words("PT1H"), { fr: "une heure", en: "one hour" });
    assert.deepEqual(words("P1Y6M"), { fr: "un an et six mois", en: "one year and six months" });
    assert.deepEqual(words("P1Y2M3D"), {
      fr: "un an, deux mois et trois jours",
      en: "one year, two months and three days",
    });
  });

  test("writes the French tens as they are said, and figures above ninety-nine", () => {
    const french = (count: number): string => numberWords(count, "fr", false);
    assert.deepEqual([17, 21, 30, 70, 71, 72, 80, 81, 90, 91, 99, 100].map(french), [
      "dix-sept",
      "vingt et un",
      "trente",
      "soixante-dix",
      "soixante et onze",
      "soixante-douze",
      "quatre-vingts",
      "quatre-vingt-un",
      "quatre-vingt-dix",
      "quatre-vingt-onze",
      "quatre-vingt-dix-neuf",
      "100",
    ]);
  });
});
