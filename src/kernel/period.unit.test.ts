import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { comparePeriods, cutoff, lastDayOf, parsePeriod, type Period } from "./period.ts";

const period = (iso: string): Period => {
  const parsed = parsePeriod(iso);
  assert.ok(parsed, iso);
  return parsed;
};
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const lastDay = (now: string, iso: string): string =>
  cutoff(Temporal.Instant.from(now), period(iso)).lastDay.toString();

suite("periods", () => {
  test("are read in whole units, and nothing else is", () => {
    for (const iso of ["P5Y", "P18M", "P1Y6M", "P2W", "P30D", "P0D", "PT48H"])
      assert.ok(parsePeriod(iso), iso);
    for (const text of [
      "",
      "P",
      "PT",
      "5Y",
      "P-1Y",
      "-P1Y",
      "P1.5Y",
      "P1DT12H",
      "PT1M",
      "P1Y ",
      "p1y",
      "P99999Y",
    ])
      assert.equal(parsePeriod(text), null, text);
  });

  test("end on the same date, or on the last day of a month that lacks it", () => {
    assert.equal(lastDayOf(day("2024-01-31"), period("P1M")).toString(), "2024-02-29");
    assert.equal(lastDayOf(day("2024-02-29"), period("P1Y")).toString(), "2025-02-28");
    assert.equal(lastDayOf(day("2023-02-28"), period("P1Y")).toString(), "2024-02-28");
  });

  test("are over from the midnight that closes their last day, in Paris", () => {
    assert.equal(lastDay("2025-01-15T22:59:59Z", "P5Y"), "2020-01-14");
    assert.equal(lastDay("2025-01-15T23:00:00Z", "P5Y"), "2020-01-15");
    assert.equal(lastDay("2025-07-15T21:59:59Z", "P5Y"), "2020-07-14");
    assert.equal(lastDay("2025-07-15T22:00:00Z", "P5Y"), "2020-07-15");
  });

  test("let the last three days of January go together when February ends", () => {
    assert.equal(lastDay("2025-02-28T12:00:00Z", "P1M"), "2025-01-27");
    assert.equal(lastDay("2025-03-01T12:00:00Z", "P1M"), "2025-01-31");
  });

  test("of hours are exact over a change of the clocks; none at all waits for no midnight", () => {
    const now = Temporal.Instant.from("2026-03-29T12:00:00Z");
    assert.equal(cutoff(now, period("PT48H")).before.toString(), "2026-03-27T12:00:00Z");
    assert.equal(cutoff(now, period("P0D")).before.toString(), "2026-03-29T12:00:00Z");
  });

  const anyPeriod = fc
    .tuple(fc.nat(30), fc.nat(30), fc.nat(60))
    .filter(([years, months, days]) => years + months + days > 0)
    .map(([years, months, days]) => period(`P${years}Y${months}M${days}D`));
  const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => day("1970-01-01").add({ days }));

  test("end nothing before its last day is over, and keep nothing after it", () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, (kept, today) => {
        const now = today
          .toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "12:00" })
          .toInstant();
        const { lastDay: boundary, before } = cutoff(now, kept);
        assert.ok(Temporal.PlainDate.compare(lastDayOf(boundary, kept), today) < 0);
        assert.ok(
          Temporal.PlainDate.compare(lastDayOf(boundary.add({ days: 1 }), kept), today) >= 0,
        );
        assert.equal(
          before.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString(),
          boundary.add({ days: 1 }).toString(),
        );
      }),
    );
  });

  test("compare whatever the day they start on, and say when the calendar decides", () => {
    for (const [a, b, order] of [
      ["P12M", "P1Y", "equal"],
      ["P2W", "P14D", "equal"],
      ["P5Y", "P4Y", "longer"],
      ["P1M", "P32D", "shorter"],
      ["P1M", "P30D", "undecided"],
      ["P1Y", "P365D", "undecided"],
      ["PT24H", "P1D", "equal"],
    ] as const)
      assert.equal(comparePeriods(period(a), period(b)), order, `${a} ${b}`);
  });

  test("compare as every start day of four years says", () => {
    const anyNear = fc
      .tuple(fc.nat(3), fc.nat(14), fc.nat(3), fc.nat(40))
      .map(([years, months, weeks, days]) => period(`P${years}Y${months}M${weeks}W${days}D`));
    const first = day("2095-01-01");
    const starts = Array.from({ length: 4 * 365 + 1 }, (_, at) => first.add({ days: at }));
    fc.assert(
      fc.property(anyNear, anyNear, (a, b) => {
        const signs = new Set(
          starts.map((start) =>
            Temporal.PlainDate.compare(lastDayOf(start, a), lastDayOf(start, b)),
          ),
        );
        const [only] = signs;
        const order = comparePeriods(a, b);
        if (signs.size > 1) assert.equal(order, "undecided");
        else
          assert.equal(
            order,
            ({ "-1": "shorter", "0": "equal", "1": "longer" } as const)[`${only as -1 | 0 | 1}`],
          );
      }),
      { numRuns: 15 },
    );
  });
});
