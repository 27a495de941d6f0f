import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { lexicon } from "../lexicon/lexicon.ts";
import { partGluedWords } from "./gluedWords.ts";
import { tokenize, type Token } from "./tokenize.ts";

const part = (text: string): readonly Token[] =>
  partGluedWords(text, tokenize(text), lexicon().vocabulary);
const slices = (text: string): string =>
  part(text)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");

describe("words that an extraction joined", () => {
  for (const [text, expected] of [
    ["conservéespendant", "conservées|pendant"],
    ["conserve\u0301espendant", "conserve\u0301es|pendant"],
    ["duréedeconservation", "durée|de|conservation"],
    ["Duréedeconservation", "Durée|de|conservation"],
    ["àcompterdu", "à|compter|du"],
    ["conservées5 ans", "conservées|5|ans"],
    ["sixmois", "six|mois"],
    ["cinqannées", "cinq|années"],
    ["dossiersconservés", "dossiers|conservés"],
    ["clôturedu prêt", "clôture|du|prêt"],
    ["supprimésaprès 36mois", "supprimés|après|36|mois"],
    ["maximumde", "maximum|de"],
  ] as const)
    it(`are parted where each part is a word: « ${text} »`, () =>
      assert.equal(slices(text), expected));

  for (const text of [
    "conservatoire",
    "pendentif",
    "supprimables",
    "duréezorglub",
    "zorglubmois",
    "mensuellement",
    "ansdemi",
    "porte-documents",
    "conservéespendantdeuxansaumaximumdanslabaseactive",
  ])
    it(`are left alone when a part is no word of the grammar, or none that tells: « ${text} »`, () =>
      assert.equal(slices(text), text));

  it("become numbers where they are figures, and keep one capital", () => {
    assert.deepEqual(
      part("Conservées5").map(({ kind, word, capital }) => [kind, word, capital]),
      [
        ["word", "conservees", true],
        ["number", "5", false],
      ],
    );
  });

  it("cover the very letters that they were parted from, whatever the text", () => {
    const glued = fc
      .array(
        fc.constantFrom("conservées", "pendant", "5", "de", "durée", "cœurs", "x", "é\u0301", " "),
        { maxLength: 12 },
      )
      .map((words) => words.join(""));
    fc.assert(
      fc.property(glued, (text) => {
        const before = tokenize(text);
        const after = part(text);
        let last = 0;
        for (const { start, end } of after) {
          assert.ok(start >= last && end > start);
          last = end;
        }
        assert.equal(
          after.map(({ word }) => word).join(""),
          before.map(({ word }) => word).join(""),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
