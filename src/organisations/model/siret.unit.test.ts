import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { siretOf, siretWords } from "./siret.ts";

const mistakeOf = (typed: string) => {
  const read = siretOf(typed);
  return read.ok ? null : read.mistake;
};

suite("a SIRET", () => {
  test("is fourteen digits closed by their key, however they are spaced", () => {
    assert.deepEqual(siretOf("000 000 018 00010"), { ok: true, siret: "00000001800010" });
    assert.deepEqual(siretOf("000.000.018-00010"), { ok: true, siret: "00000001800010" });
    assert.equal(siretWords("00000001800010"), "000 000 018 00010");
  });

  test("is refused by what is wrong with it", () => {
    for (const typed of ["", "000000018", "000 000 018 0001X", "000 000 018 000100"])
      assert.equal(mistakeOf(typed), "form", typed);
    assert.equal(mistakeOf("000 000 081 00010"), "siren-key", "two digits were swapped");
    assert.equal(mistakeOf("000 000 018 00001"), "key", "two digits were swapped");
  });

  test("changes with any one digit, so that none can be miscopied alone", () => {
    const right = "00000001800010";
    for (let place = 0; place < right.length; place += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const typed = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
        assert.equal(mistakeOf(typed) === null, typed === right, typed);
      }
  });

  test("of La Poste may also have digits whose sum is a multiple of five, and of nobody else", () => {
    assert.equal(mistakeOf("356 000 000 00048"), null, "its seat has the key of Luhn");
    assert.equal(mistakeOf("356 000 000 00015"), null, "3 + 5 + 6 + 1 + 5 = 20");
    assert.equal(mistakeOf("356 000 000 00016"), "key");
    assert.equal(mistakeOf("000 000 018 00001"), "key", "1 + 8 + 1 = 10");
  });
});
