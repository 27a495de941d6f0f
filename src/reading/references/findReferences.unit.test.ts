import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findReferences } from "./findReferences.ts";

const found = (text: string): string[] =>
  findReferences(text).map(({ code, article, through, following }) =>
    [code ?? "?", article, through && `à ${through}`, following && "et suivants"]
      .filter(Boolean)
      .join(" "),
  );

describe("legal references", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["l'article L. 161-1 du code de la sécurité sociale", ["CSS L.161-1"]],
    [
      "articles R161-2, R 161-3 et D.161-4-1 du Code de la Sécurité Sociale",
      ["CSS R.161-2", "CSS R.161-3", "CSS D.161-4-1"],
    ],
    ["articles L.100-1 à L.100-9 du CSP", ["CSP L.100-1 à L.100-9"]],
    ["l'article L200-1 et suivants du code du travail", ["code du travail L.200-1 et suivants"]],
    ["l'article 6-1-c) du RGPD", ["RGPD 6.1.c"]],
    ["article 6, paragraphe 1, point f) du RGPD", ["RGPD 6.1.f"]],
    ["les articles 15, 16 ou 17 du RGPD", ["RGPD 15", "RGPD 16", "RGPD 17"]],
    ["articles 2224 et 2225 du code civil", ["code civil 2224", "code civil 2225"]],
    ["le code civil (notamment les articles 2224 et 2225)", ["code civil 2224", "code civil 2225"]],
    ["la loi n° 79-18 du 3 janvier 1979", ["loi n° 79-18 du 3 janvier 1979"]],
    ["loi 79-18 du 3 janvier 1979 sur les archives", ["loi n° 79-18 du 3 janvier 1979"]],
    [
      "décret n°2011-219 du 25 février 2011 (article 3)",
      ["décret n° 2011-219 du 25 février 2011 3"],
    ],
    ["le livre 3 du code de la route", ["code de la route livre 3"]],
    ["l'article L.9", ["? L.9"]],
    ["conservés de 3 à 6 mois, puis 12 mois", []],
    ["le 3 janvier 2020, article de presse", []],
    ["une loi de bon sens", []],
  ];
  for (const [text, expected] of cases)
    it(`of « ${text} »`, () => assert.deepEqual(found(text), expected));

  it("keep number and date of a law apart too", () => {
    const [law] = findReferences("décret n° 2011-219 du 1er mars 2011");
    assert.deepEqual([law?.number, law?.date], ["2011-219", "2011-03-01"]);
  });

  it("point at the words they come from", () => {
    const text = "selon les articles L.1 et L.2-3 du CSS";
    assert.deepEqual(
      findReferences(text).map(({ spans }) =>
        spans.map(({ start, end }) => text.slice(start, end)),
      ),
      [["articles L.1", "CSS"], ["L.2-3 du CSS"]],
    );
  });
});
