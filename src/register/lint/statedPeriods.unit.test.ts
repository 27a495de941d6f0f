import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { orderOf, periodWords } from "./statedPeriods.ts";

describe("the words of a period", () => {
  const shown = (folded: string, keep: string | null): string => {
    const { start, end } = periodWords({ folded }, keep);
    return folded.slice(start, end);
  };

  it("are the shortest that say it, in figures or in letters", () => {
    assert.equal(shown("conservees 5 ans apres le retour", "P5Y"), "5 ans");
    assert.equal(
      shown("conservees dix-huit mois, puis deux ans en archive", "P18M"),
      "dix-huit mois",
    );
    assert.equal(shown("pendant trois (3) annees au plus", "P3Y"), "trois (3) annees");
  });

  it("are those of this period where a sentence says two", () =>
    assert.equal(shown("deux mois sans suite et six mois sinon", "P6M"), "six mois"));

  it("are found in another unit: a year said as twelve months", () =>
    assert.equal(shown("gardees 12 mois", "P1Y"), "12 mois"));

  it("are the whole sentence where it says the period otherwise", () => {
    assert.equal(shown("gardees un lustre", "P5Y"), "gardees un lustre");
    assert.equal(shown("gardees tant que besoin", null), "gardees tant que besoin");
  });
});

describe("the order of periods", () => {
  it("knows months and years, and says when the calendar decides", () => {
    assert.equal(orderOf("P12M", "P1Y"), "equal");
    assert.equal(orderOf("P6M", "P1Y"), "shorter");
    assert.equal(orderOf("P1M", "P30D"), "undecided");
    assert.equal(orderOf(null, "P1Y"), "undecided");
  });
});
