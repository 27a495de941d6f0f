import assert from "node:assert/strict";
import { test } from "node:test";
import { alikeSigns, foldedText } from "./foldedText.ts";

test("each sign that counts as another has one to count as", () => {
  assert.equal(Array.from(alikeSigns.from).length, Array.from(alikeSigns.to).length);
});

test("folding once is enough, and leaves nothing of a text that only had accents apart from its letters", () => {
  for (const text of ["Hélène d’Œuvrecœur", "ŁUKASZ  Jean‑Pierre", "\u0301", " ß ", "İ", "日本"])
    assert.equal(foldedText(foldedText(text)), foldedText(text));
  assert.equal(foldedText("He\u0301le\u0300ne"), "helene");
});
