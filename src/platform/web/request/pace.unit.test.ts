import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openPace } from "./pace.ts";

suite("a pace", () => {
  test("lets each name do a thing so often within a time, and no more", () => {
    const pace = openPace({ max: 2, within: { hours: 1 } });
    const now = Temporal.Instant.from("2027-03-31T08:00:00Z");
    const after = (minutes: number, name = "192.0.2.1"): boolean =>
      pace.take(name, now.add({ minutes }));
    assert.deepEqual([after(0), after(10), after(20), after(59)], [true, true, false, false]);
    assert.ok(after(20, "192.0.2.2"), "another is another");
    assert.ok(after(60), "the first was an hour ago");
    assert.ok(!after(61), "the second was not");
  });
});
