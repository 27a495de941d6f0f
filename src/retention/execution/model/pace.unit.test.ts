import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Company } from "../../../connectors/index.ts";
import { firstPace, largestBatch, nextPace, restAfter, smallestBatch, type Pace } from "./pace.ts";

interface Server {
  readonly perMillisecond: number;
  readonly company: Company;
  readonly isCrowded?: (size: number) => boolean;
}

/** Where the pace comes to on a database that ends so many rows in a millisecond. */
const settled = ({ perMillisecond, company, isCrowded = () => false }: Server): Pace => {
  let pace = firstPace;
  for (let batch = 0; batch < 60; batch++) {
    const { size } = pace;
    const took = size / perMillisecond;
    pace = nextPace(pace, { rows: size, took, isCrowded: isCrowded(size), company });
  }
  return pace;
};

const calm = { isCrowded: false, company: "nobody" } as const;

test("alone, batches find the size that lasts 500 ms, within their bounds, and nothing rests", () => {
  assert.deepEqual(settled({ perMillisecond: 8, company: "nobody" }), { size: 4_000, rest: 0 });
  assert.equal(settled({ perMillisecond: 3, company: "nobody" }).size, 1_500);
  assert.equal(settled({ perMillisecond: 3, company: "unknown" }).size, 600);
  assert.equal(settled({ perMillisecond: 1_000, company: "nobody" }).size, largestBatch);
  assert.equal(settled({ perMillisecond: 0.01, company: "nobody" }).size, smallestBatch);
});

test("beside others a batch never exceeds 1,000 rows nor aims at more than 100 ms, and a fifth of the time is theirs", () => {
  assert.deepEqual(settled({ perMillisecond: 1_000, company: "others" }), {
    size: 1_000,
    rest: 0.25,
  });
  assert.equal(settled({ perMillisecond: 3, company: "others" }).size, 300);
});

test("where others wait too long whatever the size, four fifths of the time are theirs", () => {
  const pace = settled({ perMillisecond: 20, company: "others", isCrowded: () => true });
  assert.deepEqual(pace, { size: smallestBatch, rest: 4 });
});

test("where others wait too long beside large batches only, the size stays below these and the run goes on", () => {
  const pace = settled({ perMillisecond: 20, company: "others", isCrowded: (size) => size > 400 });
  assert.ok(pace.size >= 200 && pace.size <= 800, `${pace.size} rows`);
  assert.ok(pace.rest <= 2, `rests ${pace.rest}`);
});

test("who is alone makes room for nobody; where nobody can say, crowding halves the batch and gives half of the time", () => {
  const felt = { rows: 4_000, took: 100, isCrowded: true } as const;
  const pace = { size: 4_000, rest: 0 };
  assert.deepEqual(nextPace(pace, { ...felt, company: "nobody" }), { size: 8_000, rest: 0 });
  assert.deepEqual(nextPace(pace, { ...felt, company: "unknown" }), { size: 2_000, rest: 1 });
});

test("who was alone and gets company is small at once", () => {
  const felt = { rows: 10_000, took: 150, isCrowded: false } as const;
  const pace = nextPace({ size: 10_000, rest: 0 }, { ...felt, company: "others" });
  assert.deepEqual(pace, { size: 1_000, rest: 0.25 });
});

test("beside others nothing grows while nothing new was felt, and a batch that lasts too long still shrinks", () => {
  const felt = { isCrowded: null, company: "others" } as const;
  const pace = { size: 500, rest: 2 };
  assert.deepEqual(nextPace(pace, { rows: 500, took: 10, ...felt }), pace);
  assert.deepEqual(nextPace(pace, { rows: 500, took: 150, ...felt }), { size: 333, rest: 2 });
});

test("one slow batch only halves the next; a batch that was not full does not make the next one larger", () => {
  const pace = { size: 4_000, rest: 0 };
  assert.equal(nextPace(pace, { rows: 4_000, took: 60_000, ...calm }).size, 2_000);
  assert.equal(nextPace({ ...pace, size: 1_000 }, { rows: 10, took: 0, ...calm }).size, 1_000);
});

test("whatever is felt, size and rest stay within their bounds, and a size at most doubles", () => {
  const felt = fc.record({
    rows: fc.integer({ min: 0, max: 20_000 }),
    took: fc.double({ min: 0, max: 100_000, noNaN: true }),
    isCrowded: fc.option(fc.boolean()),
    company: fc.constantFrom<Company>("others", "nobody", "unknown"),
  });
  const before = fc.record({
    size: fc.integer({ min: smallestBatch, max: largestBatch }),
    rest: fc.double({ min: 0, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(before, felt, (pace, batch) => {
      const { size, rest } = nextPace(pace, batch);
      assert.ok(size >= smallestBatch && size <= largestBatch && size <= pace.size * 2);
      assert.ok(rest >= 0 && rest <= 4);
      if (batch.company === "others") assert.ok(size <= 1_000 && rest >= 0.25);
    }),
  );
});

test("the rests keep a rate, and never exceed two seconds for the sake of others", () => {
  const felt = { rows: 500, took: 20 };
  assert.equal(restAfter(0, felt, 1_000), 480);
  assert.equal(restAfter(0, felt, 100_000), 0);
  assert.equal(restAfter(0, felt, null), 0);
  assert.equal(restAfter(0.5, felt, null), 10);
  assert.equal(restAfter(4, { rows: 500, took: 60_000 }, null), 2_000);
});
