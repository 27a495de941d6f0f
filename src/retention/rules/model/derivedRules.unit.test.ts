import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { derivedRules } from "./derivedRules.ts";
import { periodSum } from "./periodSum.ts";
import { ruleFixture } from "./rule.fixture.ts";

const archive = { kind: "archive", to: "archives", keep: "P10Y" } as const;

suite("the rules that follow from one", () => {
  test("delete what an archive holds when both periods are over, from the same clock", () => {
    const rule = ruleFixture({
      end: archive,
      plus: "P1D",
      when: { kind: "empty", column: "closed_on" },
      disputes: { rows: { collection: "litige", by: null, where: null }, decided: "decide_le" },
      notice: { sent: "averti_le", before: "P1M" },
    });
    assert.deepEqual(derivedRules(rule), [
      {
        ...ruleFixture({ with: rule.with }),
        id: "clore-dossiers.archive",
        store: "archives",
        clock: "egide_clock",
        keep: "P15Y1D",
      },
    ]);
  });

  test("end with the year when the first stage does", () => {
    const [second] = derivedRules(ruleFixture({ end: archive, plus: "current-year" }));
    assert.equal(second?.keep, "P15Y");
    assert.equal(second?.plus, "current-year");
  });

  test("are none for any other end", () => {
    for (const end of [
      { kind: "delete" },
      { kind: "keep" },
      { kind: "anonymise", fields: [] },
      { kind: "restrict", column: "a", views: ["v"] },
    ] as const)
      assert.deepEqual(derivedRules(ruleFixture({ end })), []);
  });
});

suite("periods one after the other", () => {
  test("add up unit by unit, and never hours to days", () => {
    assert.equal(periodSum(["P5Y", "P10Y"]), "P15Y");
    assert.equal(periodSum(["P2Y", "P6M", "P1D"]), "P2Y6M1D");
    assert.equal(periodSum(["P18M"]), "P18M");
    assert.equal(periodSum(["P0D", "P0D"]), "P0D");
    assert.equal(periodSum(["P0D", "PT48H"]), "PT48H");
    assert.equal(periodSum(["PT48H", "PT24H"]), "PT72H");
    assert.equal(periodSum(["PT48H", "P1D"]), null);
    assert.equal(periodSum(["cinq ans"]), null);
    assert.equal(periodSum([]), null);
  });
});
