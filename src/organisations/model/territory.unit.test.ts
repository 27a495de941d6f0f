import assert from "node:assert/strict";
import { test } from "node:test";
import { postalCodeOf, prefixesOf } from "./territory.ts";

test("a postal code is five digits, however people space them, and found by its nearest prefix first", () => {
  assert.equal(postalCodeOf(" 56 100 "), "56100");
  assert.equal(postalCodeOf("01\u00a0000"), "01000");
  for (const typed of ["5610", "561000", "2A004", "", "5610O"])
    assert.equal(postalCodeOf(typed), null);
  assert.deepEqual(prefixesOf("56100"), ["56100", "5610", "561", "56"]);
});
