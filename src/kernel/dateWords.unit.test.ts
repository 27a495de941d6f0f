import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { dayWords, momentWords, monthWords } from "./dateWords.ts";

suite("dates in words", () => {
  test("the first of a month is an ordinal in French, and no other day", () => {
    assert.equal(dayWords(Temporal.PlainDate.from("2030-01-01"), "fr"), "1er janvier 2030");
    assert.equal(dayWords(Temporal.PlainDate.from("2030-01-21"), "fr"), "21 janvier 2030");
    assert.equal(dayWords(Temporal.PlainDate.from("2030-01-01"), "en"), "1 January 2030");
  });

  test("a month is told without its day", () => {
    assert.equal(monthWords(Temporal.PlainDate.from("2030-02-01"), "fr"), "février 2030");
    assert.equal(monthWords(Temporal.PlainDate.from("2030-02-28"), "en"), "February 2030");
  });

  test("a moment is told in Paris time, whatever the machine", () => {
    const newYear = Temporal.Instant.from("2029-12-31T23:30:00Z");
    assert.match(momentWords(newYear, "fr"), /^1er janvier 2030 .*00:30$/);
    assert.match(momentWords(newYear, "en"), /^1 January 2030 .*00:30$/);
  });
});
