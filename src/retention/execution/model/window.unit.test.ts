import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin, nextBeginning, parseWindow, type DailyWindow } from "./window.ts";

const windows = (...texts: string[]): DailyWindow[] =>
  texts.map((text) => parseWindow(text) ?? assert.fail(text));
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

test("a window reaches over midnight, begins with its first minute and ends before its last", () => {
  const night = windows("22:00-06:00");
  for (const [moment, inside] of [
    ["2030-01-10T21:59:59+01:00", false],
    ["2030-01-10T22:00:00+01:00", true],
    ["2030-01-11T03:00:00+01:00", true],
    ["2030-01-11T05:59:59+01:00", true],
    ["2030-01-11T06:00:00+01:00", false],
    ["2030-07-10T21:00:00Z", true],
    ["2030-07-10T19:59:00Z", false],
  ] as const)
    assert.equal(isWithin(night, at(moment)), inside, moment);
});

test("several windows, the whole day, and none at all", () => {
  const two = windows("12:00-13:00", "22:00-23:00");
  assert.equal(isWithin(two, at("2030-01-10T12:30:00+01:00")), true);
  assert.equal(isWithin(two, at("2030-01-10T13:30:00+01:00")), false);
  assert.equal(isWithin(windows("08:00-08:00"), at("2030-01-10T07:59:00+01:00")), true);
  assert.equal(isWithin([], at("2030-01-10T13:30:00+01:00")), true);
});

test("the hour that autumn repeats counts twice; a window in the hour that spring skips does not come", () => {
  const narrow = windows("02:15-02:45");
  assert.equal(isWithin(narrow, at("2030-10-27T02:20:00+02:00")), true);
  assert.equal(isWithin(narrow, at("2030-10-27T02:20:00+01:00")), true);
  for (let minute = 0; minute < 180; minute++)
    assert.equal(isWithin(narrow, at("2030-03-31T00:00:00Z").add({ minutes: minute })), false);
});

test("the next beginning is today's or tomorrow's, also across a change of the clocks", () => {
  const night = windows("22:00-06:00");
  const next = (moment: string): string | undefined => nextBeginning(night, at(moment))?.toString();
  assert.equal(next("2030-01-10T12:00:00+01:00"), "2030-01-10T21:00:00Z");
  assert.equal(next("2030-01-10T22:00:00+01:00"), "2030-01-11T21:00:00Z");
  assert.equal(next("2030-03-30T23:00:00+01:00"), "2030-03-31T20:00:00Z");
  assert.equal(nextBeginning([], at("2030-01-10T12:00:00Z")), null);
});

test("what is no window is refused", () => {
  for (const text of ["22-06", "24:00-06:00", "22:00", "22:00-06:60", ""])
    assert.equal(parseWindow(text), null, text);
});
