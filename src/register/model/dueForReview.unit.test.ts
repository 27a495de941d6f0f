import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { dueOn } from "./dueForReview.ts";

const category = (verifiedOn?: string) => ({
  subjects: null,
  items: ["Nom"],
  source: [],
  ...(verifiedOn === undefined ? {} : { verifiedOn }),
});

suite("what is due for review", () => {
  test("is a record that was last read three years ago and a day, not three years ago", () => {
    const due = (updatedOn: string | null) =>
      dueOn("2030-02-28")({ updatedOn, dataCategories: [] }).review;
    assert.equal(due("2027-02-28"), false);
    assert.equal(due("2027-02-27"), true);
    assert.equal(due(null), false, "a date that is missing is another finding");
  });

  test("is data that nobody verified for a year, or ever", () => {
    const due = (...days: readonly (string | undefined)[]) =>
      dueOn("2030-02-28")({ updatedOn: null, dataCategories: days.map(category) }).verification;
    assert.equal(due(), null);
    assert.equal(due("2029-02-28"), null);
    assert.equal(due("2029-02-28", "2029-02-27"), "old");
    assert.equal(due("2029-02-28", undefined), "never");
    assert.equal(due(undefined, "2020-01-01"), "old");
  });
});
