import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { leavingValue, type DisclosedColumn, type Question } from "./question.ts";

const column = (as: DisclosedColumn["as"]): DisclosedColumn =>
  ({ heading: "day", at: 0, as, only: null, except: null }) as DisclosedColumn;
const question = { asked: { columns: ["day"], marks: [] } } as unknown as Question;

const leaves = (as: DisclosedColumn["as"], value: string | null) =>
  leavingValue(question, column(as), [value]).value;

suite("a date of which the year or the month leaves", () => {
  test("is that of Paris where it is a moment, as periods are, however a store writes it", () => {
    for (const moment of [
      "2025-12-31 23:30:00+00",
      "2025-12-31 23:30:00.123456+00",
      "2025-12-31T23:30Z",
      "2026-01-01 05:00:00+0530",
    ]) {
      assert.equal(leaves("year", moment), "2026", moment);
      assert.equal(leaves("month", moment), "2026-01", moment);
    }
    assert.equal(leaves("year", "2026-06-30 21:59:59+00"), "2026");
    assert.equal(leaves("month", "2026-06-30 22:00:00+00"), "2026-07", "two hours ahead in summer");
  });

  test("stands as it is without an offset, and is nothing where it is no date", () => {
    assert.equal(leaves("year", "2025-12-31"), "2025");
    assert.equal(leaves("month", "2025-12-31 23:30:00"), "2025-12");
    assert.equal(leaves("month", "2025-12"), "2025-12");
    for (const none of ["hier", "20251231", "", null]) assert.equal(leaves("year", none), null);
  });
});
