import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { tokenize, type Token } from "./tokenize.ts";

const words = (text: string): string =>
  tokenize(text)
    .map(({ word }) => word)
    .join(" ");
const kinds = (text: string): string =>
  tokenize(text)
    .map(({ kind, word }) => `${kind} ${word}`)
    .join(", ");
const first = (text: string): Token => tokenize(text)[0]!;

describe("a word", () => {
  const folded: readonly (readonly [name: string, text: string, expected: string])[] = [
    ["with decomposed accents", "conserve\u0301es", "conservees"],
    ["with composed accents", "conserv\u00e9es", "conservees"],
    ["with a soft hyphen", "conser\u00advées", "conservees"],
    ["with a word joiner", "conser\u2060vées", "conservees"],
    ["with a zero-width joiner", "conser\u200dvées", "conservees"],
    ["with a byte-order mark before it", "\ufeffdurée", "duree"],
    ["with the ligature œ", "l'œuvre", "l' oeuvre"],
    ["with the ligature fi", "\ufb01ches", "fiches"],
    ["with a capital ligature", "ŒUVRE", "oeuvre"],
    ["in capitals", "CONSERVÉES", "conservees"],
    ["elided before a straight apostrophe", "l'année", "l' annee"],
    ["elided before a curly apostrophe", "l’année", "l' annee"],
    ["elided before a modifier letter apostrophe", "lʼannée", "l' annee"],
    ["elided before a grave accent", "jusqu`à", "jusqu' a"],
    ["elided and parted by a blank", "l’ année", "l' annee"],
    ["with an apostrophe of its own", "aujourd’hui", "aujourd'hui"],
    ["with a hyphen", "quatre-vingt-dix", "quatre-vingt-dix"],
    ["with a no-break hyphen", "vingt\u2011deux", "vingt-deux"],
    [
      "whose accent tells it from another",
      "dès des où ou dû du né ne",
      "dès des où ou dû du né ne",
    ],
    ["in quotation marks", "« fiches » “lettres”", "fiches lettres"],
    ["in bold", "**fiches** lues", "fiches lues"],
  ];
  for (const [name, text, expected] of folded)
    it(`is the same ${name}`, () => assert.equal(words(text), expected));

  for (const [name, blank] of [
    ["a no-break space", "\u00a0"],
    ["a narrow no-break space", "\u202f"],
    ["a zero-width space", "\u200b"],
    ["a thin space", "\u2009"],
    ["an ideographic space", "\u3000"],
    ["a line break", "\n"],
    ["a tab", "\t"],
  ] as const)
    it(`ends at ${name}`, () => assert.equal(kinds(`5${blank}ans`), "number 5, word ans"));

  it("knows a capital, and a participle that folding would hide", () => {
    assert.deepEqual(
      ["Fiches", "fiches", "Éclats"].map((text) => first(text).capital),
      [true, false, true],
    );
    assert.deepEqual(
      ["gardé", "gardés", "gardée", "gardées", "garde\u0301es", "garde", "gardes"].map(
        (text) => first(text).participle,
      ),
      [true, true, true, true, true, false, false],
    );
  });

  it("knows the preposition à from the verb a", () => {
    assert.deepEqual(
      tokenize("a à À").map(({ accented }) => accented),
      [false, true, true],
    );
  });
});

describe("a number", () => {
  for (const [text, expected] of [
    ["5 ans", "number 5, word ans"],
    ["5ans", "number 5, word ans"],
    ["24h", "number 24, word h"],
    ["12mois", "number 12, word mois"],
    ["５ ans", "number 5, word ans"],
    ["5² ans", "number 5, mark 2, word ans"],
    ["5¹", "number 5, mark 1"],
    ["3-5 ans", "code 3-5, word ans"],
    ["-5 ans", "mark -, number 5, word ans"],
    ["2 – 3", "number 2, mark -, number 3"],
    ["2,5 ans", "code 2,5, word ans"],
    ["2.5 ans", "code 2.5, word ans"],
    ["1.000 jours", "code 1.000, word jours"],
    ["10 000", "number 10, number 000"],
    ["01/02/2020", "code 01/02/2020"],
    ["1er mars", "code 1er, word mars"],
    ["n° 5", "word n°, number 5"],
    ["R.1112-7", "word r, mark ., code 1112-7"],
    ["P5Y", "code p5y"],
    ["½ an", "code 1⁄2, word an"],
    ["5 ans.", "number 5, word ans, mark ."],
    ["(6) mois", "mark (, number 6, mark ), word mois"],
    ["5 ans*", "number 5, word ans, mark *"],
    ["5 ans…", "number 5, word ans, mark …"],
  ] as const)
    it(`is told from its neighbours: « ${text} »`, () => assert.equal(kinds(text), expected));
});

describe("any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc
      .array(
        fc.constantFrom(
          ..."5 ans|conserve\u0301es|l’|\u00ad|\u200b|\u00a0|œ|²|ﬁ|36mois|-|.|,|« | »|**|😀|É|(|)".split(
            "|",
          ),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join("")),
  );

  it("is cut into slices of itself, in order, none empty and none overlapping", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives each token the words that its slice gives alone", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { kind, word, start, end } of tokenize(text))
          if (kind === "word" && !word.endsWith("'"))
            assert.equal(words(text.slice(start, end)), word);
      }),
      { numRuns: 2_000 },
    );
  });

  it("loses no letter and no figure", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = new Set<number>();
        for (const { start, end } of tokenize(text))
          for (let at = start; at < end; at++) kept.add(at);
        for (let at = 0; at < text.length; at++)
          if (/[\p{L}\p{N}]/u.test(text[at]!)) assert.ok(kept.has(at), text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is cut in linear time", () => {
    for (const text of ["a", "5", "-", "l'", "(", "é\u0301", "\u00ad", "* "])
      tokenize(text.repeat(200_000));
  });
});
