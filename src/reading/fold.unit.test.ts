import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fold } from "./fold.ts";

describe("folding a text", () => {
  it("removes accents, capitals and typographic apostrophes", () => {
    assert.equal(
      fold("L’Été à Œuvrer\u00a0: NOËL"),
      "l'ete a oeuvrer : noel".replace("oeuvrer", "ouvrer"),
    );
  });

  it("moves no offset, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        assert.equal(fold(text).length, text.length);
      }),
      { numRuns: 500 },
    );
    for (let unit = 0; unit < 0x10000; unit++)
      assert.equal(fold(String.fromCharCode(unit)).length, 1);
  });
});
