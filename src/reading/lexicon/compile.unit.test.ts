import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseEntries, spellings } from "./compile.ts";

describe("a pattern of the lexicon", () => {
  for (const [pattern, expected] of [
    ["au plus", ["au plus"]],
    ["mois", ["mois"]],
    ["gardé[e][s]", ["gardé", "gardés", "gardée", "gardées"]],
    ["{un|une} an", ["un an", "une an"]],
    ["[la] durée", ["durée", "la durée"]],
    ["fin ~de", ["fin de", "fin du", "fin des", "fin d'"]],
    ["suite ~a", ["suite à", "suite au", "suite aux"]],
    ["plus ~d", ["plus de", "plus d'"]],
    ["~le année", ["le année", "la année", "les année", "l'année", "année"]],
    ["{en {base|archive}}", ["en base", "en archive"]],
  ] as const)
    it(`is spelled in all its ways: ${pattern}`, () =>
      assert.deepEqual(spellings(pattern).toSorted(), [...expected].toSorted()));
});

describe("a line of the lexicon", () => {
  it("becomes an entry for each spelling, folded as the grammar meets it", () => {
    assert.deepEqual(parseEntries("\n  from ; à compter {de|d'} ; strict ; delais\n"), [
      {
        category: "from",
        words: ["a", "compter", "de"],
        value: "strict",
        source: "delais",
      },
      {
        category: "from",
        words: ["a", "compter", "d'"],
        value: "strict",
        source: "delais",
      },
    ]);
  });

  it("may lack a value, and nothing else", () => {
    assert.equal(parseEntries("max ; au plus ; ; cnil")[0]?.value, "");
    for (const line of ["max ; au plus", "max ; au plus ; ;", "; au plus ; ; cnil", "max ; ; ; x"])
      assert.throws(() => parseEntries(line), /lacks a cell/);
  });
});
