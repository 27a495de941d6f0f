import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  adequacyDecisions,
  adequacyOf,
  countryCode,
  europeanEconomicArea,
} from "./adequacyDecisions.ts";

describe("countries out of the Union", () => {
  it("are known by their code, and by their name in both languages", () => {
    for (const said of ["CH", "ch", "Suisse", "la Suisse", "Switzerland"])
      assert.equal(countryCode(said), "CH", said);
    for (const said of ["États-Unis", "Etats-Unis d’Amérique", "United States", "USA"])
      assert.equal(countryCode(said), "US", said);
    assert.equal(countryCode("Syldavie"), null);
  });

  it("have one decision at a time, and none of them is in the European Economic Area", () => {
    assert.equal(europeanEconomicArea.size, 30);
    for (const { country, from, until } of adequacyDecisions) {
      assert.ok(!europeanEconomicArea.has(country), country);
      assert.ok(until === undefined || from < until, country);
      const others = adequacyDecisions.filter(
        (other) =>
          other.country === country && other.from <= from && from < (other.until ?? "9999"),
      );
      assert.equal(others.length, 1, country);
    }
  });

  it("are adequate from the day of the decision to the day that ends it", () => {
    assert.match(adequacyOf("US", "2020-07-15")?.decision ?? "", /Privacy Shield/);
    assert.equal(adequacyOf("US", "2020-07-16"), undefined);
    assert.equal(adequacyOf("US", "2023-07-09"), undefined);
    assert.equal(adequacyOf("US", "2023-07-10")?.decision, "(EU) 2023/1795");
    assert.equal(adequacyOf("BR", "2025-12-31"), undefined);
    assert.equal(adequacyOf("BR", "2026-11-21")?.decision, "(EU) 2026/179");
    assert.equal(adequacyOf("GB", "2026-11-21")?.decision, "(EU) 2021/1772");
    assert.equal(adequacyOf("GB", "2031-12-28"), undefined);
    assert.equal(adequacyOf("IN", "2026-11-21"), undefined);
  });
});
