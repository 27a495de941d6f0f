import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { departmentOf, departments, postalCodeKind } from "./departments.ts";
import { postalCodeOf, prefixesOf, prefixesOfDepartment } from "./territory.ts";

test("a postal code is five digits, however people space them, and found by its nearest prefix first", () => {
  assert.equal(postalCodeOf(" 56 100 "), "56100");
  assert.equal(postalCodeOf("01\u00a0000"), "01000");
  for (const typed of ["5610", "561000", "2A004", "", "5610O"])
    assert.equal(postalCodeOf(typed), null);
  assert.deepEqual(prefixesOf("56100"), ["56100", "5610", "561", "56"]);
});

suite("the departments of France", () => {
  test("are a hundred and one, and those overseas that have postal codes as one has", () => {
    assert.equal(departments.length, 101 + 6);
    assert.equal(new Set(departments.map(({ code }) => code)).size, departments.length);
    const prefixes = departments.flatMap(({ prefixes: each }) => each);
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.equal(
      departments.every(({ name }) => name.length > 2),
      true,
    );
  });

  test("are found by postal code, Corsica and overseas included", () => {
    for (const [code, department] of [
      ["01000", "01"],
      ["20000", "2A"],
      ["20167", "2A"],
      ["20200", "2B"],
      ["20620", "2B"],
      ["97110", "971"],
      ["97133", "977"],
      ["97150", "978"],
      ["97500", "975"],
      ["97660", "976"],
      ["98600", "986"],
      ["98713", "987"],
      ["98800", "988"],
      ["75116", "75"],
      ["00100", null],
      ["98000", null],
      ["20900", null],
    ] as const)
      assert.equal(departmentOf(code)?.code ?? null, department, code);
  });

  test("have neither the codes of the armed forces nor those that no place has", () => {
    assert.equal(postalCodeKind("00123"), "military");
    assert.equal(postalCodeKind("99123"), "unassigned");
    assert.equal(postalCodeKind("56100"), "ordinary");
  });

  test("of Corsica are written by their letters or by their prefixes", () => {
    assert.deepEqual(prefixesOfDepartment("2a"), ["200", "201"]);
    assert.deepEqual(prefixesOfDepartment("2B"), ["202", "206"]);
    assert.deepEqual(prefixesOfDepartment("56"), ["56"]);
  });
});
