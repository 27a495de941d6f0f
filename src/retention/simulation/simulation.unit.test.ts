import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { marginOf, scaled, shareFor } from "./model/estimate.ts";
import { mostSteps, stepsOf } from "./model/steps.ts";
import { tally } from "./model/tally.ts";

const days = (from: string, to: string, every: string): readonly string[] | null =>
  stepsOf(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to), every)?.map(String) ?? null;

suite("the days of a simulation", () => {
  test("keep to the ends of months, and include the last day", () => {
    assert.deepEqual(days("2026-01-31", "2026-04-30", "P1M"), [
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
    ]);
    assert.deepEqual(days("2026-01-01", "2026-01-01", "P1Y"), ["2026-01-01"]);
  });

  test("are none for what is no period of days, for an end before the start, or for too many", () => {
    assert.equal(days("2026-01-01", "2026-02-01", "PT1H"), null);
    assert.equal(days("2026-01-01", "2026-02-01", "P0D"), null);
    assert.equal(days("2026-01-01", "2026-02-01", "monthly"), null);
    assert.equal(days("2026-02-01", "2026-01-01", "P1M"), null);
    assert.equal(days("2026-01-01", "2036-01-01", "P1D"), null);
    assert.equal(days("2026-01-01", "2075-12-01", "P1M")?.length, mostSteps);
  });
});

suite("the tally of a simulation", () => {
  const count = (groups: Parameters<typeof tally>[1]["groups"]) => ({ rows: 0, share: 1, groups });

  test("a row ends once, and under no rule once another has taken it", () => {
    const tallies = tally(
      [
        { rule: "mark", kind: "leaves" },
        { rule: "delete", kind: "takes" },
      ],
      count([
        { steps: [0, 1], rows: 2 },
        { steps: [2, 1], rows: 3 },
        { steps: ["done", "never"], rows: 5 },
        { steps: [1, 1], rows: 7 },
      ]),
      3,
    );
    assert.deepEqual(tallies.get("mark"), { ended: [2, 7, 0], left: [10, 0, 0] });
    assert.deepEqual(tallies.get("delete"), { ended: [0, 12, 0], left: [17, 5, 5] });
  });

  test("what is archived goes on in the archive, and ends there", () => {
    const tallies = tally(
      [
        { rule: "old", kind: "takes" },
        { rule: "old.archive", kind: "follows" },
        { rule: "other", kind: "takes" },
      ],
      count([
        { steps: [0, 2, "never"], rows: 2 },
        { steps: [1, 0, 0], rows: 3 },
        { steps: [1, 0, "never"], rows: 4 },
      ]),
      3,
    );
    assert.deepEqual(tallies.get("old"), { ended: [2, 4, 0], left: [4, 0, 0] });
    assert.deepEqual(tallies.get("old.archive"), { ended: [0, 4, 2], left: [2, 2, 0] });
    assert.deepEqual(tallies.get("other"), { ended: [3, 0, 0], left: [4, 0, 0] });
  });
});

suite("the estimate of a simulation", () => {
  test("looks at all rows of a small table, and of one nobody has counted", () => {
    assert.equal(shareFor(null), 1);
    assert.equal(shareFor(30_000), 1);
    assert.equal(shareFor(3_000_000), 0.01);
  });

  test("says a margin that the truth leaves in one sample of twenty", () => {
    assert.equal(marginOf(10, 1), null);
    assert.equal(marginOf(0, 0.01), 300);
    let outside = 0;
    let state = 42;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let sample = 0; sample < 500; sample++) {
      let seen = 0;
      for (let row = 0; row < 4_000; row++) if (random() < 0.1) seen++;
      if (Math.abs(scaled(seen, 0.1) - 4_000) > (marginOf(seen, 0.1) ?? 0)) outside++;
    }
    assert.ok(outside > 8 && outside < 45, String(outside));
  });
});
