import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tokenize } from "../tokens/tokenize.ts";
import { compile, lookUp, parseEntries, spellings } from "./compile.ts";

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
  const known = (lines: string, sentence: string) => [
    ...lookUp(tokenize(sentence), 0, compile(parseEntries(lines))).values(),
  ];

  it("is found by each of its spellings, folded as the grammar meets it", () => {
    const line = "\n  from ; à compter {de|d'} ; strict ; delais\n";
    const found = [{ category: "from", value: "strict", length: 3 }];
    assert.deepEqual(known(line, "À compter de là"), found);
    assert.deepEqual(known(line, "a\u0300 compter d’avril"), found);
    assert.deepEqual(known(line, "compter de là"), []);
  });

  it("says the longest of its words, and the first of two lines of a category", () => {
    const lines = `max ; au plus ; short ; cnil
      max ; au plus {tard|tôt} [le {jour|mois}] ; long ; cnil
      max ; au plus tard ; again ; cnil
      det ; au ; ; cnil`;
    assert.deepEqual(known(lines, "au plus tard le jour dit"), [
      { category: "det", value: "", length: 1 },
      { category: "max", value: "long", length: 5 },
    ]);
    assert.deepEqual(known(lines, "au plus tard le soir")[1], {
      category: "max",
      value: "long",
      length: 3,
    });
    assert.deepEqual(known(lines, "au plus profond")[1]?.value, "short");
  });

  it("keeps blanks within brackets together", () =>
    assert.equal(
      known("storage ; {en {base|archive}|sur le disque} dur ; ; cnil", "sur le disque dur")[0]
        ?.length,
      4,
    ));

  it("may lack a value, and nothing else", () => {
    assert.equal(parseEntries("max ; au plus ; ; cnil")[0]?.value, "");
    for (const line of ["max ; au plus", "max ; au plus ; ;", "; au plus ; ; cnil", "max ; ; ; x"])
      assert.throws(() => parseEntries(line), /lacks a cell/);
  });
});
