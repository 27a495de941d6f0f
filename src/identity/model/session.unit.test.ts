import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isAlive, needsTouch, ownLimits, type Session } from "./session.ts";

const start = Temporal.Instant.from("2027-03-31T08:00:00Z");
const session = (seenAfter: Temporal.DurationLike): Session => ({
  id: "session-1",
  account: "account-1",
  device: "Firefox, Linux",
  madeAt: start,
  seenAt: start.add(seenAfter),
  authenticatedAt: start,
  endsAt: start.add({ hours: ownLimits.absoluteHours }),
});

suite("a session of staff", () => {
  test("is over half an hour after the last request", () => {
    const seen = session({ minutes: 10 });
    assert.equal(isAlive(seen, ownLimits, start.add({ minutes: 39, seconds: 59 })), true);
    assert.equal(isAlive(seen, ownLimits, start.add({ minutes: 40 })), false);
  });

  test("is over after twelve hours, however busy", () => {
    const busy = session({ hours: 11, minutes: 59 });
    assert.equal(isAlive(busy, ownLimits, start.add({ hours: 11, minutes: 59 })), true);
    assert.equal(isAlive(busy, ownLimits, start.add({ hours: 12 })), false);
  });

  test("is written down as used once a minute", () => {
    assert.equal(needsTouch(session({ seconds: 0 }), start.add({ seconds: 59 })), false);
    assert.equal(needsTouch(session({ seconds: 0 }), start.add({ seconds: 60 })), true);
  });
});
