import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { afterAct, newState, phaseOf, publicAnswer, type OfferAct } from "./offerState.ts";

const now = Temporal.Instant.from("2030-01-15T09:00:00Z");
const act = fc.oneof(
  fc.constantFrom<OfferAct>(
    { kind: "edit", endsAt: now.add({ hours: 72 }) },
    { kind: "submit" },
    { kind: "give-back" },
    { kind: "close" },
    { kind: "withdraw" },
    { kind: "archive" },
    { kind: "remove" },
    { kind: "suspend" },
    { kind: "lift" },
  ),
  fc.integer({ min: 0, max: 48 }).map((hours): OfferAct => ({
    kind: "publish",
    opensAt: now.add({ hours }),
    endsAt: now.add({ hours: hours + 24 }),
  })),
);

suite("the life of an offer", () => {
  test("never shows one that is not published, whole and within its time, whatever is done with it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(act, fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 20 }),
        fc.boolean(),
        (acts, isReadTwice) => {
          let state = newState;
          let at = now;
          let wasRemoved = false;
          for (const [each, hours, isOwnText] of acts) {
            at = at.add({ hours });
            // What is done later opens later.
            const moved: OfferAct =
              each.kind === "publish"
                ? { ...each, opensAt: at, endsAt: at.add({ hours: 24 }) }
                : each;
            const outcome = afterAct(state, moved, { now: at, isReadTwice, isOwnText });
            if (!outcome.ok) continue;
            state = outcome.value;
            wasRemoved ||= moved.kind === "remove";
            const answer = publicAnswer(state, at);
            assert.equal(answer === "shown", phaseOf(state, at) === "open");
            if (wasRemoved) assert.notEqual(answer, "shown");
            if (moved.kind === "close" || moved.kind === "withdraw")
              assert.notEqual(answer, "shown");
          }
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  test("says at its public address whether it is there, over, kept back, or was never there", () => {
    const published = {
      ...newState,
      status: "published",
      opensAt: now,
      endsAt: now.add({ hours: 5 }),
    } as const;
    const before = now.subtract({ hours: 1 });
    const after = now.add({ hours: 5 });
    assert.equal(publicAnswer(newState, now), "unknown");
    assert.equal(publicAnswer(published, before), "unknown");
    assert.equal(publicAnswer(published, now), "shown");
    assert.equal(publicAnswer(published, after), "gone");
    assert.equal(publicAnswer({ ...published, isSuspended: true }, now), "withheld");
    assert.equal(publicAnswer({ ...published, isSuspended: true }, after), "gone");
    for (const status of ["closed", "withdrawn", "removed", "archived"] as const)
      assert.equal(publicAnswer({ ...published, status }, now), "gone", status);
    // Removed before anybody saw it.
    assert.equal(
      publicAnswer({ ...published, status: "removed", endsAt: before }, after),
      "unknown",
    );
  });
});
