import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { civilBoundary, shortestCivilText } from "./civilBoundary.ts";

const zones = [
  "Europe/Paris",
  "America/Martinique",
  "Australia/Lord_Howe",
  "Asia/Beirut",
  "America/Sao_Paulo",
  "UTC",
];

test("every local time before the boundary is past, whichever of its readings is meant", () => {
  const minute = 60_000;
  const instants = fc.oneof(
    fc.integer({ min: 0, max: Math.floor(Date.UTC(2035, 0) / minute) }),
    // Around the changes of Paris, where mistakes would live.
    fc
      .tuple(
        fc.constantFrom(Date.UTC(2024, 2, 31, 1), Date.UTC(2024, 9, 27, 1)),
        fc.integer({ min: -180, max: 180 }),
      )
      .map(([at, offset]) => at / minute + offset),
  );
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 300 }),
      (at, zone, earlier) => {
        const before = Temporal.Instant.fromEpochMilliseconds(at * minute);
        const boundary = civilBoundary(before.toString(), zone);
        const value = boundary.subtract({ minutes: earlier });
        const latest = value.toZonedDateTime(zone, { disambiguation: "later" }).toInstant();
        assert.ok(
          Temporal.Instant.compare(latest, before) < 0,
          `${String(value)} in ${zone} before ${String(before)}`,
        );
        // And no more is kept back than the change of the clocks explains.
        const plain = before.toZonedDateTimeISO(zone).toPlainDateTime();
        assert.ok(boundary.until(plain).total("minutes") <= 60);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("away from the changes of the clocks the boundary is the time on the wall", () => {
  assert.equal(
    civilBoundary("2024-01-31T23:00:00Z", "Europe/Paris").toString(),
    "2024-02-01T00:00:00",
  );
  assert.equal(
    civilBoundary("2024-07-01T10:20:30.5Z", "Europe/Paris").toString(),
    "2024-07-01T12:20:30.5",
  );
});

test("the text of a boundary sorts before every spelling of its own time", () => {
  const spellings = ["2024-02-01 00:00", "2024-02-01 00:00:00", "2024-02-01 00:00:00.000"];
  const text = shortestCivilText(Temporal.PlainDateTime.from("2024-02-01T00:00:00"));
  for (const spelling of spellings) assert.ok(!(spelling < text), spelling);
  assert.ok("2024-01-31 23:59:59.999" < text);
});
