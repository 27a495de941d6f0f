import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Value } from "typebox/value";
import { RetentionReadingSchema, readRetention } from "../../src/reading/index.ts";

const readsARule = (text: string, context: string | null = null): boolean => {
  const { status, rules } = readRetention(text, context);
  return status === "read" && rules.length > 0;
};

describe("a text that promises nothing in French", () => {
  const foreign: Readonly<Record<string, readonly string[]>> = {
    English: [
      "The loan records are kept for five years after the book was returned.",
      "We delete your account 6 months after your last visit.",
      "Data retention: 3 years.",
    ],
    Latin: [
      "Acta per quinque annos in armario servantur.",
      "Post decem annos tabulae omnes delentur.",
    ],
    JSON: [
      '{"duree":"5 ans","fin":"supprimer"}',
      '[{"keep":"P5Y"},{"keep":null}]',
      '{"text":"Les fiches sont conservées 5 ans."}',
    ],
    "a novel": [
      "Elle garda trois ans la lettre dans un tiroir, puis la brûla sans la relire.",
      "Cinq ans après, nul ne se souvenait du notaire ni de ses dossiers.",
      "Le vieux commis, qui conservait tout, jusqu’aux ficelles, mourut un soir de mars.",
      "Il attendit six mois ; au septième, il vendit la maison.",
    ],
    "a poem of numbers": [
      "Sept merles, huit grives, neuf pinsons, et dix qui s’envolent au onze.",
      "Cent ans comme un jour, mille jours comme une heure.",
      "Un an, deux amours, trois mois de pluie, quatre vents.",
      "Deux et deux font quatre, quatre et quatre font huit.",
    ],
  };
  for (const [name, texts] of Object.entries(foreign))
    it(`is read as no rule: ${name}`, () => {
      assert.deepEqual(
        texts.filter((text) => readsARule(text)),
        [],
      );
    });
});

describe("a text that nobody wrote", () => {
  const million = 1_000_000;
  const hostile: Readonly<Record<string, string>> = {
    "a million letters without a blank": "a".repeat(million),
    "a million accents": "e\u0301".repeat(million / 2),
    "a period a million times": "5ans".repeat(million / 4),
    "five million opening brackets": "(".repeat(5 * million),
    "a sentence of five million characters": `Les fiches sont conservées ${"5 ans ou ".repeat(555_555)}jamais.`,
    "a million beginnings of a condition": "en cas de ".repeat(million / 10),
    "a million commas": ",".repeat(million),
    "a million digits": "1".repeat(million),
  };
  for (const [name, text] of Object.entries(hostile))
    it(`is no rule, and soon done with: ${name}`, () => {
      const began = performance.now();
      assert.ok(!readsARule(text));
      readRetention("5 ans", text);
      assert.ok(performance.now() - began < 10_000);
    });

  it("ends in a reading of the published shape, whose unread spans lie in the text in order", () => {
    const pieces = fc.constantFrom(
      ..."les fiches sont conservées pendant 5 ans maximum après la clôture sauf si ( ) : ; , . + ou et ne pas jusqu’à \u00a0 \u200b e\u0301 \ud800 \0".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, fc.option(text), (sentence, context) => {
        const reading = readRetention(sentence, context);
        assert.ok(Value.Check(RetentionReadingSchema, reading));
        assert.equal(reading.text, sentence);
        let from = 0;
        for (const { start, end } of reading.unread) {
          assert.ok(start >= from && end > start && end <= sentence.length);
          from = end;
        }
        if (reading.status === "read") assert.deepEqual(reading.unread, []);
      }),
      { numRuns: 500 },
    );
  });
});
