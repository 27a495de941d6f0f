import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readDocument } from "../layout/readDocument.ts";
import { findRetention } from "./findRetention.ts";

describe("what is found", () => {
  it("leads back to its places in the source, in the order of the document", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        for (const name of ["avis.txt", "avis.md", "avis.html"]) {
          const document = readDocument(Buffer.from(parts.join("")), name);
          for (const { text, source, reading } of findRetention(document)) {
            const quoted = source.map(({ start, end }) => document.source.slice(start, end));
            assert.equal(letters(quoted.join("")), letters(text));
            assert.equal(reading.text, text);
          }
        }
      }),
    );
  });

  it("is found in linear time whatever the text", () => {
    for (const part of [
      "|",
      "| a\nb | c\n",
      "Durée\n\n",
      "<table><tr><td>a<td>b : ",
      "sont conservées ",
      "• a :\n",
      "(",
    ]) {
      const began = performance.now();
      const bytes = Buffer.from(part.repeat(300_000 / part.length));
      findRetention(readDocument(bytes, part.startsWith("<") ? "a.html" : "a.txt"));
      // Measured at 1 s or less on a quiet machine; quadratic work would take minutes.
      assert.ok(performance.now() - began < 20_000, part);
    }
  });
});

const letters = (text: string): string => text.normalize("NFC").replaceAll(/[^\p{L}\d]/gu, "");

const pieces = [
  "Durée de conservation",
  " : ",
  "\n",
  "\n\n",
  "| ",
  " | ",
  "• ",
  "1. ",
  "## ",
  "Les fiches sont conservées 3 ans. ",
  "Elles sont effacées ensuite. ",
  "2 ans",
  "Données de prêt",
  "<table><tr><td>",
  "</td><td rowspan=2>",
  "</td></tr><tr><td>",
  "</table>",
  "<li>",
  "**e\u0301te\u0301**",
];
