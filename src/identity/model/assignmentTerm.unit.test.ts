import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { endOfTerm, usualLastDay } from "./assignmentTerm.ts";

const now = Temporal.Instant.from("2027-03-31T22:30:00Z"); // 1 April in Paris
const day = (text: string) => Temporal.PlainDate.from(text);

suite("the term of a role", () => {
  test("is a year unless said otherwise, from the day it is in Paris", () => {
    assert.equal(usualLastDay(now).toString(), "2028-04-01");
  });

  test("ends at the midnight that closes its last day", () => {
    assert.equal(endOfTerm(day("2027-06-30"), now)?.toString(), "2027-06-30T22:00:00Z");
    assert.equal(endOfTerm(day("2027-04-01"), now)?.toString(), "2027-04-01T22:00:00Z");
  });

  test("lies ahead, and at most two years away", () => {
    assert.equal(endOfTerm(day("2027-03-31"), now), null);
    assert.ok(endOfTerm(day("2029-04-01"), now));
    assert.equal(endOfTerm(day("2029-04-02"), now), null);
  });
});
