import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { breachOf, officer } from "../incidents.fixture.ts";
import { decideAuthority } from "./steps.ts";
import { civilMoment, civilParts } from "./civilMoment.ts";
import { firstSent, nextDue, notificationClock, notificationDue } from "./notificationClock.ts";

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const sent = (sentAt: string) =>
  ({
    kind: "first",
    isComplete: false,
    sentAt: at(sentAt),
    reference: "",
    lateReasons: "",
    by: officer,
  }) as const;

suite("the 72 hours of art. 33(1)", () => {
  test("run over a week-end and a holiday: a breach known on a Friday is due on Monday", () => {
    assert.equal(notificationDue(at("2027-05-07T15:30:00Z")).toString(), "2027-05-10T15:30:00Z");
    // Easter: Sunday and Monday are holidays, and the hours run.
    assert.equal(notificationDue(at("2027-03-27T08:00:00Z")).toString(), "2027-03-30T08:00:00Z");
  });

  test("are hours and not days: the clock shows another hour after the change of the hour", () => {
    const aware = civilMoment("2027-03-27", "10:00");
    assert.ok(aware);
    assert.deepEqual(civilParts(notificationDue(aware)), { day: "2027-03-30", hour: "11:00" });
  });

  test("are over one instant after their end, and not at their end", () => {
    const aware = at("2027-05-07T15:30:00Z");
    assert.deepEqual(notificationClock(aware, null, at("2027-05-10T15:30:00Z")), {
      kind: "running",
      due: at("2027-05-10T15:30:00Z"),
      minutesLeft: 0,
    });
    assert.deepEqual(notificationClock(aware, null, at("2027-05-10T15:30:01Z")), {
      kind: "over",
      due: at("2027-05-10T15:30:00Z"),
      minutesLate: 1,
    });
  });

  test("are kept by the first notification, whatever is still to be said", () => {
    const aware = at("2027-05-07T15:30:00Z");
    const now = at("2027-06-30T00:00:00Z");
    assert.equal(
      notificationClock(aware, firstSent([sent("2027-05-10T15:30:00Z")]), now).kind,
      "in-time",
    );
    const late = notificationClock(aware, at("2027-05-10T17:00:00Z"), now);
    assert.ok(late.kind === "late");
    assert.equal(late.minutesLate, 90);
  });
});

suite("what the authority is to be told next", () => {
  const due = (...args: Parameters<typeof breachOf>): string | null => {
    const next = nextDue(breachOf(...args).content);
    return next && `${next.kind} ${next.at.toString()}`;
  };
  const first = sent("2027-05-08T10:00:00Z");

  test("is a first notification, then complements until one is complete", () => {
    assert.equal(due(), "first 2027-05-10T15:30:00Z");
    assert.equal(due({}, { notifications: [first] }), "complement 2027-05-11T10:00:00Z");
    const more = { ...first, kind: "complement", sentAt: at("2027-05-11T09:00:00Z") } as const;
    assert.equal(due({}, { notifications: [first, more] }), "complement 2027-05-14T09:00:00Z");
    const last = { ...more, isComplete: true };
    assert.equal(due({}, { notifications: [first, last] }), null);
  });

  test("is nothing of a near miss, or where it was decided in writing that nothing is due", () => {
    assert.equal(due({ isNearMiss: true }), null);
    const { content } = breachOf();
    const decided = decideAuthority("register-only", "Le risque est improbable ici.", {
      by: officer,
      at: at("2027-05-08T10:00:00Z"),
    })({ ...breachOf(), content });
    assert.ok(decided.ok);
    assert.equal(nextDue(decided.value.content), null);
  });
});

suite("a civil moment", () => {
  test("is of Europe/Paris", () => {
    assert.equal(civilMoment("2027-05-07", "17:30")?.toString(), "2027-05-07T15:30:00Z");
    assert.equal(civilMoment("2027-01-07", "17:30")?.toString(), "2027-01-07T16:30:00Z");
  });

  test("takes the hour that autumn repeats the first time, so that the 72 hours end sooner", () => {
    assert.equal(civilMoment("2027-10-31", "02:30")?.toString(), "2027-10-31T00:30:00Z");
  });

  test("is none where there is no such day or hour", () => {
    for (const [day, hour] of [
      ["2027-03-28", "02:30"],
      ["2027-02-30", "10:00"],
      ["2027-05-07", "24:00"],
      ["2027-05-07", "9:00"],
      ["", ""],
    ] as const)
      assert.equal(civilMoment(day, hour), null, `${day} ${hour}`);
  });
});
