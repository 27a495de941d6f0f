import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitSentences } from "./splitSentences.ts";

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe("cutting prose into sentences", () => {
  it("cuts at a stop before a capital or a figure", () => {
    assert.deepEqual(split("Un an pour tous. 2 ans ensuite. Et puis ?"), [
      "Un an pour tous.",
      "2 ans ensuite.",
      "Et puis ?",
    ]);
  });

  it("does not cut an article number, an abbreviation or a parenthesis", () => {
    for (const whole of [
      "Voir l'article L. 211-1 du code.",
      "Selon l'art. 6 du règlement.",
      "Deux ans (au plus. Parfois moins) pour tous.",
      "La version 2.5 est gardée.",
    ])
      assert.deepEqual(split(whole), [whole]);
  });

  it("gives nothing for blanks", () => {
    assert.deepEqual(split(" \n\t "), []);
  });
});
