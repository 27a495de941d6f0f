import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recordWith } from "./record.fixture.ts";

const basesOf = (value: string): (readonly [string, string])[] =>
  recordWith("Base légale", value).activity.legalBases.map(({ article, text }) => [article, text]);

describe("the legal bases of a record", () => {
  it("are as many as the letters of a list", () => {
    assert.deepEqual(basesOf("articles 6.1.c et 6.1.e du RGPD : prêter"), [
      ["6.1.c", "articles 6.1.c"],
      ["6.1.e", "6.1.e du RGPD : prêter"],
    ]);
    assert.deepEqual(basesOf("6.1.a), 6.1.c) ou 6.1.f)"), [
      ["6.1.a", "6.1.a)"],
      ["6.1.c", "6.1.c)"],
      ["6.1.f", "6.1.f)"],
    ]);
  });

  it("keep their words apart where one line says two", () => {
    assert.deepEqual(basesOf("Article 6.1.f du RGPD : prêter, article 6.1.c du RGPD : compter"), [
      ["6.1.f", "Article 6.1.f du RGPD : prêter"],
      ["6.1.c", "6.1.c du RGPD : compter"],
    ]);
  });

  it("know an abbreviation without a stop", () => {
    const { activity, rules } = recordWith("Base légale", "Art 6-1 e du RGPD");
    assert.equal(activity.legalBases[0]?.article, "6.1.e");
    assert.ok(!rules.includes("legal-basis.none") && !rules.includes("legal-basis.no-letter"));
  });

  it("are not invented from the article 6 of a law", () => {
    const { activity, rules } = recordWith(
      "Base légale",
      "article 6-1 de la loi n° 70-12 du 3 mars 1970",
    );
    assert.deepEqual(activity.legalBases, []);
    assert.ok(rules.includes("legal-basis.none"));
    assert.deepEqual(
      activity.legalReferences.map(({ article }) => article),
      ["6-1"],
    );
  });
});
