import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findArticle6 } from "./article6.ts";
import { findReferences } from "./findReferences.ts";

const articles = (text: string): string[] => findArticle6(text).map(({ article }) => article);
const references = (text: string): string[] =>
  findReferences(text).map(({ code, article }) => `${code ?? "?"} ${article ?? ""}`);

describe("article 6 of the GDPR", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["articles 6.1.c et 6.1.e du RGPD", ["6.1.c", "6.1.e"]],
    ["6.1.a) et 6.1.f)", ["6.1.a", "6.1.f"]],
    ["article 6.1 c et e du RGPD", ["6.1.c", "6.1.e"]],
    ["article 6.1.c / 6.1.e, et f)", ["6.1.c", "6.1.e", "6.1.f"]],
    ["Art 6-1 e du RGPD", ["6.1.e"]],
    ["l’article 6.1, points c) et e)", ["6.1.c", "6.1.e"]],
    ["Article 6, 1°, e)", ["6.1.e"]],
    ["Le e) du 1 de l’article 6", ["6.1.e"]],
    ["les c) et f) du 1 de l’article 6 du RGPD", ["6.1.c", "6.1.f"]],
    ["article 6-1 de la loi n° 70-12 du 3 mars 1970", []],
    ["loi n° 70-12 du 3 mars 1970, article 6-1", []],
    ["article 6.1 du décret sur les prêts", []],
    ["le e) du 1 de l’article 6 de la loi n° 70-12", []],
    ["articles 6 et 9 du code civil", []],
    ["article 61", []],
    ["article 6.1 a été retenu", ["6.1"]],
    ["article 6.1 à lire", ["6.1"]],
    ["article 6.1.e, à savoir le prêt", ["6.1.e"]],
    ["article 6 du RGPD", ["6"]],
    ["contrat (6.1.b) pour les uns, obligation légale (6-1 c) pour les autres", ["6.1.b", "6.1.c"]],
    ["voir la partie (6.1) et la note (6)", []],
  ];
  for (const [text, expected] of cases)
    it(`of « ${text} »`, () => assert.deepEqual(articles(text), expected));

  it("is referred to by each letter, and by no shorter form of it", () => {
    assert.deepEqual(references("les articles 6.1.c et 6.1.e du RGPD"), [
      "RGPD 6.1.c",
      "RGPD 6.1.e",
    ]);
    assert.deepEqual(references("l'article 6.1, points c) et e) du RGPD"), [
      "RGPD 6.1.c",
      "RGPD 6.1.e",
    ]);
    assert.deepEqual(references("les articles 6.1.c, 9 et 17 du RGPD"), [
      "RGPD 6.1.c",
      "RGPD 9",
      "RGPD 17",
    ]);
  });

  it("of another text keeps the spelling of that text", () => {
    const [reference] = findReferences("article 6-1 de la loi n° 70-12 du 3 mars 1970");
    assert.deepEqual([reference?.code, reference?.article], ["loi n° 70-12 du 3 mars 1970", "6-1"]);
  });

  it("takes a time in proportion on hostile text", () => {
    for (const words of ["article 6.1, ", "6.1.c et ", "a) et b), ", "article 6 (("]) {
      const time = (count: number): number => {
        const text = words.repeat(count);
        const start = performance.now();
        findArticle6(text);
        return performance.now() - start;
      };
      time(2_000);
      const small = Math.max(time(5_000), 10);
      const large = time(40_000);
      assert.ok(
        large / small < 40,
        `${words}: ${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`,
      );
    }
  });
});
