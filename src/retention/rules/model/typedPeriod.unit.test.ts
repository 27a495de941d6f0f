import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { periodFigures } from "./periodWords.ts";
import { typedPeriod } from "./typedPeriod.ts";

suite("a period as people type it", () => {
  test("is read in French, in English and as a rule writes it", () => {
    for (const [typed, iso] of [
      ["5 ans", "P5Y"],
      ["1 an et 6 mois", "P1Y6M"],
      ["18 mois", "P18M"],
      ["2 semaines", "P2W"],
      ["30 jours", "P30D"],
      ["48 h", "PT48H"],
      ["48h", "PT48H"],
      ["3 années", "P3Y"],
      ["5 years", "P5Y"],
      ["1 year, 6 months", "P1Y6M"],
      ["Aussitôt", "P0D"],
      ["p5y", "P5Y"],
    ] as const)
      assert.equal(typedPeriod(typed), iso, typed);
  });

  test("is none when a single word of it is not understood", () => {
    for (const typed of [
      "",
      "ans",
      "5",
      "5 ans environ",
      "cinq ans",
      "5 ans 3 ans",
      "1 jour 3 heures",
      "-5 ans",
      "5,5 ans",
      "P5",
    ])
      assert.equal(typedPeriod(typed), null, typed);
  });

  test("is what a page shows of one, in both languages", () => {
    for (const iso of ["P5Y", "P1Y6M", "P2W", "P30D", "PT48H", "P0D"])
      for (const language of ["fr", "en"] as const)
        assert.equal(typedPeriod(periodFigures(iso, language)), iso);
  });
});
