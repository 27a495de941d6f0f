import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { answerDeadline, extendedClock, type AnswerClock } from "./answerDeadline.ts";
import { medicalFileLimits } from "./medicalFile.ts";
import { daysBetween } from "./timeLimit.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const clockFrom = (receivedOn: string, changes: Partial<AnswerClock> = {}): AnswerClock => ({
  receivedOn: day(receivedOn),
  region: "mainland",
  asks: [],
  extendedOn: null,
  ...changes,
});
const ask = (askedOn: string, obtainedOn: string | null = null) => ({
  askedOn: day(askedOn),
  obtainedOn: obtainedOn === null ? null : day(obtainedOn),
});
const lastDay = (clock: AnswerClock, today = "2027-06-01"): string =>
  answerDeadline(clock, day(today)).lastDay.toString();

suite("the time to answer a request (GDPR art. 12(3))", () => {
  test("is one month, and three from the receipt once it was prolonged in time with reasons", () => {
    const clock = clockFrom("2027-05-10");
    assert.equal(lastDay(clock), "2027-06-10");
    const extended = extendedClock(clock, day("2027-06-10"));
    assert.ok(extended.ok);
    assert.equal(lastDay(extended.value), "2027-08-10");
    const again = extendedClock(extended.value, day("2027-06-10"));
    assert.ok(!again.ok && again.failure.code === "rights.extended-already");
    const late = extendedClock(clock, day("2027-06-11"));
    assert.ok(!late.ok && late.failure.code === "rights.extension-late");
    assert.equal(late.failure.params["day"], "2027-06-10");
  });

  test("stands still from a question about identity to its answer, where it was asked without delay", () => {
    const asked = { asks: [ask("2027-05-12", "2027-05-22")] };
    assert.equal(lastDay(clockFrom("2027-05-10", asked)), "2027-06-21", "20 June is a Sunday");
    const late = { asks: [ask("2027-05-18", "2027-05-28")] };
    assert.equal(lastDay(clockFrom("2027-05-10", late)), "2027-06-10", "asked after a week");
    const before = { asks: [ask("2027-05-09", "2027-05-28")] };
    assert.equal(lastDay(clockFrom("2027-05-10", before)), "2027-06-10", "nothing before it came");
  });

  test("is as if the answer came today while it is waited for", () => {
    const clock = clockFrom("2027-05-10", { asks: [ask("2027-05-12")] });
    const standing = answerDeadline(clock, day("2027-05-31"));
    assert.equal(standing.stoppedSince?.toString(), "2027-05-12");
    assert.equal(standing.lastDay.toString(), "2027-06-29");
    const late = clockFrom("2027-05-10", { asks: [ask("2027-05-30")] });
    assert.equal(answerDeadline(late, day("2027-06-01")).stoppedSince, null);
  });

  test("counts the days that two questions share once", () => {
    const two = { asks: [ask("2027-05-12", "2027-05-22"), ask("2027-05-14", "2027-05-20")] };
    const one = { asks: [ask("2027-05-12", "2027-05-22")] };
    assert.equal(lastDay(clockFrom("2027-05-10", two)), lastDay(clockFrom("2027-05-10", one)));
  });

  test("never ends before the month that the regulation gives, nor gains more than the clock stood still (any questions)", () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000 }),
        fc.array(span, { maxLength: 4 }),
        (start, spans) => {
          const receivedOn = day("2020-01-01").add({ days: start });
          const asks = spans.map(([from, length]) => ({
            askedOn: receivedOn.add({ days: from }),
            obtainedOn: receivedOn.add({ days: from + length }),
          }));
          const clock: AnswerClock = { receivedOn, region: "mainland", asks, extendedOn: null };
          const bare = answerDeadline({ ...clock, asks: [] }, receivedOn).lastDay;
          const { lastDay: last } = answerDeadline(clock, receivedOn.add({ days: 90 }));
          const gained = daysBetween(bare, last);
          const longest = Math.max(0, ...spans.map(([from, length]) => from + length));
          assert.ok(gained >= 0 && gained <= longest + 6, `${gained} ${longest}`);
        },
      ),
    );
  });
});

suite("the time of a medical file (code de la santé publique, art. L. 1111-7)", () => {
  const received = Temporal.Instant.from("2027-05-10T08:30:00Z");

  test("is from 48 hours to eight days", () => {
    const limits = medicalFileLimits(received, day("2026-01-01"));
    assert.equal(limits.notBefore.toString(), "2027-05-12T08:30:00Z");
    assert.equal(limits.lastDay.toString(), "2027-05-18");
    assert.equal(medicalFileLimits(received, null).lastDay.toString(), "2027-05-18");
  });

  test("is two months where all that is asked for is older than five years, to the day", () => {
    assert.equal(medicalFileLimits(received, day("2022-05-09")).lastDay.toString(), "2027-07-10");
    assert.equal(medicalFileLimits(received, day("2022-05-10")).lastDay.toString(), "2027-05-18");
  });
});
