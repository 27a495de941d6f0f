import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRetention } from "../../src/reading/index.ts";
import { partsAtRandom } from "./partsAtRandom.ts";

/** Sentences that are read though a part of them is in no rule. */
const losses = (seed: number, count: number): readonly string[] =>
  partsAtRandom(seed, count).flatMap(({ text, parts }) => {
    const { status, rules } = readRetention(text, null);
    if (status !== "read") return [];
    const lost = parts.filter(({ isKeptIn }) => !isKeptIn(rules));
    return lost.length > 0 ? [`${text} · ${lost.map(({ words }) => words).join(", ")}`] : [];
  });

describe("a sentence put together by chance", () => {
  it("is flagged, or has each of its parts in a rule", () => {
    assert.deepEqual(losses(2026, 6_000), []);
  });
});
