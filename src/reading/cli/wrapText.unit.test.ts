import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { columnsOf, printable, wrapText } from "./wrapText.ts";

const linesOf = (text: string, width: number): readonly string[] =>
  wrapText(text, width).map(({ start, end }) => text.slice(start, end));

suite("wrapped text", () => {
  test("breaks at blanks, and cuts a word that is wider than a line", () => {
    assert.deepEqual(linesOf("un deux trois", 7), ["un deux", "trois"]);
    assert.deepEqual(linesOf("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
    assert.deepEqual(linesOf("   ", 3), []);
    assert.deepEqual(linesOf("5\u00a0ans au plus", 6), ["5\u00a0ans", "au", "plus"]);
  });

  test("loses no word, and is never wider than the width", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).map((text) => printable(text)),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = linesOf(text, width);
          assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
          for (const line of lines) assert.ok(columnsOf(line) <= width, line);
        },
      ),
    );
  });

  test("never lets a page move the cursor, and moves no offset", () => {
    const text = "a\u001b[2Jb\u009bc\u202ed\ne";
    assert.equal(printable(text), "a [2Jb c d e");
    assert.equal(printable(text).length, text.length);
  });

  test("counts the columns that are seen", () => {
    assert.equal(columnsOf("e\u0301te\u0301"), 3);
    assert.equal(columnsOf("a\u200bb"), 2);
    assert.equal(columnsOf("😀"), 1);
  });
});
