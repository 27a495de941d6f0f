import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findReferences } from "./findReferences.ts";
import { codes } from "./texts/lexicon/codes.ts";

const names = codes
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([code, name, short]) => ({
    code: code!,
    name: name!,
    short: short!.split(",")[0]!.trim(),
  }));
const number = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
  )
  .map(([first, rest]) => [first, ...rest].join("-"));
const article = fc.record({ letter: fc.constantFrom("L", "R", "D"), number });
const lead = fc.constantFrom("article ", "l'article ", "Art. ", "ARTICLE ");
const dot = fc.constantFrom(".", ". ", "", " ", ".\u00a0");

describe("any article of any code", () => {
  it("is found by the code's whole name, in small letters or capitals", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        article,
        lead,
        dot,
        fc.boolean(),
        (text, one, intro, stop, loud) => {
          const words = `voir ${intro}${one.letter}${stop}${one.number} du ${text.name}, ensuite`;
          const found = findReferences(loud ? words.toUpperCase() : words);
          assert.deepEqual(
            found.map(({ code, article: of }) => [code, of]),
            [[text.code, `${one.letter}.${one.number}`]],
          );
        },
      ),
    );
  });

  it("is found by the code's abbreviation", () => {
    const abbreviated = names.filter(({ short }) => short !== "");
    fc.assert(
      fc.property(fc.constantFrom(...abbreviated), article, lead, (text, one, intro) => {
        const words = `${intro}${one.letter}. ${one.number} ${text.short.toUpperCase()}`;
        const found = findReferences(words);
        assert.deepEqual(
          found.map(({ code, article: of }) => [code, of]),
          [[text.code, `${one.letter}.${one.number}`]],
        );
      }),
    );
  });

  it("is found in the order of a list, each with the text that the list ends in", () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 8 }), (many) => {
        const spelled = many.map(({ letter, number: of }) => `${letter}. ${of}`);
        const words = `les articles ${spelled.slice(0, -1).join(", ")} et ${spelled.at(-1)!} du code du sport`;
        assert.deepEqual(
          findReferences(words).map(({ code, article: of }) => [code, of]),
          many.map(({ letter, number: of }) => ["code du sport", `${letter}.${of}`]),
        );
      }),
    );
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."article articles L. 211-1 6.1.e du de la code civil travail RGPD loi n° 78-17 ( ) , ; et à suivants 2° alinéa 2 décret du 3 mai 2020 même titre IV règlement (UE) 2016/679 CSS\u00a0 \n \u0301 é".split(
      " ",
    ),
  );

  it("gives references whose words stand in it, in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (all) => {
        const text = all.join(" ");
        for (const { spans, code, article: of } of findReferences(text)) {
          assert.ok(code !== null || of !== null);
          assert.ok(spans.length > 0);
          for (const [index, { start, end }] of spans.entries()) {
            assert.ok(start < end && end <= text.length);
            assert.ok(index === 0 || spans[index - 1]!.end <= start);
            assert.equal(text.slice(start, end).trim() === "", false);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
