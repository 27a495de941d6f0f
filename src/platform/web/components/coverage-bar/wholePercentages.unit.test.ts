import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wholePercentages } from "./wholePercentages.ts";

test("whole percentages make a hundred, keep the order of the counts and draw nothing that exists as nothing", () => {
  assert.deepEqual(wholePercentages([1, 1, 1]), [34, 33, 33]);
  assert.deepEqual(wholePercentages([999, 1]), [99, 1]);
  assert.deepEqual(wholePercentages([0, 4]), [0, 100]);
  assert.deepEqual(wholePercentages([0, 0]), [0, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (counts) => {
      const whole = wholePercentages(counts);
      if (counts.every((count) => count === 0)) return;
      assert.equal(
        whole.reduce((sum, each) => sum + each, 0),
        100,
      );
      for (const [index, count] of counts.entries())
        assert.equal((whole[index] ?? 0) > 0, count > 0, String(counts));
    }),
  );
});
