import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { adequateCountries, countryCode, europeanEconomicArea } from "./adequateCountries.ts";

describe("countries out of the Union", () => {
  it("are known by their code, and by their name in both languages", () => {
    for (const said of ["CH", "ch", "Suisse", "la Suisse", "Switzerland"])
      assert.equal(countryCode(said), "CH", said);
    for (const said of ["États-Unis", "Etats-Unis d’Amérique", "United States", "USA"])
      assert.equal(countryCode(said), "US", said);
    assert.equal(countryCode("Syldavie"), null);
  });

  it("have one decision each, and none of them is in the European Economic Area", () => {
    const codes = adequateCountries.map(({ country }) => country);
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(europeanEconomicArea.size, 30);
    for (const code of codes) assert.ok(!europeanEconomicArea.has(code), code);
  });
});
