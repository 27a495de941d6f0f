import assert from "node:assert/strict";
import { test } from "node:test";
import { isCrowded, percentile95 } from "./latency.ts";

test("the 95th percentile leaves out the slowest of twenty", () => {
  const twenty = Array.from({ length: 20 }, (_, at) => at + 1);
  assert.equal(percentile95(twenty), 19);
  assert.equal(percentile95([7]), 7);
  assert.equal(percentile95([]), 0);
});

test("others wait too long from one and a half times what they wait without us; a single hiccup is none, nor is noise", () => {
  const calm = Array.from({ length: 20 }, () => 10);
  const withSlow = (...slow: number[]): number[] => [...calm.slice(slow.length), ...slow];
  assert.equal(isCrowded(calm, withSlow(500)), false);
  assert.equal(isCrowded(calm, withSlow(16, 16)), true);
  assert.equal(isCrowded(calm, withSlow(15, 15)), false);
  assert.equal(isCrowded([0.1, 0.1], [1, 1, 1.4]), false);
  assert.equal(isCrowded(calm, []), false);
});
