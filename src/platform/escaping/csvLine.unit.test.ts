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
    for (const cell of ["＝1+1", "＠SUM(A1)"])
      assert.ok(csvLine([cell]).startsWith(`'${cell}`), cell);
    assert.equal(csvLine(["a=1"]), "a=1\r\n");
  });

  test("holds none where a spreadsheet parts cells by semicolons either", () => {
    assert.equal(csvLine(["a;=1+1"]), `"a;'=1+1"\r\n`);
    assert.equal(csvLine(["a\n@SUM(A1)"]), `"a\n'@SUM(A1)"\r\n`);
    assert.equal(csvLine(["a;-2"]), `"a;'-2"\r\n`);
    assert.equal(csvLine(["a\n- a list"]), `"a\n- a list"\r\n`, "a dash before words is a list");
  });
});
