import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { csvLine } from "./csvLine.ts";

suite("a line of a CSV file", () => {
  test("quotes what would break it", () => {
    assert.equal(csvLine(["a", "b, c", 'd "e"', "f\ng"]), 'a,"b, c","d ""e""","f\ng"\r\n');
  });

  test("holds no formula for a spreadsheet to run", () => {
    for (const cell of ["=1+1", "+33 1", "-2", "@SUM(A1)", "\tx"])
      assert.ok(csvLine([cell]).startsWith(`'${cell}`), cell);
    assert.equal(csvLine(["a=1"]), "a=1\r\n");
  });
});
