import assert from "node:assert/strict";
import { test } from "node:test";
import { barChart, niceCeiling } from "./barChart.ts";

test("the scale ends at a number whose half people read at once, at or above the highest bar", () => {
  for (const [value, top] of [
    [0, 2],
    [2, 2],
    [3, 4],
    [7, 10],
    [10, 10],
    [11, 20],
    [420, 600],
    [6_001, 10_000],
  ] as const)
    assert.equal(niceCeiling(value), top, String(value));
});

test("the highest bar stands no higher than the scale, an empty month has no height, and the table says every value", () => {
  const chart = String(
    barChart({
      language: "fr",
      caption: "Lignes",
      columns: ["Mois", "Lignes"],
      tableTitle: "Tableau",
      bars: [
        { label: "janv.", name: "janvier", value: 0 },
        { label: "févr.", name: "février", value: 1_204 },
      ],
    }),
  );
  const heights = [...chart.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, h]) => Number(h));
  assert.equal(heights[0], 0);
  assert.ok((heights[1] ?? 0) > 90 && (heights[1] ?? 0) < 200);
  assert.match(chart, /février<\/th>[^]*1\s204<\/td>/);
});
