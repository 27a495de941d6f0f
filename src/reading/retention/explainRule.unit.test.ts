import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { silentRule } from "../model/retentionReading.fixture.ts";
import type { RetentionRule } from "../model/retentionReading.ts";
import { explainRule } from "./explainRule.ts";
import { readRetention } from "./readRetention.ts";

const silent: RetentionRule = { ...silentRule, scope: "Les fiches de prêt" };

const cases: readonly (readonly [sentence: string, rule: Partial<RetentionRule>])[] = [
  ["Les fiches de prêt sont conservées pendant 5 ans.", { keep: "P5Y" }],
  [
    "Les fiches de prêt sont conservées pendant 18 mois au maximum à compter du dernier contact.",
    { keep: "P18M", bound: "maximum", from: "dernier contact" },
  ],
  [
    "Les fiches de prêt sont conservées pendant 3 ans après le décès du donateur, puis supprimées.",
    { keep: "P3Y", from: "le décès du donateur", end: "delete" },
  ],
  [
    "Le registre est conservé pendant 2 ans plus l’année en cours, puis archivé pendant 10 ans, puis supprimé.",
    {
      scope: "Le registre",
      keep: "P2Y",
      plus: "current-year",
      end: "archive",
      then: { keep: "P10Y", end: "delete", bound: "exact" },
    },
  ],
  [
    "Les fiches de prêt sont conservées pendant au moins 2 ans et 6 mois.",
    { kind: "minimum", keep: "P2Y6M", bound: "minimum" },
  ],
  [
    "Conservation pendant 1 an pour les lettres de rappel.",
    { keep: "P1Y", scope: "les lettres de rappel" },
  ],
  [
    "Conservation du dossier du lecteur pendant 1 an, puis accès restreint.",
    { keep: "P1Y", scope: "dossier du lecteur", end: "restrict" },
  ],
  ["Vidéosurveillance\u00a0: 1 mois.", { keep: "P1M", scope: "Vidéosurveillance" }],
  [
    "Conservation jusqu’au retour du livre.",
    { kind: "until-event", scope: null, until: "retour du livre" },
  ],
  [
    "Les cookies sont conservés jusqu’à «\u00a0le retrait du consentement\u00a0».",
    { kind: "until-event", scope: "Les cookies", until: "le retrait du consentement" },
  ],
  [
    "Les fiches de prêt sont supprimées lorsque le prêt est clos.",
    { kind: "until-event", until: "le prêt est clos", end: "delete" },
  ],
  [
    "Les fiches de prêt sont conservées tant que le prêt n'est pas clos.",
    { kind: "while", while: "le prêt n'est pas clos" },
  ],
  [
    "Les fiches de prêt sont conservées tant que le prêt n'est pas clos, dans la limite de 5 ans à compter du dernier contact.",
    {
      kind: "while",
      while: "le prêt n'est pas clos",
      keep: "P5Y",
      bound: "maximum",
      from: "dernier contact",
    },
  ],
  [
    "Les fiches de prêt sont conservées pendant toute la durée du prêt.",
    { kind: "while", while: "prêt" },
  ],
  ["Les fiches de prêt sont conservées sans limitation de durée.", { kind: "unlimited" }],
  ["Les fiches de prêt sont conservées pendant le temps nécessaire.", { kind: "open-criterion" }],
  ["Les fiches de prêt ne sont pas conservées.", { kind: "not-kept" }],
  ["Les fiches de prêt sont supprimées immédiatement.", { keep: "P0D", end: "delete" }],
  [
    "Les fiches de prêt sont conservées pendant la durée fixée par l’article R.1112-7 du code de la santé publique.",
    { kind: "by-reference", reference: { code: "CSP", article: "R.1112-7" } },
  ],
  [
    "Les fiches de prêt sont conservées pendant 10 ans, conformément au code de commerce.",
    { keep: "P10Y", reference: { code: "code de commerce", article: null } },
  ],
  [
    "En cas de vol, les fiches sont conservées pendant 3 ans.",
    { keep: "P3Y", scope: "les fiches", condition: "En cas de vol" },
  ],
  [
    "Les fiches de prêt sont conservées pendant 5 ans, sauf en cas de litige.",
    { keep: "P5Y", condition: "sauf en cas de litige" },
  ],
  ["Les fiches de prêt sont conservées pendant 1 an dans CADIX.", { keep: "P1Y", system: "CADIX" }],
];

describe("the explanation of a rule", () => {
  for (const [sentence, fields] of cases)
    it(`is one French sentence, which reads back: « ${sentence} »`, () => {
      const rule = { ...silent, ...fields };
      assert.equal(explainRule(rule), sentence);
      const { status, rules } = readRetention(sentence, null);
      assert.deepEqual([status, rules], ["read", [rule]]);
    });

  it("lists the values where no sentence would read back", () => {
    const rule: RetentionRule = { ...silent, keep: "P5Y", scope: "5 ans; sauf 6 mois" };
    assert.equal(
      explainRule(rule),
      "sorte : duration ; durée : P5Y ; borne : exact ; données : 5 ans; sauf 6 mois",
    );
  });

  it("lists the values of a rule that is too long for a sentence, without trying one", () => {
    const condition = Array.from({ length: 100_000 }, (_, at) => `en cas de perte ${at}`).join(
      ", ",
    );
    const start = performance.now();
    const listed = explainRule({ ...silent, keep: "P5Y", condition });
    assert.match(listed, /^sorte : duration ; durée : P5Y ; .*; condition : en cas de perte 0, /);
    assert.ok(performance.now() - start < 1_000);
  });
});
