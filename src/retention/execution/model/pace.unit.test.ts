import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  aimedDuration,
  firstBatch,
  largestBatch,
  nextBatch,
  restAfter,
  smallestBatch,
} from "./pace.ts";

/** A database that ends so many rows in a millisecond. */
const settled = (perMillisecond: number): number => {
  let size = firstBatch;
  for (let batch = 0; batch < 30; batch++)
    size = nextBatch(size, { rows: size, took: size / perMillisecond, isCrowded: false });
  return size;
};

test("batches find the size that lasts as long as they aim at, within their bounds", () => {
  assert.equal(settled(20), 20 * aimedDuration);
  assert.equal(settled(3), 3 * aimedDuration);
  assert.equal(settled(1_000), largestBatch);
  assert.equal(settled(0.01), smallestBatch);
});

test("one slow batch only halves the next, and crowding halves it though it was fast", () => {
  assert.equal(nextBatch(4_000, { rows: 4_000, took: 60_000, isCrowded: false }), 2_000);
  assert.equal(nextBatch(4_000, { rows: 4_000, took: 1, isCrowded: true }), 2_000);
});

test("a batch that was not full does not make the next one larger", () => {
  assert.equal(nextBatch(1_000, { rows: 10, took: 0, isCrowded: false }), 1_000);
});

test("a size stays within its bounds and changes by no more than half or twice", () => {
  const batch = fc.record({
    rows: fc.integer({ min: 0, max: 20_000 }),
    took: fc.double({ min: 0, max: 100_000, noNaN: true }),
    isCrowded: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.integer({ min: smallestBatch, max: largestBatch }), batch, (size, felt) => {
      const next = nextBatch(size, felt);
      assert.ok(next >= smallestBatch && next <= largestBatch);
      assert.ok(next <= size * 2 && next >= Math.floor(size / 2));
    }),
  );
});

test("the rests keep a rate: what was ended so far never exceeds it", () => {
  const felt = { rows: 500, took: 20, isCrowded: false };
  assert.equal(restAfter(felt, 1_000), 480);
  assert.equal(restAfter(felt, 100_000), 0);
  assert.equal(restAfter(felt, null), 0);
  assert.equal(restAfter({ ...felt, isCrowded: true }, null), 20);
});
