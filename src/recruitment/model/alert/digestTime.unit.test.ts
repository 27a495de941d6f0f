import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { nextDigest } from "./digestTime.ts";

const civil = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Paris").toInstant();

suite("the hour of the digest", () => {
  test("is the next seven o'clock in Paris, on days of 23 and 25 hours too", () => {
    for (const [after, next] of [
      ["2030-01-15T06:59:59", "2030-01-15T07:00"],
      ["2030-01-15T07:00", "2030-01-16T07:00"],
      ["2030-03-30T12:00", "2030-03-31T07:00"],
      ["2030-03-31T01:59", "2030-03-31T07:00"],
      ["2030-10-26T23:59", "2030-10-27T07:00"],
      ["2030-10-27T07:00", "2030-10-28T07:00"],
      ["2030-12-31T08:00", "2031-01-01T07:00"],
    ] as const)
      assert.equal(String(nextDigest(civil(after))), String(civil(next)), after);
  });

  test("comes once on each civil day, whatever the moment", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 365 * 1_440 }), (minutes) => {
        const after = Temporal.Instant.from("2020-01-01T00:00:00Z").add({ minutes });
        const one = nextDigest(after);
        const two = nextDigest(one);
        const day = (at: Temporal.Instant) => at.toZonedDateTimeISO("Europe/Paris").toPlainDate();
        assert.ok(Temporal.Instant.compare(one, after) > 0);
        assert.ok(day(one).add({ days: 1 }).equals(day(two)));
      }),
      { seed: 3 },
    );
  });
});
