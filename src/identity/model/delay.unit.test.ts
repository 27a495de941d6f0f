import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { attempt, freeFailures, type Failures } from "./delay.ts";

const start = Temporal.Instant.from("2027-03-31T08:00:00Z");

/** The waits, in seconds, between attempts that all fail and are made as early as may be. */
const waits = (times: number): readonly number[] => {
  let known: Failures | null = null;
  let now = start;
  const found: number[] = [];
  while (found.length < times) {
    const result = attempt(known, "account", now);
    const seconds = result.kind === "wait" ? result.seconds : 0;
    now = now.add({ seconds });
    const counted = attempt(known, "account", now);
    assert.equal(counted.kind, "counted", "the time that was said is enough");
    if (counted.kind === "counted") known = counted.failures;
    found.push(seconds);
  }
  return found;
};

suite("the delay of a next attempt", () => {
  test("is nothing for the first failures, then doubles up to a quarter of an hour", () => {
    assert.deepEqual(
      waits(18),
      [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900],
    );
  });

  test("keeps guesses at one account under 150 a day, and more than a locked door", () => {
    let seconds = 0;
    let guesses = 0;
    for (const wait of waits(200)) {
      seconds += wait;
      if (seconds > 86_400) break;
      guesses += 1;
    }
    assert.ok(guesses < 150, String(guesses));
  });

  test("lets an address fail more often, since a whole body may stand behind it", () => {
    const known = { count: freeFailures.account + 3, last: start };
    assert.equal(attempt(known, "account", start).kind, "wait");
    assert.equal(attempt(known, "address", start).kind, "counted");
  });

  test("counts attempts made at once one by one", () => {
    let known: Failures | null = null;
    const kinds = Array.from({ length: 8 }, () => {
      const result = attempt(known, "account", start);
      if (result.kind === "counted") known = result.failures;
      return result.kind;
    });
    assert.equal(kinds.filter((kind) => kind === "counted").length, 5);
  });

  test("is forgotten after a day", () => {
    const known = { count: 40, last: start };
    const later = attempt(known, "account", start.add({ hours: 24 }));
    assert.deepEqual(later, {
      kind: "counted",
      failures: { count: 1, last: start.add({ hours: 24 }) },
    });
  });
});
