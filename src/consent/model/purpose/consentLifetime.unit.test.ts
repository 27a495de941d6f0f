import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { lifetimeOf, lifetimeWords, partsOfLifetime } from "./consentLifetime.ts";

suite("how long a consent counts", () => {
  test("is any whole number of days, weeks, months or years, ten years at most", () => {
    for (const [count, unit, period] of [
      [1, "days", "P1D"],
      [6, "weeks", "P6W"],
      [18, "months", "P18M"],
      [120, "months", "P120M"],
      [10, "years", "P10Y"],
      [3_653, "days", "P3653D"],
    ] as const) {
      assert.equal(lifetimeOf(count, unit), period);
      assert.deepEqual(partsOfLifetime(period), { count, unit });
    }
    for (const [count, unit] of [
      [0, "days"],
      [-1, "years"],
      [1.5, "years"],
      [11, "years"],
      [121, "months"],
      [3_654, "days"],
      [NaN, "days"],
    ] as const)
      assert.equal(lifetimeOf(count, unit), null, `${count} ${unit}`);
  });

  test("is read back whatever was written before, and said in words", () => {
    assert.deepEqual(partsOfLifetime(null), { count: null, unit: "none" });
    assert.deepEqual(partsOfLifetime("P1Y6M"), { count: 18, unit: "months" });
    assert.deepEqual(partsOfLifetime("P1M3D"), { count: 34, unit: "days" });
    assert.equal(lifetimeWords("P1Y6M", "fr"), "1 an et 6 mois");
    assert.equal(lifetimeWords("P1D", "en"), "1 day");
  });
});
